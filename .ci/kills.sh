#!/usr/bin/env bash
# Kills ./hearsay add (SIGKILL) at random moments, again and again, then verifies and rebuilds the ledger.
#   .ci/kills.sh [KILLS] [ROWS]   default 100 kills; rows are made here unless a .jsonl file is given
set -eu
cd "$(dirname "$0")/.."
kills=${1:-100}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rows=${2:-$work/rows.jsonl}
if [ $# -lt 2 ]; then
  python3 - "$rows" <<'PY'
import json, random, sys
random.seed(1)
who, deeds, where = ["Norland", "Southmark", "The Guard"], ["seized", "shelled", "left"], ["Odesa", "Kherson", "Mykolaiv"]
with open(sys.argv[1], "w") as out:
    for i in range(100_000):
        text = " ".join(f"{random.choice(who)} said its forces {random.choice(deeds)} {random.choice(where)} on Tuesday."
                        for _ in range(random.randint(1, 6)))
        out.write(json.dumps({"id": str(i), "text": text, "published": f"2026-03-{1 + i % 28:02}", "outlet": "Coast Wire"}) + "\n")
PY
fi
ledger=$work/killed.db
./hearsay --version > /dev/null
for ((i = 1; i <= kills; i++)); do
  ./hearsay add --ledger "$ledger" "$rows" > "$work/out" 2> "$work/err" &
  writer=$!
  sleep "$(awk -v seed="$RANDOM$i" 'BEGIN { srand(seed); print .2 + 2.8 * rand() }')"
  kill -9 "$writer" 2> /dev/null || { cat "$work/err" >&2; exit 1; }
  wait "$writer" 2> /dev/null || :
done
./hearsay verify --ledger "$ledger"
./hearsay rebuild --ledger "$ledger"
echo "kills: $kills, and nothing broken"
