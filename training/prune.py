#!/usr/bin/env python3
"""Zero the attention heads that matter least; train.py keeps them at zero and export.py leaves them out.

    prune.py --models DIR --data ../../shared/data --start reader.pt --out pruned.pt --heads 24

A head's weight is what the loss would change by without it, to first order: the mean over batches of
|sum of gradient x weight| over its columns of the output projection (Michel, Levy and Neubig 2019)."""
import argparse

import torch

import base
from data import Document, batches, collate, epoch_windows, rows, seeded
from evaluate import load
from train import NAMES, WEIGHTS, losses

KEEP = 4  # heads that every layer keeps at least


def outputs(bert):
    """The output projections, layer by layer: their columns are the heads, side by side."""
    return [l.attention.output.dense.weight for l in bert.encoder.layer]


def zero_heads(bert):
    """[layers, heads]: which heads say nothing."""
    heads = bert.config.num_attention_heads
    return torch.stack([w.detach().view(w.shape[0], heads, -1).abs().amax((0, 2)) == 0 for w in outputs(bert)])


def importance(net, groups, rng):
    heads = net.bert.config.num_attention_heads
    total = torch.zeros(len(net.bert.encoder.layer), heads)
    for batch in groups:
        out = losses(net, collate(batch), rng)
        sum(WEIGHTS[k] * v for k, v in out.items()).backward()
        for l, w in enumerate(outputs(net.bert)):
            total[l] += (w.grad * w.detach()).view(w.shape[0], heads, -1).sum((0, 2)).abs()
        net.zero_grad(set_to_none=True)
    return total / len(groups)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("models", "data", "start", "out"):
        ap.add_argument("--" + name, required=True)
    ap.add_argument("--heads", type=int, default=24, help="how many to zero")
    ap.add_argument("--batches", type=int, default=120)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    rng = seeded(a.seed)
    net, c = load(a.start, a.models)
    tok = base.tokenizer(c["base"], a.models)
    documents = []
    for name in ("polnear", *("names/" + n for n in NAMES)):
        some = rows("%s/%s/train.jsonl.gz" % (a.data, name))
        rng.shuffle(some)
        documents += [Document(r, tok) for r in some[:150 if name == "polnear" else 25]]
    groups = batches(epoch_windows(documents, rng), 1024, rng)[:a.batches]
    weight = importance(net, groups, rng)
    weight[zero_heads(net.bert)] = 0
    left = torch.full((weight.shape[0],), weight.shape[1])
    zeroed = 0
    for k in weight.flatten().argsort().tolist():
        layer, head = divmod(k, weight.shape[1])
        if zeroed < a.heads and left[layer] > KEEP:
            w = outputs(net.bert)[layer]
            size = w.shape[1] // weight.shape[1]
            w.data[:, head * size:(head + 1) * size] = 0
            left[layer] -= 1
            zeroed += 1
    for l, row in enumerate(weight):
        print("layer %d keeps %d: %s" % (l, left[l], " ".join("%.4f" % v for v in row.tolist())))
    torch.save(dict(c, state=net.state_dict()), a.out)


if __name__ == "__main__":
    main()
