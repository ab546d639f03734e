#!/usr/bin/env bash
# Feeds a parser with damaged files until it breaks or the time is over (Jazzer):
#   .ci/fuzz.sh NAME [seconds]     NAME's ending is the format; the folders of fixtures: x.html, x.warc, x.pdf ...
# Seeds: our own fixtures in source/src/test/resources/fixtures/NAME. Inputs that break it are left in target/fuzz/NAME; make a test of it.
set -eu
cd "$(dirname "$0")/.."
. .ci/jdk.sh
name=${1:?a file name whose ending is the format}
seconds=${2:-300}
version=0.30.0
folder=$PWD/target/fuzz/$name
mkdir -p "$folder/found" "$folder/lib"
[ -d cli/target/lib ] || mvn -q -DskipTests package # what the parsers need is beside the program
mvn -q -pl source -am -DskipTests test-compile
[ -f "$folder/lib/jazzer-$version.jar" ] || mvn -q dependency:copy -Dartifact=com.code-intelligence:jazzer:$version -DoutputDirectory="$folder/lib"
[ -f "$folder/lib/jazzer-api-$version.jar" ] || mvn -q dependency:copy -Dartifact=com.code-intelligence:jazzer-api:$version -DoutputDirectory="$folder/lib"
seeds=source/src/test/resources/fixtures/$name
mkdir -p "$seeds"
# Documents' libraries are looked into as well; the others of ours hardly parse.
includes='org.hearsay.**'
case $name in x.pdf | x.docx) includes="$includes:org.apache.pdfbox.**:org.apache.fontbox.**:org.apache.tika.**" ;; esac
cd "$folder"
exec "$JAVA_HOME/bin/java" -XX:+EnableDynamicAgentLoading -Xmx512m -cp "../../../source/target/test-classes:../../../source/target/classes:../../../model/target/classes:../../../documents/target/classes:lib/*:../../../cli/target/lib/*:../../../documents/target/lib/*" \
  -Dhearsay.fuzz="$name" com.code_intelligence.jazzer.Jazzer --target_class=org.hearsay.source.input.Fuzz \
  --instrumentation_includes="$includes" --keep_going=1 \
  found "../../../$seeds" -max_total_time="$seconds" -timeout=20 -max_len=65536 -rss_limit_mb=2048 -artifact_prefix=found/
