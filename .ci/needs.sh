# To be sourced: sets JAVA_HOME and CHROMIUM, and ends the gate with a line for each thing that it needs and does not find.
missing=
need() { # NAME, how to get it, the command that shows it is there
  local name=$1 how=$2
  shift 2
  "$@" > /dev/null 2>&1 || missing="$missing
  $name: $how"
}
is_jdk() { (. .ci/jdk.sh); }
is_maven() {
  command -v mvn && { ! is_jdk || (. .ci/jdk.sh && mvn -v | grep -E "Apache Maven (3\.([89]|[1-9][0-9])|[4-9])"); }
}
is_node() { command -v npm && [ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ]; }

. .ci/chromium.sh
need "a JDK >= 21" "apt-get install openjdk-21-jdk, brew install openjdk, or https://adoptium.net" is_jdk
need "Maven >= 3.8" "apt-get install maven, or brew install maven" is_maven
need "node >= 20 with npm" "apt-get install nodejs npm, brew install node, or https://nodejs.org" is_node
need "python3" "apt-get install python3, or brew install python" command -v python3
need "Chromium or Chrome" "apt-get install chromium, or brew install --cask chromium; or set CHROMIUM to its program" \
  command -v "$CHROMIUM"
if [ -n "$missing" ]; then
  echo "ci: missing:$missing" >&2
  exit 69
fi
. .ci/jdk.sh
