#!/usr/bin/env python3
"""How often a word names an event in our passages and marked reports, as a table for the reader.

    trigger_words.py passages reports ../../shared/data ../reader/src/main/resources/org/hearsay/reader/en/trigger-words.tsv

A row a word form that stands at least LEAST times: how often it names an event, how often it stands, and its most frequent type.
Every twelfth passage and report, which measure, are left out."""
import collections
import re
import sys

from claims import TYPES
from claims_data import marked_reports, passages

LEAST = 3


def texts(folder, reports, data):
    """(text, claims) of what trains."""
    for k, x in enumerate(passages(folder)):
        if k % 12:
            yield x.text, x.claims
    for x in marked_reports(reports, data):
        if not x.measures:
            whole = x.passage(x.sentences[0][0], x.sentences[-1][1])
            yield whole.text, whole.claims


def main(folder, reports, data, out):
    triggers, stands, types = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
    for text, claims in texts(folder, reports, data):
        spans = [(c.start, c.end, c.type) for c in claims if c.type]
        for m in re.finditer(r"[^\W\d_]+", text):
            form = m.group().lower()
            stands[form] += 1
            for s, e, t in spans:
                if s <= m.start() and m.end() <= e:
                    triggers[form] += 1
                    types[form][TYPES[t]] += 1
    rows = sorted(w for w, n in stands.items() if n >= LEAST)
    with open(out, "w", encoding="utf-8") as f:
        f.write("# How often a word names an event in training/passages and training/reports (trigger_words.py). CC0.\n"
                "# form, tab, times that it names one, tab, times that it stands, tab, its most frequent type or -\n")
        for w in rows:
            f.write("%s\t%d\t%d\t%s\n" % (w, triggers[w], stands[w], types[w].most_common(1)[0][0] if types[w] else "-"))
    print(len(rows), "words")


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
