#!/usr/bin/env python3
"""Train the names branch on a trained reader: corpora with marked names, and news marked by rule (silver_names.py), all of it
as it stands and renamed.

    train_names.py --data ../../shared/data --reader reader.pt --out names.pt --minutes 60"""
import argparse
import multiprocessing as mp
import os
import time

import torch

from data import Document, batches, collate, epoch_windows, rows, seeded
from evaluate import load
from names_branch import Names, load_names, saved
from renaming import Pool, Renaming
from silver_names import Silver, small_words
from train import names_loss, some_masked
from word_pieces import WordPieces

CORPORA = {"gum": 1, "re3d": 4, "meantime": 1, "uner-ewt": 1}  # how often a pass goes over each
KEPT = 0.998  # of the moving average


def sources(data, share):
    """(gold rows, silver rows, pool)"""
    gold = {n: rows("%s/names/%s/train.jsonl.gz" % (data, n)) for n in CORPORA}
    news = rows("%s/polnear/train.jsonl.gz" % data) if share else []
    silver = Silver(small_words(r["text"] for r in news))
    pool = Pool([r for some in gold.values() for r in some] + rows("%s/names/gap/train.jsonl.gz" % data), silver.given)
    return [r for n, some in gold.items() for r in some * CORPORA[n]], [silver.row(r) for r in news], pool


def one_pass(gold, silver, pool, tok, a, rng):
    some = gold + rng.sample(silver, int(len(silver) * a.silver))
    rng.shuffle(some)
    for k in range(0, len(some), 120):
        docs = []
        for r in some[k:k + 120]:
            r = Renaming(r, pool, rng).made() if rng.random() < a.renamed else r
            docs.append(Document({k: v for k, v in r.items() if k != "chains"}, tok))
        yield from batches(epoch_windows(docs, rng), a.pieces, rng)


def produce(a, queue):
    os.setsid()
    torch.set_num_threads(1)
    rng, tok = seeded(a.seed), WordPieces()
    net = Names(load(a.reader)[0], a.split, a.own)
    told = sources(a.data, a.silver)
    while True:
        for batch in one_pass(*told, tok, a, rng):
            b = collate(batch)
            lower = net.lower(some_masked(b["ids"], a.mask), b["features"], b["mask"])
            queue.put([x.numpy() for x in (lower.half(), b["mask"], b["names"], b["absent"])])


class Batches:
    """What the other process gives, each batch `repeat` times, the later times among later ones."""

    def __init__(self, a):
        context = mp.get_context("fork")
        self.queue, self.rng, self.again, self.repeat = context.Queue(30), seeded(a.seed + 1), [], a.repeat
        context.Process(target=produce, args=(a, self.queue), daemon=True).start()

    def next(self):
        if len(self.again) < 100 or not self.queue.empty():
            group = self.queue.get()
            self.again += [group] * (self.repeat - 1)
        else:
            group = self.again.pop(self.rng.randrange(len(self.again)))
        return [torch.from_numpy(x) for x in group]


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for n in ("data", "reader", "out"):
        ap.add_argument("--" + n, required=True)
    ap.add_argument("--split", type=int, default=6, help="the reader's layers that come first")
    ap.add_argument("--own", type=int, default=2, help="layers of its own behind them")
    ap.add_argument("--minutes", type=float, default=60)
    ap.add_argument("--pieces", type=int, default=1024)
    ap.add_argument("--rate", type=float, default=2e-4)
    ap.add_argument("--head-rate", type=float, default=1e-3)
    ap.add_argument("--silver", type=float, default=0.4, help="share of the news that a pass takes; 0 for none of PolNeAR")
    ap.add_argument("--renamed", type=float, default=0.5)
    ap.add_argument("--mask", type=float, default=0.03)
    ap.add_argument("--repeat", type=int, default=3)
    ap.add_argument("--seed", type=int, default=31)
    ap.add_argument("--start")
    a = ap.parse_args()
    torch.set_num_threads(1)
    feed = Batches(a)
    reader = load(a.reader)[0]
    net = load_names(a.start, reader) if a.start else Names(reader, a.split, a.own)
    net.train()
    learned = {n: p for n, p in net.named_parameters() if p.requires_grad}
    average = {n: p.detach().clone() for n, p in learned.items()}
    opt = torch.optim.AdamW([{"params": list(net.own.parameters()), "base": a.rate},
                             {"params": list(net.head.parameters()), "base": a.head_rate}], lr=a.rate, weight_decay=0.01)
    start, step, seen, total, kept = time.time(), 0, 0, 0.0, time.time()

    def save():
        now = {n: p.detach().clone() for n, p in learned.items()}
        for n, p in learned.items():
            p.data.copy_(average[n])
        saved(net, a.out)
        for n, p in learned.items():
            p.data.copy_(now[n])

    while time.time() - start < a.minutes * 60:
        done = (time.time() - start) / (a.minutes * 60)
        for g in opt.param_groups:
            g["lr"] = g["base"] * min(1, done / 0.04 + 0.02) * max(0, 1 - done)
        h, mask, labels, absent = feed.next()
        loss = names_loss(net.heads(h.float(), mask), labels, absent)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(list(learned.values()), 1.0)
        opt.step()
        opt.zero_grad(set_to_none=True)
        step, seen, total = step + 1, seen + int(mask.sum()), total + loss.item()
        share = min(KEPT, step / (step + 10))
        for n, p in learned.items():
            average[n].mul_(share).add_(p.detach(), alpha=1 - share)
        if step % 50 == 0:
            print("%5.0f s  step %d  pieces %d (%.0f/s)  names %.4f" % (
                time.time() - start, step, seen, seen / (time.time() - start), total / 50), flush=True)
            total = 0.0
        if time.time() - kept > 180:
            kept = time.time()
            save()
    save()


if __name__ == "__main__":
    main()
