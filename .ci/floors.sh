#!/usr/bin/env bash
# Runs the reader over the dev corpora in ../shared and holds the figures of .ci/floors.tsv.
# A floor is a name and the least value; a name that is not measured here is an error.
set -eu
cd "$(dirname "$0")/.."
shared=${HEARSAY_SHARED:-../shared}
if [ ! -d "$shared/score" ]; then
  echo "floors: skipped, there is no $shared with corpora and scorers"
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
figures=$work/figures.tsv
: > "$figures"

./hearsay eval attribution --in "$shared/data/polnear/dev.jsonl.gz" --out "$work/polnear.jsonl"
python3 "$shared/score/score_attribution.py" --gold "$shared/data/polnear/dev.jsonl.gz" \
  --pred "$work/polnear.jsonl" --json "$work/polnear.json" > "$work/polnear.txt"
.ci/figures.py attribution polnear "$work/polnear.json" >> "$figures"

for corpus in uner-ewt re3d gap gum meantime; do
  gold=$shared/data/names/$corpus/dev.jsonl.gz
  ./hearsay eval names --in "$gold" --out "$work/$corpus.jsonl"
  python3 "$shared/score/score_names.py" "$gold" "$work/$corpus.jsonl" --flat --heads > "$work/$corpus.txt"
  .ci/figures.py names "$corpus" "$work/$corpus.txt" >> "$figures"
done

for corpus in lgl geovirus; do
  gold=$shared/data/geo/$corpus.jsonl.gz
  ./hearsay eval places --in "$gold" --out "$work/$corpus.jsonl"
  python3 "$shared/score/score_geo.py" "$gold" "$work/$corpus.jsonl" > "$work/$corpus.json"
  .ci/figures.py places "$corpus.given" "$work/$corpus.json" >> "$figures"
done
for corpus in lgl geovirus; do
  gold=$shared/data/geo/$corpus.jsonl.gz
  ./hearsay eval places --found --in "$gold" --out "$work/found.jsonl"
  python3 "$shared/score/score_geo.py" "$gold" "$work/found.jsonl" > "$work/found.json"
  .ci/figures.py places "$corpus.found" "$work/found.json" >> "$figures"
done

gold=$shared/data/events/plv/dev.jsonl.gz
./hearsay eval events --in "$gold" --out "$work/plv.jsonl"
for field in root quad; do
  python3 "$shared/score/score_events.py" class "$gold" "$work/plv.jsonl" --field $field > "$work/plv.txt"
  .ci/figures.py classes plv "$work/plv.txt" >> "$figures"
done
gold=$shared/data/events/wikievents/dev.jsonl.gz
./hearsay eval events --in "$gold" --out "$work/wikievents.jsonl"
python3 "$shared/score/score_events.py" trigger "$gold" "$work/wikievents.jsonl" --field root --overlap --root-only \
  > "$work/wikievents.txt"
.ci/figures.py triggers wikievents "$work/wikievents.txt" >> "$figures"

for corpus in uw uds-ih2; do
  gold=$shared/data/factuality/$corpus/dev.jsonl.gz
  ./hearsay eval commitment --in "$gold" --out "$work/$corpus.jsonl"
  python3 "$shared/score/score_factuality.py" "$gold" "$work/$corpus.jsonl" > "$work/$corpus.txt"
  .ci/figures.py factuality $corpus "$work/$corpus.txt" >> "$figures"
done
gold=$shared/data/factuality/meantime-docs/traindev.jsonl.gz
./hearsay eval commitment --in "$gold" --out "$work/meantime-docs.jsonl"
.ci/figures.py states meantime-docs "$gold" "$work/meantime-docs.jsonl" >> "$figures"

gold=$shared/data/crossdoc/ecbplus/dev.jsonl.gz
for seed in 1 2 3 4 5; do
  ./hearsay eval coreference --in "$gold" --out "$work/coreference.jsonl" --seed $seed
  python3 "$shared/score/score_coref.py" "$gold" "$work/coreference.jsonl" --kind events > "$work/coreference.$seed.txt"
done
.ci/figures.py clusters ecbplus.events "$work"/coreference.?.txt >> "$figures"
gold=$shared/data/wirecopy/dev.jsonl.gz
./hearsay eval origins --in "$gold" --out "$work/origins.jsonl"
python3 "$shared/score/score_coref.py" "$gold" "$work/origins.jsonl" --kind origin > "$work/origins.txt"
.ci/figures.py clusters wirecopy "$work/origins.txt" >> "$figures"
for corpus in ecbplus uci; do
  gold=$shared/data/stories/$corpus/dev.jsonl.gz
  ./hearsay eval stories --in "$gold" --out "$work/stories.jsonl"
  python3 "$shared/score/score_coref.py" "$gold" "$work/stories.jsonl" --kind docs > "$work/stories.txt"
  .ci/figures.py clusters "stories.$corpus" "$work/stories.txt" >> "$figures"
done

pages=$shared/data/article-extraction
./hearsay eval article --in "$pages/html" --out "$work/article.json"
python3 "$shared/score/score_article.py" "$work/article.json" --json > "$work/article.score"
.ci/figures.py article pages "$work/article.score" >> "$figures"

seed=$shared/reports/nato-chief-hails-kherson-withdrawal
./hearsay read --format json --published 2022-11-10 "$seed.txt" > "$work/seed.json"
python3 "$shared/score/score_reading.py" "$seed.gold.json" "$work/seed.json" > "$work/seed.txt"
.ci/figures.py reading seed "$work/seed.txt" >> "$figures"
.ci/figures.py times seed "$work/seed.json" >> "$figures"

python3 "$shared/score/score_readings.py" "$shared/data/readings" --rows "$shared/data" > "$work/reports.jsonl"
./hearsay read --jsonl < "$work/reports.jsonl" > "$work/readings.jsonl"
python3 "$shared/score/score_readings.py" "$shared/data/readings" "$work/readings.jsonl" --json "$work/readings.json" > "$work/readings.txt"
.ci/figures.py readings readings "$work/readings.json" >> "$figures"

# One path a week is enough for a floor; ../shared/score/weeks.sh runs three.
PATHS=1 "$shared/score/weeks.sh" "$shared/data/weeks" "$work/weeks" > "$work/weeks.txt"
.ci/figures.py weeks weeks "$work/weeks.txt" >> "$figures"

.ci/figures.py hold "$figures" .ci/floors.tsv
