#!/usr/bin/env bash
# Mutation testing, beside the gate: .ci/mutation.sh reader|ledger [PACKAGE ...]
# Breaks every rule of the module in small ways (PIT's default mutators) and tells which its tests do not notice:
# "speaker claim" for org.hearsay.reader.speaker and .claim alone; all packages take an hour and more on two cores.
# MUTATION_THREADS=1 leaves one of them to others.
set -eu
cd "$(dirname "$0")/.."

module=${1:?usage: .ci/mutation.sh reader|ledger [PACKAGE ...]}
shift
case $module in
  reader | ledger) ;;
  *) echo "usage: .ci/mutation.sh reader|ledger [PACKAGE ...]" >&2; exit 64 ;;
esac
. .ci/jdk.sh

options=("-Dmutation.threads=${MUTATION_THREADS:-2}")
if [ $# -gt 0 ]; then
  classes=$(printf ",org.hearsay.$module.%s.*" "$@")
  options+=("-Dmutated=${classes#,}")
fi
if [ "$module" = reader ]; then
  # Records what the network says of each case, so that mutants run without it.
  nice mvn -q -B -pl reader -am test -Dtest=CasesTest -Dsurefire.failIfNoSpecifiedTests=false
fi
mkdir -p "$module/target"
nice mvn -q -B -pl "$module" -am -P mutation process-test-classes "${options[@]}" > "$module/target/mutation.log" 2>&1 || {
  tail -n 40 "$module/target/mutation.log" >&2
  exit 1
}
python3 .ci/mutants.py "$module/target/pit-reports/mutations.csv"
