#!/usr/bin/env bash
# Drives the page in a real browser against the real server, on a ledger of its own.
#   .ci/browser.sh [part of a test's name]     REQUIRE_ALL=1: what the server cannot do fails instead of being skipped
# Needs what .ci/needs.sh names: a JDK, Maven, node with npm, and Chromium, which it installs on Debian as root.
set -eu
cd "$(dirname "$0")/.."
. .ci/needs.sh

[ -d web/page/node_modules/playwright-core ] || (cd web/page && npm ci --no-audit --no-fund --loglevel=error > /dev/null)

folder=$(mktemp -d)
serving=
end() {
  [ -z "$serving" ] || kill "$serving" 2> /dev/null || true
  wait 2> /dev/null || true
  rm -rf "$folder"
}
trap end EXIT

./hearsay serve --port 0 --ledger "$folder/browser.db" > "$folder/out" 2> "$folder/err" &
serving=$!
page=
for _ in $(seq 300); do
  page=$(sed -n 's/.*\(http:\/\/[^ ]*\).*/\1/p' "$folder/out" | head -n 1)
  [ -z "$page" ] || break
  kill -0 "$serving" 2> /dev/null || break
  sleep 0.2
done
if [ -z "$page" ]; then
  echo "browser: the server did not start" >&2
  cat "$folder/out" "$folder/err" >&2
  exit 1
fi
case $page in */) ;; *) page=$page/ ;; esac

case ${1:-} in
  --screenshots) node web/page/tests/browser/screenshots.mjs "$page" docs/screenshots ;;
  *) node web/page/tests/browser/run.mjs "$page" "$@" ;;
esac
