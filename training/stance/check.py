"""Checks the tables of this folder against PolNeAR train: every cue phrase of up to eight words has a row with its count,
every longer one is marked by place, every mark stands on an annotated cue, and all names are of the guide.

    python3 training/stance/check.py ../shared/data        # prints counts; exit code 1 and the faults if there are any
"""
import collections
import gzip
import json
import os
import sys

STANCES = {"asserts", "announces", "expects", "denies", "doubts", "unconfirmed", "conditional", "asks", "terms", "mention"}
SPEECH = set("sbwpe")
LONGEST = 8
HERE = os.path.dirname(os.path.abspath(__file__))


def rows(name, columns):
    with open(os.path.join(HERE, name), encoding="utf-8") as lines:
        table = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("# ")]
    assert table[0] == columns, table[0]
    return table[1:]


def phrase(text):
    """Lower case with white space folded, as `cues.tsv` spells a cue."""
    return " ".join(text.split()).lower()


def main(data):
    counts, spans = collections.Counter(), set()
    with gzip.open(os.path.join(data, "polnear/train.jsonl.gz"), "rt", encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            for attribution in article["attributions"]:
                for start, end in attribution["cue"]:
                    cue = phrase(article["text"][start:end])
                    counts[cue] += 1
                    spans.add((article["id"], start, end, len(cue.split()) > LONGEST))
    faults, seen = [], set()
    for cue, count, stance, alternatives, weak, speech in rows("cues.tsv", ["cue", "count", "stance", "alt", "weak", "speech"]):
        named = {stance} | set(filter(None, alternatives.split(",")))
        if cue in seen or counts[cue] != int(count) or not named <= STANCES or speech not in SPEECH or weak not in ("", "1"):
            faults.append("cue " + cue)
        seen.add(cue)
    faults += ["no row: " + cue for cue in counts if cue not in seen and len(cue.split()) <= LONGEST]
    marks, placed = collections.Counter(), set()
    for row, start, end, stance, weak in rows("contexts.tsv", ["row", "start", "end", "stance", "weak"]):
        place = (row, int(start), int(end))
        if place in placed or not {place + (True,), place + (False,)} & spans or stance not in STANCES or weak not in ("", "1"):
            faults.append("mark %s %s %s" % (row, start, end))
        placed.add(place)
        marks[stance] += 1
    faults += ["long cue not marked: %s %d" % place[:2] for place in spans if place[3] and place[:3] not in placed]
    print("%d cue phrases, %d marks in context: %s" % (len(seen), len(placed), dict(marks.most_common())))
    print("\n".join(faults))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
