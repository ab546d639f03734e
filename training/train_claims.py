#!/usr/bin/env python3
"""Train the claims branch on a trained reader, whose own outputs stay exactly as they are.

    train_claims.py --models DIR --data ../../shared/data --reader reader.pt --out claims.pt --minutes 40"""
import argparse
import json
import os
import time

import torch
import torch.nn.functional as F

import base
from claims import OFFSETS, ROLES, Claims, log_pair, part
from claims_data import IGNORE, LIMIT, Row, collate, factuality, marked_reports, meantime_docs, packed, pairs, passages, stories
from data import seeded
from evaluate import load
from train import silent_columns, some_masked

WEIGHTS = {"types": 1.0, "links": 1.0, "stance": 0.7, "facts": 0.5, "states": 0.5, "pairs": 1.0, "pair_links": 0.3,
           "triggers": 0.3}
PASSES = {"reports": 6, "passages": 3, "uw": 2, "meantime": 3, "uds": 1, "cb": 1, "plv": 3, "stories": 1}
RARE = (2.5, 1.0, 3.5)  # weight of the rarer answer by state: 8, 20 and 10 in a hundred of MEANTIME's events
JOINS = ("\n\n", "\n\n", "\n", " ")
HERE = os.path.dirname(os.path.abspath(__file__))


def held_back(i):
    """A fifth of MEANTIME's documents measures the states."""
    return sum(map(ord, str(i))) % 5 == 0


def corpora(data, rng, most_stories):
    d = lambda p: os.path.join(data, p)
    own = passages(os.path.join(HERE, "passages"))
    return {"passages": [x for k, x in enumerate(own) if k % 12],
            "reports": [x for x in marked_reports(os.path.join(HERE, "reports"), data) if not x.measures],
            "uw": factuality(d("factuality/uw/train.jsonl.gz"), "uw"),
            "meantime": meantime_docs(d("factuality/meantime-docs/traindev.jsonl.gz"), lambda i: not held_back(i)),
            "uds": factuality(d("factuality/uds-ih2/train.jsonl.gz"), "uds"),
            "cb": factuality(d("factuality/cb/train.jsonl.gz"), "cb") + factuality(d("factuality/rp/train.jsonl.gz"), "cb"),
            "plv": pairs(d("events/plv/train.jsonl.gz")) + pairs(d("events/plover-gsr/train.jsonl.gz")),
            "stories": stories(d("events/ngec-synth/train.jsonl.gz"), rng, most_stories)}


def marks(spans, n):
    y = torch.zeros(n)
    for i, j in spans:
        y[i:j] = 1
    return y


def mean(values, like):
    return torch.stack(values).mean() if values else like.sum() * 0


def losses(net, b, hidden):
    out = net(some_masked(b["ids"], hidden), b["features"], b["mask"])
    types = part(out, "type")
    known = b["types"] != IGNORE
    parts = {k: [] for k in WEIGHTS}
    yes = lambda score, y, rare=1.0: F.binary_cross_entropy_with_logits(
        score, torch.as_tensor(y, dtype=torch.float), pos_weight=torch.tensor(rare))
    one = lambda scores, y: F.cross_entropy(scores[None], torch.tensor([y]))
    for r, x in enumerate(b["rows"]):
        o = out[r, :x.n]
        at = lambda key, i, j: part(o[i:j], key).mean(0)
        for i, j, c, y in x.facts:
            p = 3 * torch.tanh(at("factuality", i, j)[c])
            parts["facts"].append(F.smooth_l1_loss(p, torch.tensor(float(y)), beta=0.5))
        for i, j, labels in x.states:
            parts["states"] += [yes(at("state", i, j)[s], y, RARE[s]) for s, y in enumerate(labels)]
        for i, j, y in x.triggers:
            parts["triggers"].append(one(at("type", i, j), y))
        for (i, j), roles, (certainty, negative, tense) in x.claims:
            parts["stance"] += [one(at("certainty", i, j), certainty), one(at("tense", i, j), tense)]
            if certainty < 3:
                parts["stance"].append(yes(at("negative", i, j)[0], negative))
            s = net.role_scores(o, i, j)
            y = torch.stack([marks([(a, e) for k, a, e in roles if k == role], x.n) for role in range(len(ROLES))])
            parts["links"].append(F.binary_cross_entropy_with_logits(s, y, reduction="sum") / 12)
        for (i, j), right, agents, patients in x.pairs:
            logp, pi, links = log_pair(net, o, i, j, agents, patients)
            parts["pairs"].append(-torch.logsumexp(logp[[k - 1 for k in right]], 0))
            if agents or patients:
                w = pi.exp().detach()
                for role, spans in ((0, agents), (1, patients)):
                    y = marks(spans, x.n)[i:j].expand(j - i, j - i)
                    bce = F.binary_cross_entropy_with_logits(links[:, role, i:j], y, reduction="none").sum(-1)
                    parts["pair_links"].append((w * bce).sum() / 12)
    result = {k: mean(v, out) for k, v in parts.items()}
    result["types"] = F.cross_entropy(types[known], b["types"][known]) * 4 if known.any() else out.sum() * 0
    return result


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for n in ("models", "data", "reader", "out"):
        ap.add_argument("--" + n, required=True)
    ap.add_argument("--split", type=int, default=6, help="the reader's layers that come first")
    ap.add_argument("--own", type=int, default=2, help="layers of its own behind them")
    ap.add_argument("--minutes", type=float, default=40)
    ap.add_argument("--pieces", type=int, default=1024)
    ap.add_argument("--rate", type=float, default=1.5e-4)
    ap.add_argument("--head-rate", type=float, default=1e-3)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--stories", type=int, default=1200)
    ap.add_argument("--mask", type=float, default=0.03)
    ap.add_argument("--joined", type=float, default=0.8, help="share of passages that stand in a row with others")
    ap.add_argument("--only", nargs="*", help="corpora to train on, for single-task models")
    ap.add_argument("--start")
    a = ap.parse_args()
    torch.set_num_threads(2)
    rng = seeded(a.seed)
    reader, c = load(a.reader, a.models)
    net = Claims(reader, a.split, a.own)
    if a.start:
        net.load_state_dict(torch.load(a.start, map_location="cpu")["state"], strict=False)
    tok = base.tokenizer(c["base"], a.models)
    sets = {k: v for k, v in corpora(a.data, rng, a.stories).items() if not a.only or k in a.only}
    print(json.dumps(dict(vars(a), **{k: len(v) for k, v in sets.items()})), flush=True)
    own = list(net.own.parameters())
    bias = [net.role_distance]
    heads = [p for n, p in net.named_parameters() if not n.startswith(("trunk.", "own.", "role_distance"))]
    opt = torch.optim.AdamW([{"params": own, "base": a.rate}, {"params": heads, "base": a.head_rate},
                             {"params": bias, "base": 10 * a.head_rate, "weight_decay": 0.0}], lr=a.rate,
                            weight_decay=0.01, fused=True)
    silent = silent_columns(net.own)
    net.train()
    start, step, seen, total, epoch = time.time(), 0, 0, dict.fromkeys(WEIGHTS, 0.0), 0
    while time.time() - start < a.minutes * 60:
        epoch += 1
        bag = [y for k, v in sets.items() for _ in range(PASSES[k]) for x in v
               for y in (x.stretches(rng, LIMIT) if k == "reports" else [x])]
        rng.shuffle(bag)
        texts = packed(bag, rng, a.joined)
        for k in range(0, len(texts), 300):
            some = [Row(g, tok, [rng.choice(JOINS) for _ in g]) for g in texts[k:k + 300]]
            groups, group = [], []
            for x in sorted((x for x in some if x.n <= 330), key=lambda x: x.n):
                if group and (len(group) + 1) * x.n > a.pieces:
                    groups.append(group)
                    group = []
                group.append(x)
            groups += [group] if group else []
            rng.shuffle(groups)
            for group in groups:
                done = (time.time() - start) / (a.minutes * 60)
                if done >= 1:
                    break
                for g in opt.param_groups:
                    g["lr"] = g["base"] * min(1, done / 0.06 + 0.02) * (1 - done)
                b = collate(group)
                with torch.autocast("cpu", torch.bfloat16):
                    out = losses(net, b, a.mask)
                    loss = sum(WEIGHTS[k] * v for k, v in out.items())
                loss.backward()
                torch.nn.utils.clip_grad_norm_([p for p in net.parameters() if p.requires_grad], 1.0)
                opt.step()
                for w, columns in silent:
                    w.data[:, columns] = 0
                opt.zero_grad(set_to_none=True)
                step += 1
                seen += int(b["mask"].sum())
                for k, v in out.items():
                    total[k] += v.item()
                if step % 100 == 0:
                    print("%5.0f s  step %d  epoch %d  pieces %d (%.0f/s)  " % (
                        time.time() - start, step, epoch, seen, seen / (time.time() - start))
                        + "  ".join("%s %.3f" % (k, v / 100) for k, v in total.items()), flush=True)
                    total = dict.fromkeys(WEIGHTS, 0.0)
                    if step % 500 == 0:
                        save(net, a)
    save(net, a)


def save(net, a):
    state = {k: v for k, v in net.state_dict().items() if not k.startswith("trunk.")}
    torch.save({"state": state, "split": a.split, "own": a.own, "seed": a.seed}, a.out)


if __name__ == "__main__":
    main()
