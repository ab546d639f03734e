#!/usr/bin/env python3
"""Train the reader's model.

    train.py --models DIR --data ../../shared/data --out reader.pt --minutes 45

Corpora can be left out with --without NAME (polnear, gum, re3d, meantime, uner-ewt, gap)."""
import argparse
import json
import time

import torch
import torch.nn.functional as F

import base
from data import CLS, PAD, SEP, Document, batches, collate, epoch_windows, rows, seeded
from model import OFFSETS, Reader
from word_pieces import WordPieces

MASK = 103  # of the vocabulary
NAMES = ("gum", "re3d", "meantime", "uner-ewt", "gap")
WEIGHTS = {"cue": 1.0, "nested": 0.3, "span": 3.0, "arguments": 1.0, "names": 0.5, "nominal": 0.3, "links": 0.3}


def part(out, key):
    a, b = OFFSETS[key]
    return out[..., a:b]


def names_loss(logits, labels, absent):
    """Cross-entropy; where the row says O, the tags of kinds that its corpus does not mark count as O too."""
    logp = F.log_softmax(logits, -1)
    other = torch.where(absent[:, None, :], logp, torch.full_like(logp, -1e4))
    outside = torch.logsumexp(torch.cat([logp[..., :1], other], -1), -1)
    gold = torch.where(labels == 0, outside, logp.gather(-1, labels.clamp(min=0)[..., None])[..., 0])
    keep = labels >= 0
    return -(gold * keep).sum() / keep.sum().clamp(min=1)


def with_false_cues(out, b, rng, most=3):
    """The gold frames, and cues the model sees where there are none: their frames are empty, so that the linker
    learns to reject them."""
    p = F.softmax(part(out.detach(), "cue"), -1)
    wrong = (p[..., 1] > 0.15) & (b["cue"] == 0) & (b["nested"] == 0)
    frames = []
    for r, gold in enumerate(b["frames"]):
        extra = wrong[r].nonzero()[:, 0].tolist()
        rng.shuffle(extra)
        frames.append(gold + [((k, k + 1), None) for k in extra[:most]])
    return frames


def arguments_loss(net, out, b, rng):
    frames = with_false_cues(out, b, rng)
    most = max(map(len, frames))
    if most == 0:
        return out.sum() * 0
    rows_, t = out.shape[:2]
    cues, at = torch.zeros(rows_, most, t), torch.zeros(rows_, most, dtype=torch.long)
    labels = torch.full((rows_, most, t), -100)
    for r, fs in enumerate(frames):
        for c, ((i, j), y) in enumerate(fs):
            cues[r, c, i:j] = 1.0 / (j - i)
            at[r, c] = i
            n = int(b["mask"][r].sum())
            labels[r, c, 1:n - 1] = 0 if y is None else torch.from_numpy(y)[1:n - 1]
    s = net.argument_scores(out, cues, at, b["paragraphs"])
    s = torch.cat([torch.zeros_like(s[:, :, :1]), s], 2)
    keep = labels != -100
    return F.cross_entropy(s.permute(0, 1, 3, 2)[keep], labels[keep]) * 4


def averaging(spans, t):
    m = torch.zeros(len(spans), t)
    for r, (i, j) in enumerate(spans):
        m[r, i:j] = 1.0 / (j - i)
    return m


def links_loss(net, out, b):
    losses = []
    for r, links in enumerate(b["links"]):
        if not links:
            continue
        names = sorted({s for _, c in links for s, _ in c})
        index = {s: k for k, s in enumerate(names)}
        t = out.shape[1]
        s, none = net.antecedent_scores(out[r], averaging([m for m, _ in links], t), averaging(names, t),
                                        torch.tensor([m[0] for m, _ in links]), torch.tensor([n[0] for n in names]))
        for k, (_, candidates) in enumerate(links):
            row = torch.cat([s[k, [index[x] for x, _ in candidates]], none[k:k + 1]])
            right = [q for q, (_, y) in enumerate(candidates) if y] or [len(candidates)]
            losses.append(torch.logsumexp(row, 0) - torch.logsumexp(row[right], 0))
    return torch.stack(losses).mean() if losses else out.sum() * 0


def marked(logits, labels):
    """Cross-entropy of yes and no over the tokens that have a label."""
    keep = labels != -100
    return F.binary_cross_entropy_with_logits(logits[keep], labels[keep].float()) if keep.any() else logits.sum() * 0


def some_masked(ids, share):
    """A share of the pieces hidden, so that the later passes over one corpus do not learn it by heart."""
    hide = (torch.rand(ids.shape) < share) & (ids != CLS) & (ids != SEP) & (ids != PAD)
    return torch.where(hide, MASK, ids)


def losses(net, b, rng, hidden=0.0):
    out = net(some_masked(b["ids"], hidden), b["features"], b["mask"])
    flat = lambda key, labels: F.cross_entropy(part(out, key).flatten(0, 1), b[labels].flatten(), ignore_index=-100,
                                               reduction="sum") / (b[labels] != -100).sum().clamp(min=1)
    return {"cue": flat("cue", "cue"), "nested": flat("nested_cue", "nested"),
            "arguments": arguments_loss(net, out, b, rng),
            "names": names_loss(part(out, "names"), b["names"], b["absent"]),
            "nominal": marked(part(out, "nominal")[..., 0], b["nominal"]),
            "span": marked(part(out, "span"), b["span"]),
            "links": links_loss(net, out, b)}


def silent_columns(layers):
    """Output projections with the columns that prune.py has zeroed; they stay so."""
    return [(w, (w.detach() == 0).all(0)) for w in (l.attention.output.dense.weight for l in layers)]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--models", required=True, help="folder of the unpacked base artifacts")
    ap.add_argument("--data", required=True)
    ap.add_argument("--out", required=True)
    ap.add_argument("--base", default="minilm", choices=sorted(base.ARTIFACTS))
    ap.add_argument("--layers", type=int)
    ap.add_argument("--minutes", type=float, default=45)
    ap.add_argument("--pieces", type=int, default=1024, help="word pieces a batch")
    ap.add_argument("--rate", type=float, default=1.5e-4)
    ap.add_argument("--head-rate", type=float, default=1e-3)
    ap.add_argument("--polnear", type=int, default=2, help="passes over PolNeAR for one over the name corpora")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--mask", type=float, default=0.03, help="share of pieces hidden from the encoder")
    ap.add_argument("--start", help="a checkpoint of the same base to go on from; layers above --layers and heads "
                    "that it lacks are left out")
    ap.add_argument("--without", nargs="*", default=[])
    ap.add_argument("--limit", type=int, help="documents per corpus, for a quick try")
    a = ap.parse_args()
    torch.set_num_threads(2)
    rng = seeded(a.seed)
    tok = WordPieces()
    bert = base.load(a.base, a.models, a.layers)
    bert.embeddings.word_embeddings.weight.requires_grad = False
    net = Reader(bert)
    if a.start:
        state, own = torch.load(a.start, map_location="cpu")["state"], net.state_dict()
        result = net.load_state_dict({k: v for k, v in state.items() if k in own}, strict=False)
        print("new:", result.missing_keys, "left out:", sorted(state.keys() - own.keys())[:3], flush=True)
    read = lambda path: [Document(r, tok) for r in rows("%s/%s/train.jsonl.gz" % (a.data, path))[:a.limit]]
    polnear = [] if "polnear" in a.without else read("polnear")
    named = [d for n in NAMES if n not in a.without for d in read("names/" + n)]
    print(json.dumps(dict(vars(a), polnear_pieces=sum(len(d.ids) for d in polnear),
                          names_pieces=sum(len(d.ids) for d in named))), flush=True)
    body = [p for p in bert.parameters() if p.requires_grad]
    bias = [net.arg_distance, net.arg_paragraph, net.ante_distance]
    head = [p for n, p in net.named_parameters() if not n.startswith("bert.") and not any(p is b for b in bias)]
    opt = torch.optim.AdamW([{"params": body, "base": a.rate}, {"params": head, "base": a.head_rate},
                             {"params": bias, "base": 10 * a.head_rate, "weight_decay": 0.0}], lr=a.rate,
                            weight_decay=0.01)
    silent = silent_columns(net.bert.encoder.layer)
    net.train()
    start, step, seen, total = time.time(), 0, 0, {k: 0.0 for k in WEIGHTS}
    passes = 0
    while time.time() - start < a.minutes * 60:
        if passes % a.polnear == 0:
            rng.shuffle(named)
        examples = epoch_windows(polnear, rng) + epoch_windows(named[passes % a.polnear::a.polnear], rng)
        passes += 1
        for batch in batches(examples, a.pieces, rng):
            done = (time.time() - start) / (a.minutes * 60)
            if done >= 1:
                break
            for g in opt.param_groups:
                g["lr"] = g["base"] * min(1, done / 0.06 + 0.02) * (1 - done)
            b = collate(batch)
            with torch.autocast("cpu", torch.bfloat16):
                out = losses(net, b, rng, a.mask)
                loss = sum(WEIGHTS[k] * v for k, v in out.items())
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            opt.step()
            for w, columns in silent:
                w.data[:, columns] = 0
            opt.zero_grad(set_to_none=True)
            step += 1
            seen += int(b["mask"].sum())
            for k, v in out.items():
                total[k] += v.item()
            if step % 100 == 0:
                print("%5.0f s  step %d  passes %d  pieces %d  (%.0f/s)  " % (
                    time.time() - start, step, passes, seen, seen / (time.time() - start))
                    + "  ".join("%s %.3f" % (k, v / 100) for k, v in total.items()), flush=True)
                total = dict.fromkeys(total, 0.0)
                if step % 400 == 0:
                    save(net, a)
    save(net, a)
    print("done", step, "steps", seen, "pieces", flush=True)


def save(net, a):
    torch.save({"state": net.state_dict(), "base": a.base, "layers": a.layers, "seed": a.seed}, a.out)


if __name__ == "__main__":
    main()
