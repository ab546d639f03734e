"""Corpora rows to token-level examples, windows and batches."""
import gzip
import json
import random
import re

import numpy as np
import torch

from features import quotation_mask, token_features
from model import KINDS, NAME_TAGS

CLS, SEP, PAD = 101, 102, 0
WINDOW = 318  # word pieces beside [CLS] and [SEP]
IGNORE = -100
ROLES = ("source", "content")
MENTIONED = ("PERSON", "ORG", "PLACE", "THING", "EVENT")  # kinds whose pronouns and nominals are resolved
PRONOUNS = {"he", "him", "his", "himself", "she", "her", "hers", "herself", "it", "its", "itself", "they", "them",
            "their", "theirs", "themselves"}


def rows(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


class Document:
    """One text as pieces with all the labels that its corpus has; a label that it has not is None or masked."""

    def __init__(self, row, tokenizer):
        self.row, self.text = row, row["text"]
        encoding = tokenizer.encode(self.text)
        self.ids = np.array(encoding.ids, np.int64)
        self.offsets = encoding.offsets
        self.starts = np.array([s for s, _ in self.offsets] + [1 << 30])
        self.mask = quotation_mask(self.text)
        f, p, w = token_features(self.text, self.offsets, self.mask)
        self.features, self.paragraphs, self.word_starts = np.array(f), np.array(p), np.array(w)
        self.sentences = [(i, j) for i, j in (self.pieces(s, e) for s, e in row["sentences"]) if j > i]
        self.cue = self.nested = self.span = None
        self.names = self.name_kinds = self.nominal = None
        self.frames = []  # (cue pieces (i, j), {role: [(i, j)]})
        self.links = []  # (mention (i, j), [(name (i, j), is it the answer)])
        if "attributions" in row:
            self._attributions(row["attributions"])
        if row.get("kinds"):
            self._names(row)
        if row.get("chains") and row.get("partial") != "synonyms":
            self._chains(row)

    def pieces(self, start, end):
        return int(np.searchsorted(self.starts, start)), int(np.searchsorted(self.starts, end))

    def _attributions(self, attributions):
        n = len(self.ids)
        self.cue = np.zeros(n, np.int64)
        self.span = np.zeros((n, 3 * len(ROLES)), np.int64)  # begins, ends, inside, by role
        inside = np.zeros(n, bool)
        for a in attributions:
            cues = sorted(x for x in (self.pieces(*s) for s in a["cue"]) if x[1] > x[0])
            roles = {r: [x for x in (self.pieces(*s) for s in a[r]) if x[1] > x[0]] for r in ROLES}
            for i, j in roles["content"]:
                inside[i:j] = True
            for r, role in enumerate(ROLES):
                for i, j in roles[role]:
                    self.span[i, 3 * r] = self.span[j - 1, 3 * r + 1] = self.span[i:j, 3 * r + 2] = 1
            if not cues:
                continue
            i, j = cues[0]
            self.cue[i], self.cue[i + 1:j] = 1, 2
            self.frames.append(((i, j), roles))
        self.nested = np.where(inside & (self.cue == 0), IGNORE, self.cue)

    def _names(self, row):
        n = len(self.ids)
        self.name_kinds = [KINDS.index(k) for k in row["kinds"] if k in KINDS]
        self.names = np.zeros(n, np.int64)
        if row.get("covered"):
            self.names[self.pieces(*row["covered"])[1]:] = IGNORE
        taken = np.zeros(n, bool)
        spans = [(m["s"], m["e"], m["kind"]) for m in row["names"] if m.get("named", True)]
        for s, e, kind in sorted(spans, key=lambda x: (x[0], -x[1])):  # of nested names the outermost
            i, j = self.pieces(s, e)
            if kind not in KINDS or j <= i or taken[i:j].any():
                continue
            taken[i:j] = True
            k = KINDS.index(kind)
            self.names[i], self.names[i + 1:j] = 1 + 2 * k, 2 + 2 * k
        for s, e, _ in row.get("maybe", []):
            i, j = self.pieces(s, e)
            self.names[i:j] = np.where(taken[i:j], self.names[i:j], IGNORE)

    def _chains(self, row):
        gap = row.get("partial") == "gap"
        limit = row["covered"][1] if row.get("covered") else len(self.text)
        if not gap:
            self.nominal = np.zeros(len(self.ids), np.int64)
            self.nominal[self.pieces(limit, limit)[0]:] = IGNORE
        mentions, names = [], []
        for c, chain in enumerate(row["chains"]):
            for m in chain:
                if m["e"] > limit or m.get("kind", "PERSON") not in MENTIONED:
                    continue
                head = self.pieces(*m["h"]) if m.get("h") else self.pieces(m["s"], m["e"])
                if head[1] <= head[0]:
                    continue
                if m["form"] == "name":
                    names.append((self.pieces(*(m.get("name") or (m["s"], m["e"]))), c))
                elif m["form"] == "nominal":
                    self.nominal[head[0]:head[1]] = 1
                    mentions.append((head, c))
                elif self.text[m["s"]:m["e"]].lower() in PRONOUNS:
                    mentions.append((head, c))
        if gap:
            names = self._rivals(names, row["chains"])
            known = {c for _, c in names if sum(len(x) for x in [row["chains"][c]]) > 1} if names else set()
            for head, c in mentions:
                if c in known:
                    self.links.append((head, [(span, k == c) for span, k in names if k >= -1]))
                else:  # neither of the two marked: others may be the answer
                    self.links.append((head, [(span, False) for span, k in names if k >= 0]))
            return
        for head, c in mentions:
            self.links.append((head, [(span, k == c) for span, k in names if span[1] > span[0]]))

    def _rivals(self, names, chains):
        """GAP marks two names a row. Other capitalised runs: part of one of the two counts as the same, else it is
        a rival (-1)."""
        marked = [(m["s"], m["e"], c) for c, chain in enumerate(chains) for m in chain if m["form"] == "name"]
        out = list(names)
        for m in re.finditer(r"[A-Z][\w.'-]+(?: (?:(?:de|van|von|al|bin|of|the) )?[A-Z][\w.'-]*)*", self.text):
            if any(m.start() < e and s < m.end() for s, e, _ in marked):
                continue
            run = m.group()
            same = [c for s, e, c in marked if run in self.text[s:e].split() or run == self.text[s:e]
                    or (self.text[s:e] in run)]
            span = self.pieces(m.start(), m.end())
            if span[1] > span[0] and len(set(same)) <= 1:
                out.append((span, same[0] if same else -1))
        return out


def split(sentences, limit):
    for i, j in sentences:
        while j - i > limit:
            yield i, i + limit
            i += limit
        yield i, j


def windows(doc, limit=WINDOW, first=0):
    """Consecutive sentences, at most `limit` pieces, all windows of a text of about one size; `first` sentences go
    into a window of their own (for training: other borders in every pass)."""
    parts = list(split(doc.sentences, limit))
    out = []
    for group in ([parts[:first], parts[first:]] if first else [parts]):
        k = 0
        while k < len(group):
            start, last = group[k][0], group[-1][1]
            left = last - start
            count = -(-left // limit)
            target = start + left / count
            best = None
            m = k
            while m < len(group) and group[m][1] - start <= limit:
                end = group[m][1]
                new = end < len(doc.ids) and doc.paragraphs[end] != doc.paragraphs[end - 1]
                cost = abs(end - target) + (0 if new or end == last else 25)
                if best is None or cost < best[0]:
                    best = (cost, m)
                m += 1
            if left <= limit:
                best = (0, len(group) - 1)
            out.append((start, group[best[1]][1]))
            k = best[1] + 1
    return out


def example(doc, window):
    i, j = window
    n = j - i + 2
    framed = lambda a, edge: np.concatenate([[edge], a[i:j], [edge]])
    shift = lambda s: (max(s[0], i) - i + 1, min(s[1], j) - i + 1)
    here = lambda s: s[0] < j and s[1] > i
    e = {"n": n, "ids": framed(doc.ids, 0), "features": framed(doc.features, 0),
         "paragraphs": framed(doc.paragraphs, 0)}
    e["ids"][0], e["ids"][-1] = CLS, SEP
    e["paragraphs"][0], e["paragraphs"][-1] = doc.paragraphs[i], doc.paragraphs[j - 1]
    for key in ("cue", "nested", "names", "nominal"):
        labels = getattr(doc, key)
        e[key] = np.full(n, IGNORE) if labels is None else framed(labels, IGNORE)
    edge = np.full((1, 3 * len(ROLES)), IGNORE)
    e["span"] = np.repeat(edge, n, 0) if doc.span is None else np.concatenate([edge, doc.span[i:j], edge])
    allowed = np.ones(NAME_TAGS, bool)
    if doc.name_kinds is not None:
        for k in range(len(KINDS)):
            if k not in doc.name_kinds:
                allowed[1 + 2 * k] = allowed[2 + 2 * k] = False
    e["absent"] = ~allowed  # tags that the corpus does not mark: they may stand behind an O
    e["frames"] = []
    for cue, roles in doc.frames:
        if i <= cue[0] and cue[1] <= j:
            labels = np.zeros(n, np.int64)
            for r, role in enumerate(ROLES):
                for s in roles[role]:
                    if here(s):
                        a, b = shift(s)
                        labels[a:b] = r + 1
            e["frames"].append((shift(cue), labels))
    e["links"] = []
    for mention, candidates in doc.links:
        if i <= mention[0] and mention[1] <= j:
            c = [(shift(s), y) for s, y in candidates if i <= s[0] and s[1] <= j]
            if c:
                e["links"].append((shift(mention), c))
    return e


def collate(batch):
    t = max(e["n"] for e in batch)
    out = {}
    for key, fill in (("ids", PAD), ("features", 0), ("paragraphs", 0), ("cue", IGNORE), ("nested", IGNORE),
                      ("names", IGNORE), ("nominal", IGNORE)):
        m = np.full((len(batch), t), fill, np.int64)
        for r, e in enumerate(batch):
            m[r, :e["n"]] = e[key]
        out[key] = torch.from_numpy(m)
    span = np.full((len(batch), t, 3 * len(ROLES)), IGNORE, np.int64)
    for r, e in enumerate(batch):
        span[r, :e["n"]] = e["span"]
    out["span"] = torch.from_numpy(span)
    out["mask"] = torch.from_numpy(np.array([[k < e["n"] for k in range(t)] for e in batch]).astype(np.int64))
    out["absent"] = torch.from_numpy(np.array([e["absent"] for e in batch]))
    out["frames"] = [e["frames"] for e in batch]
    out["links"] = [e["links"] for e in batch]
    return out


def batches(examples, pieces, rng):
    """Buckets of like length inside stretches of the shuffled examples; about `pieces` pieces a batch."""
    rng.shuffle(examples)
    out = []
    for k in range(0, len(examples), 320):
        part, batch = sorted(examples[k:k + 320], key=lambda e: e["n"]), []
        for e in part:
            if batch and (len(batch) + 1) * e["n"] > pieces:
                out.append(batch)
                batch = []
            batch.append(e)
        if batch:
            out.append(batch)
    rng.shuffle(out)
    return out


def epoch_windows(docs, rng):
    """Windows for one pass over documents."""
    out = []
    for d in docs:
        limit = rng.randint(200, WINDOW)
        first = rng.randint(0, 3) if len(d.sentences) > 8 else 0
        out += [example(d, w) for w in windows(d, limit, first)]
    return out


def seeded(seed):
    random.seed(seed)
    np.random.seed(seed)
    torch.manual_seed(seed)
    return random.Random(seed)
