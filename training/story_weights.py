"""Weights of what speaks for a text's belonging to a story: a logistic regression over texts and stories as they grow.

  python3 story_weights.py DATA DOCUMENT_FREQUENCIES STOP_WORDS OUT.tsv [--text-border 1] [--headline-border -3] [--quiet-day 2]

The train parts' stories are built up in the order of the stream and once shuffled; each text is compared with its own story
and with the likeliest others, six in all. The features are those of org.hearsay.ledger.origin.StoryFeature. The borders (natural
logarithm of the odds above which a text joins) are tuned on the dev parts; the price of a quiet day is set, not learned."""
import argparse
import collections
import gzip
import math
import random

import numpy as np

from document_frequencies import rows, stem, words

FEATURES = "WORDS NAMES FIGURES TITLE PAIRS LIKELIHOOD NEAREST SIZE".split()
SHARE_OF_HEADLINES = .5
RECENT = 40


class News:
    def __init__(self, path, stop_words):
        self.count = {}
        with gzip.open(path, "rt", encoding="utf8") as f:
            self.count = {w: int(n) for w, n in (line.rstrip("\n").split("\t") for line in f if not line.startswith("#"))}
        self.documents, self.all = self.count["*documents"], self.count["*all"]
        self.stop = stop_words

    def idf(self, s):
        return math.log((self.documents + 1) / (self.count.get(s, 0) + 1))

    def share(self, s):
        return (self.count.get(s, 0) + .5) / self.all


def unit(weights):
    length = math.sqrt(sum(v * v for v in weights.values())) or 1
    return {k: v / length for k, v in weights.items()}


def vector(stems, weight):
    return unit({k: (1 + math.log(n)) * weight(k) for k, n in collections.Counter(stems).items()})


def text_vectors(news, row):
    title, text = row["title"], row.get("text") or row["title"]
    ws = [w for w in words(text) if w.lower() not in news.stop]
    stems = [stem(w) for w in ws]
    return (vector(stems, news.idf),
            vector([stem(w) for w in ws if w[0].isupper()], news.idf),
            unit({w: 1.0 + len(w) for w in ws if w[0].isdigit()}),
            vector([stem(w) for w in words(title) if w.lower() not in news.stop], news.idf),
            vector([a + " " + b for a, b in zip(stems, stems[1:])], lambda p: sum(map(news.idf, p.split(" ")))))


def dot(a, b):
    return sum(v * b[k] for k, v in a.items() if k in b)


class Story:
    def __init__(self):
        self.sums = [collections.Counter() for _ in range(5)]
        self.squares = [0.0] * 5
        self.count, self.all, self.recent, self.size = collections.Counter(), 0, collections.deque(maxlen=RECENT), 0

    def add(self, text):
        for i, v in enumerate(text):
            for k, x in v.items():
                old = self.sums[i][k]
                self.sums[i][k] = old + x
                self.squares[i] += 2 * old * x + x * x
        self.count.update(text[0].keys())
        self.all += len(text[0])
        self.size += 1
        self.recent.append(text[0])

    def features(self, news, text):
        cosines = [dot(v, s) / math.sqrt(q) if q > 0 else 0.0 for v, s, q in zip(text, self.sums, self.squares)]
        own = .9 * self.all / (self.all + 60)
        sum_ = sum(math.log(((1 - own) * news.share(w) + own * self.count[w] / max(1, self.all)) / news.share(w))
                   for w in text[0])
        nearest = max((dot(text[0], other) for other in self.recent), default=0.0)
        return cosines + [sum_ / max(1, len(text[0])) / 5, nearest, math.log(self.size) / 5]


def pairs(news, documents, seed):
    texts = [text_vectors(news, row) for row in documents]
    X, Y = [], []
    for shuffled in (False, True):
        order = list(range(len(documents)))
        if shuffled:
            random.Random(seed).shuffle(order)
        stories = {}
        for i in order:
            own = documents[i]["story"]
            found = sorted(((k, s.features(news, texts[i])) for k, s in stories.items()), key=lambda f: -f[1][0])
            for k, features in found[:6] + [f for f in found[6:] if f[0] == own]:
                X.append(features)
                Y.append(k == own)
            stories.setdefault(own, Story()).add(texts[i])
    return np.array(X), np.array(Y, dtype=float)


def regression(X, Y):
    """Newton's method with a weak prior on the weights of the standardised features; returns raw weights and the bias."""
    mean, scale = X.mean(0), X.std(0) + 1e-9
    A = np.hstack([(X - mean) / scale, np.ones((len(X), 1))])
    prior = np.eye(A.shape[1])
    prior[-1, -1] = 0
    w = np.zeros(A.shape[1])
    for _ in range(30):
        p = 1 / (1 + np.exp(-A @ w))
        step = np.linalg.solve((A * (p * (1 - p))[:, None]).T @ A + prior + 1e-9 * np.eye(len(w)), A.T @ (p - Y) + prior @ w)
        w -= step
    raw = w[:-1] / scale
    return raw, w[-1] - raw @ mean


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("data")
    ap.add_argument("frequencies")
    ap.add_argument("stop_words")
    ap.add_argument("out")
    ap.add_argument("--text-border", type=float, default=1)
    ap.add_argument("--headline-border", type=float, default=-3)
    ap.add_argument("--quiet-day", type=float, default=2)
    a = ap.parse_args()
    with open(a.stop_words, encoding="utf8") as f:
        stop = {w for line in f if not line.startswith("#") for w in line.split()}
    news = News(a.frequencies, stop)
    chosen = random.Random(7)
    headlines = [r for r in rows(a.data, "stories/uci/train.jsonl.gz") if chosen.random() < SHARE_OF_HEADLINES]
    short, short_bias = regression(*pairs(news, headlines, 1))
    long, long_bias = regression(*pairs(news, rows(a.data, "stories/ecbplus/train.jsonl.gz"), 1))
    with open(a.out, "w", encoding="utf8") as f:
        f.write("# What speaks for a text's belonging to a story: feature (StoryFeature), weight for a headline alone, for a text.\n"
                "# Made by training/story_weights.py; CC0. Above 0 a text joins.\n")
        for name, x, y in zip(FEATURES, short, long):
            f.write("%s\t%.4f\t%.4f\n" % (name, x, y))
        f.write("QUIET_DAYS\t%.4f\t%.4f\n" % (-a.quiet_day, -a.quiet_day))
        f.write("BIAS\t%.4f\t%.4f\n" % (short_bias - a.headline_border, long_bias - a.text_border))


if __name__ == "__main__":
    main()
