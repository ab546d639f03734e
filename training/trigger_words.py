#!/usr/bin/env python3
"""How often a word names an event in our passages, as a table for the reader.

    trigger_words.py passages ../reader/src/main/resources/org/hearsay/reader/trigger-words.tsv

A row a word form that stands at least LEAST times: how often it names an event, how often it stands, and its most frequent type.
Every twelfth passage, which measures, is left out."""
import collections
import re
import sys

from claims import TYPES
from claims_data import passages

LEAST = 3


def main(folder, out):
    triggers, stands, types = collections.Counter(), collections.Counter(), collections.defaultdict(collections.Counter)
    for k, x in enumerate(passages(folder)):
        if k % 12 == 0:
            continue
        spans = [(s, e, t) for s, e, t, *_ in x.claims]
        for m in re.finditer(r"[^\W\d_]+", x.text):
            form = m.group().lower()
            stands[form] += 1
            for s, e, t in spans:
                if s <= m.start() and m.end() <= e:
                    triggers[form] += 1
                    types[form][TYPES[t]] += 1
    rows = sorted(w for w, n in stands.items() if n >= LEAST)
    with open(out, "w", encoding="utf-8") as f:
        f.write("# How often a word names an event in training/passages (trigger_words.py). CC0.\n"
                "# form, tab, times that it names one, tab, times that it stands, tab, its most frequent type or -\n")
        for w in rows:
            f.write("%s\t%d\t%d\t%s\n" % (w, triggers[w], stands[w], types[w].most_common(1)[0][0] if types[w] else "-"))
    print(len(rows), "words")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
