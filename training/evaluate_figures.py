"""Figures and their kinds in the full passages (passages/README.md): how many stand at a claim on their event, with which kind.

    python3 training/evaluate_figures.py --rows > rows.jsonl
    ./hearsay read --jsonl < rows.jsonl > readings.jsonl
    python3 training/evaluate_figures.py readings.jsonl [--list]

A marked figure is found if a claim's figure lies in its words. It is looked for at the claim on its event's trigger; `anywhere` also counts
other claims. Kind is right if it is the marked one; of a figure told as a share or a sum too. Needs no library.
"""
import collections
import json
import os
import sys

import passage_form

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "passages")


def passages():
    for path in passage_form.files(FOLDER):
        for x in passage_form.read(path):
            if x.full:
                yield "%s:%d" % (os.path.basename(path), x.line), x


def rows():
    for key, x in passages():
        print(json.dumps({"id": key, "published": "2026-11-30", "text": x.text}, ensure_ascii=False))


def overlaps(a, b):
    return a[0] < b[1] and b[0] < a[1]


def best(figures, span):
    some = [f for f in figures if overlaps(f["span"], span) or f["whatSpan"] and overlaps(f["whatSpan"], span)]
    return some[0] if some else None


def evaluate(path, show):
    readings = {}
    for line in open(path, encoding="utf-8"):
        r = json.loads(line)
        readings[r.get("input") or r["id"]] = r
    by_text = {r["text"] if "text" in r else r["report"]["text"]: r for r in readings.values()}
    n, confused = collections.Counter(), collections.Counter()
    for key, x in passages():
        claims = by_text[x.text]["claims"]
        for e in x.events:
            own = [c for c in claims if overlaps(c["trigger"], (e.start, e.end))]
            for kind, s, t in e.figures:
                n["figures"] += 1
                n["event found"] += bool(own)
                at = best([f for c in own for f in c["figures"]], (s, t))
                f = at or best([f for c in claims for f in c["figures"]], (s, t))
                n["at its event"] += at is not None
                n["anywhere"] += f is not None
                if f is None:
                    found = None
                else:
                    found = f["kind"]
                    n["kind"] += found == kind
                    confused[kind, found] += 1
                    n["at its event, kind"] += at is not None and found == kind
                if show and found != kind:
                    print(key, "%s <- %s" % (kind, found), "|", x.text[e.start:e.end], "|", x.text[s:t], "|", x.text[max(0, s - 60):t + 60].replace("\n", " / "))
    every = [k for c in confused for k in c]
    for kind in [k for k in passage_form.FIGURES if k in every]:
        right, all_, told = confused[kind, kind], sum(v for (g, _), v in confused.items() if g == kind), sum(v for (_, p), v in confused.items() if p == kind)
        print("%-16s right %3d of %3d marked, %3d found" % (kind, right, all_, told))
    rate = lambda a, b: "%.1f" % (100 * n[a] / max(n[b], 1))
    print("figures %d, their event found %s, at its event %s, at any claim %s; kind right, of those at any claim %s" % (
        n["figures"], rate("event found", "figures"), rate("at its event", "figures"), rate("anywhere", "figures"), rate("kind", "anywhere")))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--rows"]:
        rows()
    elif len(sys.argv) > 1:
        evaluate(sys.argv[1], "--list" in sys.argv)
    else:
        sys.exit(__doc__)
