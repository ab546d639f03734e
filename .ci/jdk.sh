# To be sourced: sets JAVA_HOME to the newest JDK found, 21 at least, or ends. (Formatting runs in Maven's own JVM and needs 21.)
newest() {
  local home version best= best_version=20
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
      /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
      /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/}"/.sdkman/candidates/java/* "${HOME:-/}"/.jdks/*; do
    [ -x "$home/bin/javac" ] && [ -r "$home/release" ] || continue
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
    if [ "${version:-0}" -gt "$best_version" ]; then best=$home best_version=$version; fi
  done
  printf '%s' "$best"
}
JAVA_HOME=$(newest)
if [ -z "$JAVA_HOME" ]; then
  echo "missing: a JDK >= 21: apt-get install openjdk-21-jdk, brew install openjdk, or https://adoptium.net" >&2
  exit 69
fi
export JAVA_HOME
