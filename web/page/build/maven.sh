#!/bin/sh
# Builds the page where Maven is at it. Without Node the server is built without a page and says so itself; CI sets
# HEARSAY_PAGE=required, so that this cannot go by unseen.
cd "$(dirname "$0")/.." || exit 1
missing() {
  echo "page: $1; the server is built without its page" >&2
  [ "${HEARSAY_PAGE:-}" != required ]
  exit $?
}
command -v node > /dev/null && command -v npm > /dev/null || missing "no node and npm were found"
[ "$(node -p 'Number(process.versions.node.split(".")[0]) >= 20')" = true ] || missing "node 20 or newer is needed"
exec node build/maven.mjs
