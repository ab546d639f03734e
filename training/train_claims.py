#!/usr/bin/env python3
"""Train the claims branch on a trained reader, whose own outputs stay exactly as they are.

    train_claims.py --data ../../shared/data --reader reader.pt --out claims.pt --minutes 40

Two processes of one thread each, which do not wait for each other on a busy machine: one reads texts with the frozen reader, the other
trains the branch on what that gave, --repeat times. Written is a moving average of the weights, every five minutes and at the end."""
import argparse
import json
import os
import time

import torch
import torch.multiprocessing as mp

from claims import Claims
from claims_data import LIMIT, Row, collate, factuality, marked_reports, meantime_docs, packed, pairs, passages, stories
from claims_losses import WEIGHTS, losses
from data import seeded
from evaluate import load
from train import silent_columns, some_masked
from word_pieces import WordPieces

PASSES = {"full": 3, "passages": 1, "full_reports": 3, "reports": 1, "uw": 1, "meantime": 1, "uds": 0.25, "cb": 0.5, "plv": 1, "stories": 0.25}
JOINS = ("\n\n", "\n\n", "\n", " ")
HERE = os.path.dirname(os.path.abspath(__file__))
LONGEST = 330  # pieces of a row
KEPT = 0.998  # of the average, a step


def held_back(i):
    """A fifth of MEANTIME's documents measures the states."""
    return sum(map(ord, str(i))) % 5 == 0


def corpora(data, rng, most_stories):
    d = lambda p: os.path.join(data, p)
    own = [x for k, x in enumerate(passages(os.path.join(HERE, "passages"))) if k % 12]
    reports = [x for x in marked_reports(os.path.join(HERE, "reports"), data) if not x.measures]
    return {"full": [x for x in own if x.full], "passages": [x for x in own if not x.full],
            "full_reports": [x for x in reports if x.full], "reports": [x for x in reports if not x.full],
            "uw": factuality(d("factuality/uw/train.jsonl.gz"), "uw"),
            "meantime": meantime_docs(d("factuality/meantime-docs/traindev.jsonl.gz"), lambda i: not held_back(i)),
            "uds": factuality(d("factuality/uds-ih2/train.jsonl.gz"), "uds"),
            "cb": factuality(d("factuality/cb/train.jsonl.gz"), "cb") + factuality(d("factuality/rp/train.jsonl.gz"), "cb"),
            "plv": pairs(d("events/plv/train.jsonl.gz")) + pairs(d("events/plover-gsr/train.jsonl.gz")),
            "stories": stories(d("events/ngec-synth/train.jsonl.gz"), rng, most_stories)}


def bag(sets, rng):
    """The texts of a pass, each corpus as often as PASSES says, or so large a part of it."""
    out = []
    for name, some in sets.items():
        whole, rest = divmod(PASSES[name], 1)
        some = some * int(whole) + rng.sample(some, int(rest * len(some)))
        out += [y for x in some for y in (x.stretches(rng, LIMIT) if "reports" in name else [x])]
    rng.shuffle(out)
    return out


def groups(rows, pieces, rng):
    """Rows of like length, about so many pieces a batch."""
    out, group = [], []
    for x in sorted(rows, key=lambda x: x.n + rng.random() * 8):
        if group and (len(group) + 1) * max(x.n, *(y.n for y in group)) > pieces:
            out.append(group)
            group = []
        group.append(x)
    out += [group] if group else []
    rng.shuffle(out)
    return out


def run_lower(net, group, share):
    """Keeps with each row what the frozen reader gives, in halves of a float's size."""
    b = collate(group)
    branch, last = net.lower(some_masked(b["ids"], share), b["features"], b["mask"])
    for r, x in enumerate(group):
        x.lower = [h[r, :x.n].half().numpy() for h in (branch, last)]


def produce(a, queue):
    """The other process: passes without end, a batch at a time."""
    torch.set_num_threads(1)
    rng = seeded(a.seed)
    net, tok = Claims(load(a.reader)[0], a.split, a.own), WordPieces()
    sets = {k: v for k, v in corpora(a.data, rng, a.stories).items() if not a.only or k in a.only}
    print(json.dumps(dict(vars(a), **{k: len(v) for k, v in sets.items()})), flush=True)
    while True:
        for group in one_pass(sets, tok, a, rng):
            run_lower(net, group, a.mask)
            for x in group:
                x.doc.row = x.doc.offsets = x.doc.text = x.doc.mask = None  # not asked any more
            queue.put(group)


class Batches:
    """What the other process gives, each batch `repeat` times, the later times among later ones."""

    def __init__(self, a):
        context = mp.get_context("fork")
        self.queue, self.rng, self.again, self.repeat = context.Queue(40), seeded(a.seed), [], a.repeat
        self.process = context.Process(target=produce, args=(a, self.queue), daemon=True)
        self.process.start()

    def next(self):
        """A new one when there is one, or when no old one is left to go over again."""
        if len(self.again) < 300 or not self.queue.empty():
            group = self.queue.get()
            self.again += [group] * (self.repeat - 1)
            return group
        return self.again.pop(self.rng.randrange(len(self.again)))


def lower(group):
    t = max(x.n for x in group)
    out = []
    for k in range(2):
        h = torch.zeros(len(group), t, group[0].lower[k].shape[1])
        for r, x in enumerate(group):
            h[r, :x.n] = torch.from_numpy(x.lower[k])
        out.append(h)
    return out


def one_pass(sets, tok, a, rng):
    """Batches of a pass over the corpora."""
    texts = packed(bag(sets, rng), rng, a.joined)
    for k in range(0, len(texts), 400):
        rows = [Row(g, tok, [rng.choice(JOINS) for _ in g]) for g in texts[k:k + 400]]
        yield from groups([x for x in rows if x.n <= LONGEST], a.pieces, rng)


class Average:
    """A moving average of the weights that learn."""

    def __init__(self, net):
        self.steps, self.state = 0, {n: p.detach().clone() for n, p in net.named_parameters() if p.requires_grad}

    def add(self, net):
        self.steps += 1
        kept = min(KEPT, self.steps / (self.steps + 10))
        for n, p in net.named_parameters():
            if n in self.state:
                self.state[n].mul_(kept).add_(p.detach(), alpha=1 - kept)

    def save(self, net, a):
        torch.save({"state": {k: self.state.get(k, v) for k, v in net.state_dict().items() if not k.startswith("trunk.")},
                    "split": net.split, "own": len(net.own), "seed": a.seed}, a.out + ".new")
        os.replace(a.out + ".new", a.out)


def optimizer(net, a):
    own = list(net.own.parameters())
    heads = [p for n, p in net.named_parameters() if not n.startswith(("trunk.", "own.", "role_distance"))]
    return torch.optim.AdamW([{"params": own, "base": a.rate}, {"params": heads, "base": a.head_rate},
                              {"params": [net.role_distance], "base": 10 * a.head_rate, "weight_decay": 0.0}], lr=a.rate,
                             weight_decay=0.01)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for n in ("data", "reader", "out"):
        ap.add_argument("--" + n, required=True)
    ap.add_argument("--split", type=int, default=4, help="the reader's layers that come first")
    ap.add_argument("--own", type=int, default=2, help="layers of its own behind them")
    ap.add_argument("--minutes", type=float, default=40)
    ap.add_argument("--pieces", type=int, default=1024)
    ap.add_argument("--rate", type=float, default=1.5e-4)
    ap.add_argument("--head-rate", type=float, default=1e-3)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--stories", type=int, default=1200)
    ap.add_argument("--mask", type=float, default=0.03)
    ap.add_argument("--repeat", type=int, default=2)
    ap.add_argument("--joined", type=float, default=0.8, help="share of passages that stand in a row with others")
    ap.add_argument("--only", nargs="*", help="corpora to train on, for single-task models")
    ap.add_argument("--start")
    a = ap.parse_args()
    torch.set_num_threads(1)
    batches = Batches(a)
    net = Claims(load(a.reader)[0], a.split, a.own)
    if a.start:
        net.load_state_dict(torch.load(a.start, map_location="cpu")["state"], strict=False)
    net.train()
    opt, average, silent = optimizer(net, a), Average(net), silent_columns(net.own)
    start, saved, step, seen, total = time.time(), time.time(), 0, 0, dict.fromkeys(WEIGHTS, 0.0)
    while time.time() - start < a.minutes * 60:
        group = batches.next()
        done = (time.time() - start) / (a.minutes * 60)
        for g in opt.param_groups:
            g["lr"] = g["base"] * min(1, done / 0.06 + 0.02) * max(0, 1 - done)
        b = collate(group)
        out = losses(net, net.heads(*lower(group), b["mask"]), b)
        sum(WEIGHTS[k] * v for k, v in out.items()).backward()
        torch.nn.utils.clip_grad_norm_([p for p in net.parameters() if p.requires_grad], 1.0)
        opt.step()
        for w, columns in silent:
            w.data[:, columns] = 0
        opt.zero_grad(set_to_none=True)
        average.add(net)
        step, seen = step + 1, seen + int(b["mask"].sum())
        for k, v in out.items():
            total[k] += v.item()
        if step % 100 == 0:
            print("%5.0f s  step %d  pieces %d (%.0f/s)  " % (time.time() - start, step, seen, seen / (time.time() - start))
                  + "  ".join("%s %.3f" % (k, v / 100) for k, v in total.items()), flush=True)
            total = dict.fromkeys(WEIGHTS, 0.0)
        if time.time() - saved > 300:
            saved = time.time()
            average.save(net, a)
    average.save(net, a)


if __name__ == "__main__":
    main()
