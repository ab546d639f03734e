#!/usr/bin/env python3
"""Fits which two mentions are of one event (module ledger, package identity) on ECB+ train.

    coreference.py ../../shared/data ../ledger/src/main/resources/org/hearsay/ledger/identity

Writes pair-model.tsv: three small networks, whose answers are averaged, over the features of PairFeatures.java.
Gold mentions of participants, places and times are not looked at. Two documents whose words have a cosine under GATE are never compared."""
import collections
import math
import os
import sys

import numpy as np
import torch
import torch.nn as nn

from coreference_words import WORD, Forms, lower, rows

GATE = .10
NETWORKS, HIDDEN, EPOCHS = 3, 32, 8
COMMON = .18  # of the reports: words that stand in more carry nothing
SENTENCE = 25  # words
PARTICLES = set("up down out off in on over away back into to with from for at of by after about through".split())
DETERMINERS = set("the a an his her its their this that our my your".split())
FEATURES = ["same-stem", "same-words", "stem-in-words", "same-beginning", "rare-stem", "sense", "wider-sense", "sister-sense",
            "document-words", "document-names", "document-numbers", "sentence-words", "near-words",
            "left-words", "right-words", "sentence-names", "no-names", "numbers-shared", "numbers-differ",
            "same-document", "same-sentence", "words-apart", "headlines"]


class Lexicon:
    def __init__(self, folder):
        path = lambda name: os.path.join(folder, name)
        self.forms = Forms(path("irregular-forms.tsv"))
        table = [line.rstrip("\n").split("\t") for line in open(path("word-counts.tsv"), encoding="utf-8") if not line.startswith("#")]
        self.n = int(table[0][1])
        self.common = {w for w, k in table[1:] if int(k) > COMMON * self.n}
        self.counts = collections.Counter()
        for w, k in table[1:]:
            self.counts[self.forms.stem(w)] += int(k)
        self.deeds = {}
        for line in open(path("deeds.tsv"), encoding="utf-8"):
            if not line.startswith("#"):
                f = line.rstrip("\n").split("\t")
                self.deeds[f[0]] = [{int(a): int(b) / 100 for a, b in (y.split(":") for y in cell.split())} for cell in f[1:]]

    def idf(self, stem):
        return math.log((self.n + 1) / (min(max(self.counts[stem], 4), self.n) + .5))

    def senses(self, a, b):
        (own1, wide1), (own2, wide2) = self.deeds.get(a, ({}, {})), self.deeds.get(b, ({}, {}))
        meet = lambda x, y: max((x[k] * y[k] for k in x if k in y), default=0)
        return meet(own1, own2), max(meet(own1, wide2), meet(wide1, own2)), meet(wide1, wide2)


def unit(v):
    n = math.sqrt(sum(x * x for x in v.values())) or 1
    return {k: x / n for k, x in v.items()}


def cosine(a, b):
    if len(a) > len(b):
        a, b = b, a
    return sum(x * b[k] for k, x in a.items() if k in b)


class Document:
    def __init__(self, row, lexicon):
        self.row, self.lexicon = row, lexicon
        found = list(WORD.finditer(row["text"]))
        self.at = [m.start() for m in found]
        self.raw = [m.group() for m in found]
        self.lower = [lower(w) for w in self.raw]
        self.stems = [lexicon.forms.stem(w) for w in self.lower]
        self.tells = [w not in lexicon.common and len(w) > 1 for w in self.lower]
        self.words = self.weighed(s for s, t in zip(self.stems, self.tells) if t)
        small = {w for w in self.raw if w[0].islower()}
        names = [s for s, w, raw, t in zip(self.stems, self.lower, self.raw, self.tells) if t and raw[0].isupper() and w not in small]
        self.names = self.weighed(names)
        self.numbers = {w for w in self.lower if w.isdigit()}

    def weighed(self, stems):
        return unit({s: (1 + math.log(n)) * self.lexicon.idf(s) for s, n in sorted(collections.Counter(stems).items())})


class Mention:
    def __init__(self, document, m):
        d = self.document = document
        self.chain, self.span = m["chain"], (m["s"], m["e"])
        s, e = d.row["sents"][m["sent"]]
        inside = [i for i, p in enumerate(d.at) if s <= p < e]
        self.sentence = inside[0] if inside else 0  # its first word
        trigger = [i for i in inside if m["s"] <= d.at[i] < m["e"]]
        words = [d.lower[i] for i in trigger] or [lower(m["w"])]
        lexicon = d.lexicon
        self.head = head(words)
        self.stem = lexicon.forms.stem(self.head)
        self.stems = {lexicon.forms.stem(w) for w in words if w not in PARTICLES and w not in DETERMINERS}
        rest = [i for i in inside if i not in trigger]
        told = [i for i in rest if d.tells[i]]
        once = lambda where: unit({d.stems[i]: lexicon.idf(d.stems[i]) for i in where})
        self.around = once(told)
        first, last = (trigger[0], trigger[-1]) if trigger else (-1, -1)
        left, right = [i for i in told if i < first][-3:], [i for i in told if i > last][:3]
        self.left, self.right = {d.stems[i] for i in left}, {d.stems[i] for i in right}
        self.near = once(left + right)
        self.names = once([i for i in rest if d.stems[i] in d.names])
        self.numbers = {d.lower[i] for i in rest if d.lower[i].isdigit()}


def head(words):
    """The word before the first particle ("roped" in); of a noun phrase the last."""
    words = [w for w in words if w not in DETERMINERS] or words
    for i, w in enumerate(words):
        if i and w in PARTICLES:
            return words[i - 1]
    return words[-1]


def same_beginning(a, b):
    n = len(os.path.commonprefix([a, b]))
    return float(n >= 5 or n >= 4 and n >= min(len(a), len(b)) - 1)


def features(a, b, documents):
    """documents: cosine of words, of names, numbers shared; all 0 for one and the same."""
    lexicon, same = a.document.lexicon, float(a.document is b.document)
    stem = float(a.stem == b.stem)
    senses = (1, 0, 0) if stem else lexicon.senses(a.stem, b.stem)
    shared = len(a.numbers & b.numbers)
    return [stem, len(a.stems & b.stems) / max(1, len(a.stems | b.stems)), float(a.stem in b.stems or b.stem in a.stems),
            same_beginning(a.head, b.head), stem * min(lexicon.idf(a.stem), 6) / 6, *senses, *documents,
            cosine(a.around, b.around), cosine(a.near, b.near), min(len(a.left & b.left), 2), min(len(a.right & b.right), 2),
            cosine(a.names, b.names), float(not a.names or not b.names), min(shared, 2), float(bool(a.numbers and b.numbers and not shared)),
            same, float(same and a.sentence == b.sentence), same * min(abs(a.sentence - b.sentence) / SENTENCE, 5) / 5,
            float(a.sentence == 0) + float(b.sentence == 0)]


def pairs(mentions):
    """All pairs of mentions whose documents pass the gate: indices, features, whether they are of one event."""
    cache, ij, x = {}, [], []
    for j, b in enumerate(mentions):
        for i in range(j):
            a = mentions[i]
            key = (id(a.document), id(b.document))
            if key not in cache:
                cache[key] = about(a.document, b.document)
            if cache[key] is not None:
                ij.append((i, j))
                x.append(features(a, b, cache[key]))
    y = np.array([mentions[i].chain == mentions[j].chain for i, j in ij])
    return np.array(ij), np.array(x, "f4"), y


def about(a, b):
    if a is b:
        return [0, 0, 0]
    words = cosine(a.words, b.words)
    if words < GATE:
        return None
    return [words, cosine(a.names, b.names), len(a.numbers & b.numbers) / (1 + min(len(a.numbers), len(b.numbers)))]


def network(x, y, seed):
    torch.manual_seed(seed)
    net = nn.Sequential(nn.Linear(x.shape[1], HIDDEN), nn.ReLU(), nn.Dropout(.2), nn.Linear(HIDDEN, HIDDEN), nn.ReLU(), nn.Dropout(.2),
                        nn.Linear(HIDDEN, 1))
    optimiser = torch.optim.AdamW(net.parameters(), 3e-3, weight_decay=1e-3)
    x, y = torch.tensor(x), torch.tensor(y.astype("f4"))
    for epoch in range(EPOCHS):
        for group in optimiser.param_groups:
            group["lr"] = 3e-3 * (1 - epoch / EPOCHS)
        for batch in torch.randperm(len(y)).split(1024):
            optimiser.zero_grad()
            nn.functional.binary_cross_entropy_with_logits(net(x[batch])[:, 0], y[batch]).backward()
            optimiser.step()
    net.eval()
    return net


def write(path, nets, mean, deviation):
    with open(path, "w", encoding="utf-8") as f:
        f.write("# Whether two mentions are of one event, fitted on ECB+ train by training/coreference.py. No text of it is here.\n"
                "# feature, tab, its mean, tab, its deviation; then per network and layer a row an output: layer NETWORK.LAYER, its bias, its weights\n")
        f.writelines("feature\t%s\t%.5g\t%.5g\n" % r for r in zip(FEATURES, mean, deviation))
        for n, net in enumerate(nets):
            for k, layer in enumerate(m for m in net if isinstance(m, nn.Linear)):
                for bias, weights in zip(layer.bias.tolist(), layer.weight.tolist()):
                    f.write("layer\t%d.%d\t%s\n" % (n, k, "\t".join("%.4g" % v for v in [bias, *weights])))


def load(data, part, lexicon):
    return [Mention(d, m) for d in (Document(r, lexicon) for r in rows(os.path.join(data, "crossdoc/ecbplus/%s.jsonl.gz" % part)))
            for m in d.row["events"]]


def main(data, folder):
    torch.set_num_threads(1)
    lexicon = Lexicon(folder)
    mentions = load(data, "train", lexicon)
    ij, x, y = pairs(mentions)
    mean, deviation = x.mean(0), x.std(0) + 1e-3
    nets = [network((x - mean) / deviation, y, seed) for seed in range(NETWORKS)]
    write(os.path.join(folder, "pair-model.tsv"), nets, mean, deviation)
    print(len(y), "pairs,", int(y.sum()), "of one event")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
