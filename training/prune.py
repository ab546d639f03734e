#!/usr/bin/env python3
"""Zero the attention heads that matter least; train.py and train_claims.py keep them at zero and export.py leaves them
out.

    prune.py --data ../../shared/data --reader reader.pt --out pruned.pt --heads 24
    prune.py --data ../../shared/data --reader reader.pt --claims claims.pt --out pruned.pt --heads 12

With --claims the heads of the claims' own layers, else the reader's. A head's weight is what the loss would change by
without it, to first order: the mean over batches of |sum of gradient x weight| over its columns of the output projection
(Michel, Levy and Neubig 2019)."""
import argparse

import torch

import train
import train_claims
import claims_losses as claims_losses_of
from claims_data import Row, collate as collate_rows, packed
from data import Document, batches, collate, epoch_windows, rows, seeded
from evaluate import load
from evaluate_claims import load_claims
from word_pieces import WordPieces

KEEP = 4  # heads that every layer keeps at least


def outputs(layers):
    """The output projections, layer by layer: their columns are the heads, side by side."""
    return [l.attention.output.dense.weight for l in layers]


def zero_heads(layers):
    """[layers, heads]: which heads say nothing."""
    heads = layers[0].attention.self.num_attention_heads
    return torch.stack([w.detach().view(w.shape[0], heads, -1).abs().amax((0, 2)) == 0 for w in outputs(layers)])


def importance(layers, losses):
    heads = layers[0].attention.self.num_attention_heads
    total, n = torch.zeros(len(layers), heads), 0
    for loss in losses:
        loss.backward()
        for l, w in enumerate(outputs(layers)):
            total[l] += (w.grad * w.detach()).view(w.shape[0], heads, -1).sum((0, 2)).abs()
            w.grad = None
        n += 1
    return total / n


def reader_losses(net, tok, a, rng):
    documents = []
    for name in ("polnear", *("names/" + n for n in train.NAMES)):
        some = rows("%s/%s/train.jsonl.gz" % (a.data, name))
        rng.shuffle(some)
        documents += [Document(r, tok) for r in some[:150 if name == "polnear" else 25]]
    for batch in batches(epoch_windows(documents, rng), 1024, rng)[:a.batches]:
        out = train.losses(net, collate(batch), rng)
        yield sum(train.WEIGHTS[k] * v for k, v in out.items())


def claims_losses(net, tok, a, rng):
    sets = {k: rng.sample(v, min(len(v), 600)) for k, v in train_claims.corpora(a.data, rng, 100).items()}
    bag = train_claims.bag(sets, rng)
    texts = [Row(g, tok, [" "] * len(g)) for g in packed(bag, rng, 0.7)]
    for k in range(0, min(len(texts), 6 * a.batches), 6):
        b = collate_rows(texts[k:k + 6])
        out = claims_losses_of.losses(net, net(b["ids"], b["features"], b["mask"]), b)
        yield sum(claims_losses_of.WEIGHTS[k] * v for k, v in out.items())


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("data", "reader", "out"):
        ap.add_argument("--" + name, required=True)
    ap.add_argument("--claims")
    ap.add_argument("--heads", type=int, default=24, help="how many to zero")
    ap.add_argument("--batches", type=int, default=120)
    ap.add_argument("--seed", type=int, default=1)
    a = ap.parse_args()
    rng = seeded(a.seed)
    reader, c = load(a.reader)
    tok = WordPieces()
    net = load_claims(a.claims, reader) if a.claims else reader
    layers = net.own if a.claims else reader.bert.encoder.layer
    weight = importance(layers, (claims_losses if a.claims else reader_losses)(net, tok, a, rng))
    weight[zero_heads(layers)] = 0
    left = torch.full((weight.shape[0],), weight.shape[1])
    zeroed = 0
    for k in weight.flatten().argsort().tolist():
        layer, head = divmod(k, weight.shape[1])
        if zeroed < a.heads and left[layer] > KEEP:
            w = outputs(layers)[layer]
            size = w.shape[1] // weight.shape[1]
            w.data[:, head * size:(head + 1) * size] = 0
            left[layer] -= 1
            zeroed += 1
    for l, row in enumerate(weight):
        print("layer %d keeps %d: %s" % (l, left[l], " ".join("%.4f" % v for v in row.tolist())))
    if a.claims:
        state = {k: v for k, v in net.state_dict().items() if not k.startswith("trunk.")}
        torch.save(dict(torch.load(a.claims, map_location="cpu"), state=state), a.out)
    else:
        torch.save(dict(c, state=net.state_dict()), a.out)


if __name__ == "__main__":
    main()
