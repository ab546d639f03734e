#!/usr/bin/env bash
# Pages a second on one core, beside readability4j in the same JVM, round after round:
#   .ci/article-speed.sh [FOLDER of .html.gz] [ROUNDS]
# readability4j is fetched for it with the versions of its libraries that it asks for, and is no part of the project.
set -eu
cd "$(dirname "$0")/.."
. .ci/jdk.sh
pages=${1:-${HEARSAY_SHARED:-../shared}/data/article-extraction/html}
[ -d cli/target/lib ] || mvn -q -DskipTests package
lib=$PWD/target/readability4j
[ -d "$lib" ] || mvn -q -f .ci/article-speed/pom.xml dependency:copy-dependencies -DoutputDirectory="$lib"
pin=
command -v taskset > /dev/null && pin="taskset -c $(($(nproc) - 1))"
exec $pin "$JAVA_HOME/bin/java" -XX:+UseSerialGC -cp 'cli/target/lib/*' \
  .ci/article-speed/ArticleSpeed.java "$pages" "$lib" "${2:-8}"
