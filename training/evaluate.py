#!/usr/bin/env python3
"""Predictions of a checkpoint on PolNeAR rows with the plainest decoding (argmax, no rules), to compare checkpoints;
the product's own decoding is the reader's, in Java (`./hearsay eval attribution`).

    evaluate.py --checkpoint reader.pt --rows dev.jsonl.gz --out pred.jsonl"""
import argparse
import json

import torch

from bert import Bert
from data import Document, collate, example, rows, windows
from model import OFFSETS, Reader
from word_pieces import WordPieces


def load(path):
    c = torch.load(path, map_location="cpu")
    net = Reader(Bert(c["layers"]))
    net.load_state_dict(c["state"])
    return net.eval(), c


def runs(tags, begin):
    """[(i, j)] of BIO tags where `begin` opens and begin + 1 goes on."""
    out = []
    for k, t in enumerate(tags):
        if t == begin or (t == begin + 1 and not (out and out[-1][1] == k)):
            out.append([k, k + 1])
        elif t == begin + 1:
            out[-1][1] = k + 1
    return out


def frames(net, doc):
    for i, j in windows(doc):
        b = collate([example(doc, (i, j))])
        out = net(b["ids"], b["features"], b["mask"])
        cue = out[0, :, slice(*OFFSETS["cue"])].argmax(-1).tolist()
        spans = runs(cue, 1)
        if not spans:
            continue
        t = out.shape[1]
        m = torch.zeros(1, len(spans), t)
        for c, (a, e) in enumerate(spans):
            m[0, c, a:e] = 1 / (e - a)
        s = net.argument_scores(out, m, torch.tensor([[a for a, _ in spans]]), b["paragraphs"])
        s = torch.cat([torch.zeros_like(s[:, :, :1]), s], 2)[0].argmax(1)
        for c, (a, e) in enumerate(spans):
            roles = [[], []]
            for k in range(1, t - 1):
                r = int(s[c, k])
                if r:
                    roles[r - 1].append(i + k - 1)
            yield (i + a - 1, i + e - 1), roles


def text_spans(doc, pieces):
    out = []
    for k in pieces:
        s, e = doc.offsets[k]
        if out and not any(ch.isalnum() for ch in doc.text[out[-1][1]:s]):
            out[-1][1] = e
        else:
            out.append([s, e])
    return out


@torch.no_grad()
def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "rows", "out"):
        ap.add_argument("--" + name, required=True)
    a = ap.parse_args()
    net, _ = load(a.checkpoint)
    tok = WordPieces()
    with open(a.out, "w", encoding="utf-8") as f:
        for row in rows(a.rows):
            doc = Document(row, tok)
            found = [{"source": text_spans(doc, s), "cue": text_spans(doc, range(*cue)), "content": text_spans(doc, k)}
                     for cue, (s, k) in frames(net, doc)]
            f.write(json.dumps({"id": row["id"], "attributions": [x for x in found if x["content"]]}) + "\n")


if __name__ == "__main__":
    main()
