#!/usr/bin/env python3
"""Fits which earlier event a claim is of (module ledger, package identity) on ECB+ train and on the weeks' gold.

    coreference_events.py ../../shared/data ../ledger/src/main/resources/org/hearsay/ledger/identity READINGS.jsonl EVENTS

READINGS: `./hearsay read --jsonl` of ECB+ train. EVENTS: a folder with EVENTS/WEEK/DAY.json, `./hearsay events --as-of DAY --format
json --limit 100000` of each week's last day. Prints what each week gets by a model that has not seen it (B3, pieces, mixed), and
writes event-model.tsv, fitted on all: a logistic regression over the features of EventFeatures.java."""
import datetime
import glob
import json
import math
import os
import random
import sys
from collections import Counter, defaultdict

import numpy as np

from coreference import Document, Lexicon, Mention, about, cosine, features
from coreference_claims import names, places
from coreference_words import WORD, lower, rows

REPORTS, OF_EVENT, COMPARED, OTHERS = 12, 8, 32, 8  # as EventLinker.java looks around
GATE, PULL, BORDER = .10, 30, -.45  # log odds from which a claim is linked: fewer mixed events than at -1.25, where B3 is best
DEFINITE = set("the this that these those its their his her our".split())
INDEFINITE = set("a an another any some".split())
ANYBODY = set("it they them he she his her its their people person man men one some other others all many".split())
FEATURES = ["most-words", "mean-words", "any-stem", "stems", "best-kind", "kinds", "other-kind", "stem-elsewhere", "kind-elsewhere", "types",
            "agents", "patients", "objects",
            "other-object", "crossing", "places", "times", "same-report", "same-sentence", "sentence", "size", "central", "definite",
            "definite-central", "reports", "days"]
PAIR = ["words", "stem", "kinds", "akin", "type", "agent", "agent-", "patient", "patient-", "object", "object-", "crosses", "place",
        "place-", "time", "time-", "report", "sentence", "around", "about", "days"]


class Network:
    """pair-model.tsv as PairModel.java reads it."""

    def __init__(self, folder):
        self.mean, self.deviation, layers = [], [], defaultdict(list)
        for line in open(os.path.join(folder, "pair-model.tsv"), encoding="utf-8"):
            f = line.rstrip("\n").split("\t")
            if f[0] == "feature":
                self.mean.append(float(f[2]))
                self.deviation.append(float(f[3]))
            elif f[0] == "layer":
                layers[f[1]].append([float(v) for v in f[2:]])
        self.networks = defaultdict(list)
        for name in sorted(layers):
            self.networks[name.split(".")[0]].append(np.array(layers[name]))

    def scores(self, x):
        total = 0
        for network in self.networks.values():
            h = (x - np.array(self.mean)) / np.array(self.deviation)
            for k, layer in enumerate(network):
                h = h @ layer[:, 1:].T + layer[:, 0]
                h = h if k == len(network) - 1 else np.maximum(h, 0)
            total = total + h[:, 0]
        return np.clip(total / len(self.networks), -8, 8)


class Kinds:
    """happenings.tsv as HappeningKinds.java reads it."""

    def __init__(self, folder, forms):
        self.of = defaultdict(set)
        for line in open(os.path.join(folder, "happenings.tsv"), encoding="utf-8"):
            if not line.startswith("#"):
                kind, words = line.rstrip("\n").split("\t")
                for word in words.split():
                    self.of[forms.stem(word)].add(kind)

    def likeness(self, a, b):
        x, y = self.of.get(a, set()), self.of.get(b, set())
        return 1.0 if a == b else len(x & y) / math.sqrt(len(x) * len(y)) if x & y else 0.0


class Claim:
    """A claim of our reader as a mention, with the gold event that it is of: None where nothing is known of it."""

    def __init__(self, document, claim, sentence, known, gold, key=None):
        m = Mention(document, {"chain": gold, "s": claim["trigger"][0], "e": claim["trigger"][1], "sent": sentence, "w": ""})
        self.mention, self.document, self.gold, self.claim = m, document, gold, claim
        self.sentence, self.day = sentence, datetime.date.fromisoformat(known[:10]).toordinal()
        self.minor, self.key = False, key
        lexicon = document.lexicon
        before = [w for w, at in zip(document.lower, document.at) if at < m.span[0]][-3:][::-1]
        self.definite = float(next((w in DEFINITE for w in before if w in DEFINITE | INDEFINITE), False))
        stems = lambda who: {lexicon.forms.stem(w) for p in who for n in [p["name"], *p["names"]] for w in map(lower, WORD.findall(n))
                             if len(w) > 1 and w not in lexicon.common and not w.isdigit() and w not in ANYBODY}
        self.doers, self.objects = stems(claim["agent"]), stems(claim["patient"])
        self.agents, self.patients = names(claim["agent"]), names(claim["patient"])
        t = claim["time"]
        self.time = (t["start"], t["end"]) if t and t["start"] and t["end"] else None


def compared(a, b, kinds, similarity):
    """What is not the network's, in the order of PAIR without its first."""
    same = a.document is b.document
    x, y = a.mention, b.mention
    met = lambda p, q: (1, 0) if p & q else (0, 1) if p and q else (0, 0)
    place = places(a.claim["place"], b.claim["place"]) if a.claim["place"] and b.claim["place"] else None
    time = (0, 0)
    if a.time and b.time:
        gap = max(0, *(datetime.date.fromisoformat(p[0][:10]).toordinal() - datetime.date.fromisoformat(q[1][:10]).toordinal()
                       for p, q in ((a.time, b.time), (b.time, a.time))))
        time = (1, 0) if gap <= 1 else (0, 1)
    like, senses = kinds.likeness(x.stem, y.stem), a.document.lexicon.senses(x.stem, y.stem)
    akin = like > 0 or x.stems & y.stems or a.claim["type"] == b.claim["type"] or senses[0] > 0 or senses[1] > 0
    crosses = (a.doers | a.objects) & y.around.keys() or (b.doers | b.objects) & x.around.keys()
    return [x.stem == y.stem, like, bool(akin), a.claim["type"] == b.claim["type"], *met(a.agents, b.agents), *met(a.patients, b.patients),
            *met(a.objects, b.objects), bool(crosses), place == "same", place == "differs", *time, same, same and a.sentence == b.sentence,
            cosine(x.around, y.around), 1 if same else similarity, abs(a.day - b.day)]


class Stream:
    """Claims in the order of their reports, linked one after the other as the ledger does."""

    def __init__(self, claims, network, kinds):
        self.claims, n = claims, len(claims)
        ids = {}
        self.report = np.array([ids.setdefault(id(c.document), len(ids)) for c in claims])
        self.named = np.array([float(c.mention.stem in kinds.of) for c in claims])
        similar, index, x = {}, [], []
        self.pairs = np.zeros((len(PAIR), n, n), "f4")
        for j, b in enumerate(claims):
            for i in range(j):
                a = claims[i]
                key = (id(a.document), id(b.document))
                if key not in similar:
                    similar[key] = about(a.document, b.document)
                documents = similar[key] or [0, 0, 0]
                f = features(b.mention, a.mention, documents)
                f[18] = 0  # numbers-differ: parties give other figures of one event
                index.append((j, i))
                x.append(f)
                self.pairs[1:, j, i] = compared(b, a, kinds, documents[0])
        scores = network.scores(np.array(x))
        for (j, i), score in zip(index, scores):
            self.pairs[0, j, i] = score

    def candidates(self, j, events):
        """Events with those compared of each, how many there are of it, and in how many of the reports that are looked into."""
        own, at = self.report[j], {k: i for i, k in enumerate(PAIR)}
        similar = {self.report[i]: self.pairs[at["about"], j, i] for i in range(j) if self.report[i] != own}
        near = [own] + sorted((r for r in similar if similar[r] >= GATE), key=lambda r: (-similar[r], r))[:REPORTS - 1]
        inside = [i for r in near for i in reversed(range(j)) if self.report[i] == r]
        akin = [i for i in inside if self.pairs[at["akin"], j, i]]
        taken, other, count = defaultdict(list), 0, 0
        for i in akin + [i for i in inside if not self.pairs[at["akin"], j, i]]:
            far = not self.pairs[at["akin"], j, i]
            if count < COMPARED and len(taken[events[i]]) < OF_EVENT and not (far and other >= OTHERS):
                taken[events[i]].append(i)
                count, other = count + 1, other + far
        told = Counter(events[i] for i in inside)
        reports = {e: len({self.report[i] for i in inside if events[i] == e}) for e in taken}
        return [(e, members, told[e], reports[e] / len(near)) for e, members in taken.items() if members]

    def rows(self, j, found):
        """The features of FEATURES for each event found."""
        out = []
        definite, named = self.claims[j].definite, self.named[j]
        tables = [dict(zip(PAIR, self.pairs[:, j, members])) for _, members, _, _ in found]
        central = [p["kinds"].mean() * math.log1p(told) for p, (_, _, told, _) in zip(tables, found)]
        stem, kind = (max((p[of].mean() for p in tables), default=0) for of in ("stem", "kinds"))
        for p, c, (_, _, told, reports) in zip(tables, central, found):
            agrees = lambda k: (p[k].sum() - p[k + "-"].sum()) / (p[k].sum() + p[k + "-"].sum() + 1)
            kinds = p["kinds"].mean()
            out.append([p["words"].max() / 4, p["words"].mean() / 4, p["stem"].max(), p["stem"].mean(), p["kinds"].max(), kinds,
                        named * (1 - p["kinds"].max()), stem - p["stem"].mean(), kind - kinds, p["type"].mean(),
                        agrees("agent"), agrees("patient"), agrees("object"), agrees("object") < 0, p["crosses"].mean(), agrees("place"), agrees("time"), p["report"].max(), p["sentence"].max(),
                        p["around"].max(), math.log(told), c > 0 and c == max(central), definite, definite * kinds * reports,
                        p["about"].mean(), min(p["days"].min(), 5) / 5])
        return np.array(out, float)

    def examples(self):
        """Rows with whether the claim is of the event, where gold tells, along the gold events."""
        events = [c.gold if c.gold is not None and not c.minor else "own%d" % k for k, c in enumerate(self.claims)]
        x, y = [], []
        for j, claim in enumerate(self.claims):
            found = self.candidates(j, events) if claim.gold is not None else []
            for (event, members, _, _), row in zip(found, self.rows(j, found)):
                of = self.claims[members[0]]
                if of.gold is not None and not (of.minor and claim.minor):
                    x.append(row)
                    y.append(not claim.minor and event == claim.gold)
        return np.array(x), np.array(y, float)

    def linked(self, model, border):
        events = []
        for j in range(len(self.claims)):
            found = self.candidates(j, events)
            scores = model.score(self.rows(j, found)) if found else [-math.inf]
            best = int(np.argmax(scores))
            events.append(found[best][0] if scores[best] >= border else j)
        return events


class Model:
    """A logistic regression; every corpus's examples of one event weigh alike together."""

    def __init__(self, corpora):
        x, y = np.concatenate([c[0] for c in corpora]), np.concatenate([c[1] for c in corpora])
        w = np.concatenate([np.full(len(c[1]), 1 / max(1, c[1].sum())) for c in corpora])
        w /= w.mean()
        self.mean, self.deviation = x.mean(0), x.std(0) + 1e-2
        z = np.hstack([(x - self.mean) / self.deviation, np.ones((len(x), 1))])
        pull = np.diag([PULL] * x.shape[1] + [1e-6])
        b = np.zeros(z.shape[1])
        for _ in range(20):
            p = 1 / (1 + np.exp(-np.clip(z @ b, -30, 30)))
            b += np.linalg.solve((z * (w * p * (1 - p))[:, None]).T @ z + pull, z.T @ (w * (y - p)) - pull @ b)
        self.weights, self.bias = b[:-1], b[-1]

    def score(self, x):
        return (x - self.mean) / self.deviation @ self.weights + self.bias

    def write(self, path):
        with open(path, "w", encoding="utf-8") as f:
            f.write("# Whether a claim is of an earlier event, fitted by training/coreference_events.py on ECB+ train and four weeks of news.\n"
                    "# No text of them is here. feature, tab, its mean, tab, log odds for one more of it; bias: less those of the border\n")
            f.writelines("%s\t%.5g\t%.5g\n" % r for r in zip(FEATURES, self.mean, self.weights / self.deviation))
            f.write("bias\t0\t%.5g\n" % (self.bias - BORDER))


def in_order(claims, reports):
    place = {r: k for k, r in enumerate(reports)}
    return sorted(claims, key=lambda c: (place[c.document.row["id"]], c.mention.span))


def ecb(data, readings, lexicon):
    """A stream a topic, its reports in one mixed order."""
    text, topics = {r["id"]: r for r in rows(os.path.join(data, "crossdoc/ecbplus/train.jsonl.gz"))}, defaultdict(list)
    for line in open(readings, encoding="utf-8"):
        reading = json.loads(line)
        row = text[reading["id"]]
        document = Document(row, lexicon)
        for claim in reading["claims"]:
            s, e = claim["trigger"]
            gold = [m["chain"] for m in row["events"] if s < m["e"] and m["s"] < e]
            sentence = [k for k, (a, b) in enumerate(row["sents"]) if a <= s < b]
            if gold and sentence:
                topics[row["topic"]].append(Claim(document, claim, sentence[0], "2000-01-01", gold[0]))
    for claims in topics.values():
        reports = sorted({c.document.row["id"] for c in claims})
        random.Random(1).shuffle(reports)
        yield in_order(claims, reports)


def week(folder, days, lexicon):
    gold = json.load(open(os.path.join(folder, "gold.json"), encoding="utf-8"))
    text = {r["id"]: r for r in map(json.loads, open(os.path.join(folder, "rows.jsonl"), encoding="utf-8"))}
    events = json.load(open(max(days), encoding="utf-8"))
    made, documents, order = [], {}, {}
    for found in (c for e in (events["events"] if isinstance(events, dict) else events) for c in e["claims"]):
        row = found["report"]["address"].rsplit("#", 1)[-1]
        if row not in documents:
            documents[row] = Document({"id": row, "text": text[row]["text"], "sents": []}, lexicon)
            order[row] = (found["known"], random.Random(row).random())
        document, sentence = documents[row], tuple(found["sentence"]["span"])
        if sentence not in document.row["sents"]:
            document.row["sents"].append(sentence)
        s, e = found["claim"]["trigger"]
        over = lambda kind: [(min(m["end"], e) - max(m["start"], s), m["start"] - m["end"], k) for k, m in enumerate(gold[kind])
                             if m["row"] == row and s < m["end"] and m["start"] < e]
        hit, minor = max(over("mentions"), default=None), over("minor")
        name = gold["mentions"][hit[2]]["event"] if hit else "minor" if minor else None
        made.append(Claim(document, found["claim"], document.row["sents"].index(sentence), found["known"], name, hit))
        made[-1].minor = not hit and bool(minor)
    return in_order(made, sorted(order, key=order.get))


def figures(claims, events):
    """B3, pieces and mixed as score_week.py counts them."""
    best = {}
    for k, c in enumerate(claims):
        if c.key and (c.key[2] not in best or c.key > claims[best[c.key[2]]].key):
            best[c.key[2]] = k
    gold, own = defaultdict(set), defaultdict(set)
    for k in best.values():
        gold[claims[k].gold].add(k)
        own[events[k]].add(k)
    both = [len(gold[claims[k].gold] & own[events[k]]) for k in best.values()]
    p = np.mean([n / len(own[events[k]]) for n, k in zip(both, best.values())])
    r = np.mean([n / len(gold[claims[k].gold]) for n, k in zip(both, best.values())])
    content = defaultdict(list)
    for c, e in zip(claims, events):
        content[e] += [c.gold] if c.gold else []
    many = [set(c) for c in content.values() if len(c) > 1]
    return 200 * p * r / (p + r), np.mean([len({events[k] for k in g}) for g in gold.values()]), 100 * np.mean([len(c) > 1 for c in many])


def main(data, folder, readings, events):
    lexicon, network = Lexicon(folder), Network(folder)
    kinds = Kinds(folder, lexicon.forms)
    topics = [Stream(claims, network, kinds).examples() for claims in ecb(data, readings, lexicon) if len(claims) > 2]
    topics = tuple(np.concatenate([t[k] for t in topics if len(t[1])]) for k in (0, 1))
    weeks = {os.path.basename(os.path.dirname(days[0])): days for days in
             (glob.glob(f + "/2*.json") for f in glob.glob(os.path.join(events, "*/"))) if days}
    streams = {w: Stream(week(os.path.join(data, "weeks", w), days, lexicon), network, kinds) for w, days in sorted(weeks.items())}
    examples = {w: s.examples() for w, s in streams.items()}
    for border in (BORDER - .5, BORDER, BORDER + .5):
        got = []
        for w, stream in streams.items():
            model = Model([topics] + [examples[v] for v in streams if v != w])
            got.append(figures(stream.claims, stream.linked(model, border)))
            print("%6.2f %-12s B3 %.1f pieces %.2f mixed %.1f" % (border, w, *got[-1]))
        print("%6.2f mean of left-out weeks: B3 %.1f pieces %.2f mixed %.1f" % (border, *np.mean(got, 0)), flush=True)
    model = Model([topics] + list(examples.values()))
    model.write(os.path.join(folder, "event-model.tsv"))
    for name, weight in zip(FEATURES, model.weights):
        print("%-18s %6.2f" % (name, weight))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
