#!/usr/bin/env python3
"""How many names are found exactly: corpora's dev parts and thirty names of the news in PolNeAR dev (names/news-thirty.tsv), with
the plainest decoding of a names checkpoint or, with --pred, as `./hearsay eval names --in polnear/dev.jsonl.gz --out PRED` found them.

    evaluate_names.py --data ../../shared/data --reader reader.pt --names names.pt
    evaluate_names.py --data ../../shared/data --pred polnear-names.jsonl"""
import argparse
import json
import os
import re

from silver_names import DAYS, HERE, table

LEAST = (1, 4)  # how many times likelier than no name a kind must be


def thirty():
    with open(os.path.join(HERE, "names", "news-thirty.tsv"), encoding="utf-8") as f:
        return [(line.split("\t")[0], line.rstrip("\n").split("\t")[1].split("|")) for line in f if not line.startswith("#")]


def places(text, names, titles):
    """(s, e, kind, number of the name) of each place where one stands by itself: no other capital beside it but a title's, and in no
    line of capitals. A longer form hides the shorter ones in it."""
    forms = sorted(((f, kind, n) for n, (kind, some) in enumerate(names) for f in some), key=lambda x: -len(x[0]))
    pattern = re.compile(r"(?<![\w-])(?:%s)(?![\w-])" % "|".join(re.escape(f) for f, _, _ in forms))
    by = {f: (kind, n) for f, kind, n in forms}
    out = []
    for m in pattern.finditer(text):
        line = text[text.rfind("\n", 0, m.start()) + 1:(text.find("\n", m.end()) + 1 or len(text) + 1) - 1]
        long = re.findall(r"[^\W\d_]{4,}", line)
        if len(long) > 2 and sum(w[0].isupper() for w in long) > .65 * len(long):
            continue
        after = re.match(r" ([A-Z]\w*)", text[m.end():m.end() + 30])
        before = re.search(r"([A-Z][\w.]*) $", text[max(0, m.start() - 30):m.start()])
        if after and after.group(1) not in DAYS or before and before.group(1) not in titles | {"The", "When", "If", "But", "And", "While", "In", "As"}:
            continue
        out.append((m.start(), m.end(), *by[m.group()]))
    return out


def news(rows, found):
    """Of rows {id, text} and found {id: {(s, e, kind)}}: percent exact, percent of the right words whatever the kind, places; by name."""
    names, told = thirty(), table()
    titles = {t for t in told["TITLE"]} | {w for t in told["TITLE"] for w in t.split()[-1:]}
    by = [[0, 0, 0] for _ in names]
    for r in rows:
        spans = {(s, e) for s, e, _ in found[r["id"]]}
        for s, e, kind, n in places(r["text"], names, titles):
            by[n][0] += (s, e, kind) in found[r["id"]]
            by[n][1] += (s, e) in spans
            by[n][2] += 1
    a, b, c = (sum(x[k] for x in by) for k in range(3))
    return 100 * a / c, 100 * b / c, c, [(some[0], *x) for (_, some), x in zip(names, by)]


def told(rows, found):
    exact, words, n, by = news(rows, found)
    return "thirty names of the news: exact %.1f, words %.1f of %d; " % (exact, words, n) + ", ".join("%s %d/%d" % (x[0], x[1], x[3]) for x in by)


def decoded(row, logits, offsets, word_starts, paragraphs, least):
    """Names of the pieces of one text: a word is of its first piece's kind, words of a kind side by side are one name."""
    import numpy as np
    from model import KINDS
    p = np.exp(logits)
    kinds = p[:, 1::2] + p[:, 2::2]
    out, open_ = set(), None

    def close():
        if open_ is not None:
            s, e = open_[1], open_[2]
            t = row["text"]
            e -= 2 if t[s:e].endswith(("'s", "\u2019s")) else 1 if t[s:e].endswith(("'", "\u2019")) else 0
            while e > s and not (t[e - 1].isalnum() or t[e - 1] in "%)" or t[e - 1] == "." and "." in t[s:e - 1]):
                e -= 1
            if e > s:
                out.add((s, e, KINDS[open_[0]]))

    starts = [k for k in range(len(offsets)) if word_starts[k]] + [len(offsets)]
    for a, b in zip(starts, starts[1:]):
        k = int(kinds[a].argmax())
        is_name = kinds[a, k] > least * p[a, 0]
        if open_ is not None and (not is_name or k != open_[0] or paragraphs[a] != open_[3] or logits[a, 1 + 2 * k] > logits[a, 2 + 2 * k] + 1):
            close()
            open_ = None
        if is_name:
            open_ = (k, open_[1] if open_ else offsets[a][0], offsets[b - 1][1], paragraphs[a])
    close()
    return out


def of_checkpoint(a):
    import torch
    from data import Document, collate, example, rows, windows
    from evaluate import load
    from names_branch import Names, load_names
    from word_pieces import WordPieces
    import numpy as np
    torch.set_num_threads(1)
    reader, tok = load(a.reader)[0], WordPieces()
    net = load_names(a.names, reader) if a.names else Names(reader, 6, 2).eval()
    for name in ("polnear", "names/re3d", "names/uner-ewt", "names/gum"):
        some = rows("%s/%s/dev.jsonl.gz" % (a.data, name))[:a.limit]
        found = {l: {} for l in LEAST}
        for r in some:
            doc = Document({k: v for k, v in r.items() if k not in ("chains", "attributions")}, tok)
            logits = np.zeros((len(doc.ids), net.head.out_features), np.float32)
            for i, j in windows(doc, 254):
                b = collate([example(doc, (i, j))])
                with torch.no_grad():
                    logits[i:j] = net(b["ids"], b["features"], b["mask"])[0, 1:j - i + 1].numpy()
            for l in LEAST:
                found[l][r["id"]] = decoded(r, logits, doc.offsets, doc.word_starts, doc.paragraphs, l)
        for l in LEAST:
            if name == "polnear":
                print(l, told(some, found[l]), flush=True)
            else:
                print(l, name, exact(some, found[l]), flush=True)


def exact(rows, found):
    hit = n = gold = 0
    for r in rows:
        limit = r["covered"][1] if r.get("covered") else len(r["text"])
        known = {(m["s"], m["e"], m["kind"]) for m in r["names"] if m.get("named", True) and m["kind"] in r["kinds"]}
        outer = {x for x in known if not any(y != x and y[0] <= x[0] and x[1] <= y[1] for y in known)}
        mine = {x for x in found[r["id"]] if x[2] in r["kinds"] and x[1] <= limit
                and not any(x[0] < e and s < x[1] for s, e, _ in r.get("maybe", []))}
        hit, n, gold = hit + len(mine & outer), n + len(mine), gold + len(outer)
    return "exact P %.1f R %.1f F %.1f of %d" % (100 * hit / max(1, n), 100 * hit / gold, 200 * hit / (n + gold), gold)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--data", required=True)
    ap.add_argument("--reader")
    ap.add_argument("--names")
    ap.add_argument("--pred")
    ap.add_argument("--limit", type=int)
    a = ap.parse_args()
    if not a.pred:
        return of_checkpoint(a)
    import gzip
    with open(a.pred, encoding="utf-8") as f:
        found = {p["id"]: {(m["s"], m["e"], m["kind"]) for m in p["names"]} for p in map(json.loads, f)}
    with gzip.open(a.data + "/polnear/dev.jsonl.gz", "rt", encoding="utf-8") as f:
        print(told(list(map(json.loads, f)), found))


if __name__ == "__main__":
    main()
