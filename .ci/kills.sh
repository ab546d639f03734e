#!/usr/bin/env bash
# Kills ./hearsay add (SIGKILL) at random moments, again and again, then verifies and rebuilds the ledger, which must hold reports.
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

reports() { # how many the ledger holds
  python3 - "$ledger" <<'PY'
import os, sqlite3, sys
try:
    with sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True, timeout=60) as ledger:
        print(ledger.execute("SELECT count(*) FROM journal WHERE kind = 'read'").fetchone()[0])
except sqlite3.OperationalError as e:
    if os.path.exists(sys.argv[1]) and "no such table" not in str(e) and "unable to open" not in str(e):
        raise
    print(0)
PY
}
start_add() {
  ./hearsay add --ledger "$ledger" "$rows" > "$work/out" 2> "$work/err" &
  writer=$!
}
end_add() {
  kill -9 "$writer" 2> /dev/null || { cat "$work/err" >&2; exit 1; }
  wait "$writer" 2> /dev/null || :
}

# The first kill comes with the first report: how long a start takes on this machine, under its load.
started=$SECONDS
start_add
until [ "$(reports)" -gt 0 ]; do
  kill -0 "$writer" 2> /dev/null || { cat "$work/err" >&2; exit 1; }
  sleep .2
done
end_add
start=$((SECONDS - started + 1))

# Of the others one in five falls into the start, the rest into as long again, three seconds at least.
for ((i = 2; i <= kills; i++)); do
  start_add
  sleep "$(awk -v seed="$RANDOM$i" -v start="$start" 'BEGIN {
    srand(seed); work = start > 3 ? start : 3; print (rand() < .2) ? .2 + start * rand() : start + work * rand() }')"
  end_add
done
held=$(reports)
./hearsay verify --ledger "$ledger"
./hearsay rebuild --ledger "$ledger"
least=$((kills / 4 > 0 ? kills / 4 : 1))
if [ "$held" -lt "$least" ]; then
  echo "kills: $kills kills, and only $held reports in the ledger: nothing was tested ($least are demanded)" >&2
  exit 1
fi
echo "kills: $kills, $held reports in the ledger, and nothing broken"
