#!/usr/bin/env python3
"""Figures of a claims checkpoint on dev parts with the plainest decoding, to compare checkpoints; the product's own
are those of `./hearsay eval commitment|events`.

    evaluate_claims.py --data ../../shared/data --reader reader.pt --claims claims.pt"""
import argparse
import collections
import os

import numpy as np
import torch

from claims import ROLES, STANCES, STATES, TYPES, Claims, log_pair, part
from claims_data import LIMIT, YIELD, Row, collate, factuality, marked_reports, meantime_docs, pairs, passages
from data import rows
from evaluate import load
from train_claims import HERE, held_back
from word_pieces import WordPieces


def f1(hit, found, gold):
    return 200 * hit / max(1, found + gold)


def load_claims(path, reader):
    k = torch.load(path, map_location="cpu")
    net = Claims(reader, k["split"], k["own"])
    net.load_state_dict(k["state"], strict=False)
    return net.eval()


class Net:
    def __init__(self, a):
        self.net = load_claims(a.claims, load(a.reader)[0])
        self.tok = WordPieces()

    def read(self, x):
        row = Row([x], self.tok, [""])
        b = collate([row])
        return row, self.net(b["ids"], b["features"], b["mask"])[0]


def facts(net, path, corpus):
    gold, pred = [], []
    for x in factuality(path, corpus):
        row, out = net.read(x)
        for i, j, c, y in row.facts:
            gold.append(y)
            pred.append(float(3 * torch.tanh(part(out[i:j], "factuality").mean(0)[c])))
    return "r %.3f MAE %.3f" % (np.corrcoef(gold, pred)[0, 1], np.abs(np.array(gold) - pred).mean())


def plv(net, path):
    right, by = 0, collections.defaultdict(lambda: [0, 0, 0])
    quads = collections.defaultdict(lambda: [0, 0, 0])
    name = lambda t: "YIELD" if t in YIELD else t
    known = {}
    data = pairs(path)
    for x in data:
        known[name(TYPES[x.pair[0][0]])] = x.quad
    for x in data:
        row, out = net.read(x)
        (i, j), ok, agents, patients = row.pairs[0]
        logp, _, _ = log_pair(net.net, out, i, j, agents, patients)
        sums = collections.Counter()
        for t, p in zip(TYPES[1:], logp.exp().tolist()):
            sums[name(t)] += p
        got, want = sums.most_common(1)[0][0], name(TYPES[ok[0]])
        right += got == want
        for table, g, w in ((by, got, want), (quads, known.get(got), x.quad)):
            table[g][1] += 1
            table[w][2] += 1
            table[w][0] += g == w
    macro = lambda t: np.mean([f1(*v) for v in t.values() if v[2]])
    return "accuracy %.1f macro %.1f quad %.1f" % (100 * right / len(data), macro(by), macro(quads))


def states(net, data):
    hit = collections.defaultdict(lambda: [0, 0, 0])
    for x in data:
        row, out = net.read(x)
        for i, j, ys in row.states:
            for s, y in enumerate(ys):
                p = float(part(out[i:j], "state").mean(0)[s]) > 0
                hit[STATES[s]][0] += p and y == 1
                hit[STATES[s]][1] += p
                hit[STATES[s]][2] += y
    return "  ".join("%s %.1f" % (k, f1(*v)) for k, v in hit.items())


def triggers(types, keep):
    """[(i, j, type, probability of any)] of runs of pieces of one type."""
    p = torch.softmax(types, -1)
    any_, best = 1 - p[:, 0], types[:, 1:].argmax(-1) + 1
    out = []
    for k in range(1, len(types) - 1):
        if any_[k] > keep:
            if out and out[-1][1] == k and out[-1][2] == int(best[k]):
                out[-1][1] = k + 1
            else:
                out.append([k, k + 1, int(best[k])])
    return out


def wikievents(net, path, keeps):
    counts = {k: [0, 0, 0, 0] for k in keeps}
    for r in rows(path):
        gold = [e for e in r["events"] if e.get("root")]
        found = {k: [] for k in keeps}
        from claims_data import Passage
        sents = [s for s in r["sents"] if s[1] > s[0]]
        k = 0
        while k < len(sents):
            m = k
            while m + 1 < len(sents) and sents[m + 1][1] - sents[k][0] < 900:
                m += 1
            s, e = sents[k][0], sents[m][1]
            row, out = net.read(Passage(r["text"][s:e]))
            for keep in keeps:
                for i, j, t in triggers(part(out, "type"), keep):
                    found[keep].append((s + row.doc.offsets[i - 1][0], s + row.doc.offsets[j - 2][1], TYPES[t]))
            k = m + 1
        for keep in keeps:
            used, c = set(), counts[keep]
            for g in gold:
                for q, p in enumerate(found[keep]):
                    if q not in used and min(g["e"], p[1]) > max(g["s"], p[0]):
                        used.add(q)
                        c[0] += 1
                        c[1] += p[2] == g["root"]
                        break
            c[2] += len(found[keep])
            c[3] += len(gold)
    return "  ".join("%.2f: %.1f / %.1f (%d for %d)" % (k, f1(c[0], c[2], c[3]), f1(c[1], c[2], c[3]), c[2], c[3])
                     for k, c in counts.items())


def prf(hit, found, gold):
    return "P %.1f R %.1f F %.1f" % (100 * hit / max(1, found), 100 * hit / max(1, gold), f1(hit, found, gold))


def own(net, data):
    c, kinds = [0, 0, 0, 0], [0, 0, 0]
    roles, right, stances, mention = collections.defaultdict(lambda: [0, 0, 0]), collections.Counter(), collections.Counter(), [0, 0, 0]
    for x in data:
        row, out = net.read(x)
        found = triggers(part(out, "type"), 0.5)
        typed = [k for k in row.claims if k.type]
        c[2] += len(found)
        c[3] += len(typed)
        for k in typed:
            hit = [t for a, b, t in found if a < k.end and k.start < b]
            c[0] += bool(hit)
            c[1] += bool(hit) and hit[0] == k.type
        if x.full:
            other = triggers(part(out, "own"), 0.5)
            kinds[1] += len(other)
            kinds[2] += sum(k.own > 0 for k in row.claims)
            kinds[0] += sum(any(a < k.end and k.start < b and t == k.own for a, b, t in other) for k in row.claims if k.own > 0)
        for k in row.claims:
            marked(net, row, out, k, right, stances, mention, roles)
    n, told = max(1, right.pop("n")), sum(stances.values())
    lines = ["triggers %s; typed F %.1f" % (prf(c[0], c[2], c[3]), f1(c[1], c[2], c[3])),
             "  ".join("%s %.1f" % (k, 100 * v / n) for k, v in right.items()),
             "roles by piece: " + "  ".join("%s %.1f" % (k, f1(*v)) for k, v in roles.items())]
    if told:
        same = sum(v for (a, b), v in stances.items() if a == b)
        wrong = ", ".join("%s for %s %d" % (b, a, v) for (a, b), v in stances.most_common() if a != b)
        asserted = sum(v for (a, _), v in stances.items() if a == "asserts")
        others = [sum(v for (a, b), v in stances.items() if f(a, b)) for f in (
            lambda a, b: a == b != "asserts", lambda a, b: b != "asserts", lambda a, b: a != "asserts")]
        lines += ["stance %.1f (%d asserted of %d); not asserted %s; %s" % (100 * same / told, asserted, told, prf(*others), wrong),
                  "mention " + prf(*mention), "own kinds " + prf(*kinds)]
    return "\n  ".join(lines)


def marked(net, row, out, k, right, stances, mention, roles):
    at = lambda key: part(out[k.start:k.end], key).mean(0)
    certainty, negative, tense = k.commitment
    right["n"] += 1
    right["certainty"] += int(at("certainty").argmax()) == certainty
    right["polarity"] += (float(at("negative")) > 0) == bool(negative)
    right["tense"] += int(at("tense").argmax()) == tense
    if k.stance is not None:
        stances[STANCES[k.stance], STANCES[int(at("event_stance").argmax())]] += 1
    if k.mention is not None:
        p = float(at("mention")) > 0
        for n, v in enumerate((p and k.mention, p, k.mention)):
            mention[n] += v
    s = net.net.role_scores(out, k.start, k.end)
    for r, role in enumerate(ROLES):
        want = {k for q, a, b in k.roles if q == r for k in range(a, b)}
        got = {k for k in range(1, row.n - 1) if s[r, k] > 0}
        for n, v in enumerate((len(want & got), len(got), len(want))):
            roles[role][n] += v


def corpora(net, d):
    print("uw", facts(net, d("factuality/uw/dev.jsonl.gz"), "uw"), flush=True)
    print("uds", facts(net, d("factuality/uds-ih2/dev.jsonl.gz"), "uds"), flush=True)
    print("meantime states", states(net, meantime_docs(d("factuality/meantime-docs/traindev.jsonl.gz"), held_back)))
    print("plv", plv(net, d("events/plv/dev.jsonl.gz")), flush=True)
    print("wikievents", wikievents(net, d("events/wikievents/dev.jsonl.gz"), (0.3, 0.5, 0.7, 0.85)), flush=True)


@torch.no_grad()
def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for n in ("data", "reader", "claims"):
        ap.add_argument("--" + n, required=True)
    ap.add_argument("--marked", action="store_true", help="our own passages and reports alone")
    a = ap.parse_args()
    torch.set_num_threads(1)
    net = Net(a)
    if not a.marked:
        corpora(net, lambda p: os.path.join(a.data, p))
    held = [x for k, x in enumerate(passages(os.path.join(HERE, "passages"))) if k % 12 == 0]
    marked = [y for x in marked_reports(os.path.join(HERE, "reports"), a.data) if x.measures for y in x.stretches(None, LIMIT)]
    for name, some in (("passages", held), ("reports", marked)):
        for full in (False, True):
            mine = [x for x in some if x.full == full]
            if mine:
                print("full" if full else "older", name, len(mine), own(net, mine), flush=True)


if __name__ == "__main__":
    main()
