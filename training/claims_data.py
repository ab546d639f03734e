"""Rows of event and factuality corpora, and our own passages, as text with labels in characters; then packed into rows."""
import dataclasses
import glob
import os

import numpy as np
import torch

import passage_form
from claims import CERTAINTIES, CORPORA, KINDS, ROLES, STANCES, TENSES, TYPES
from data import CLS, IGNORE, SEP, Document, rows

LIMIT = 250  # pieces a row
YIELD = ("CONCEDE", "RETREAT")


@dataclasses.dataclass
class Claim:
    """An event with its marks; what its corpus does not mark is None."""
    start: int
    end: int
    type: int  # 0 where it is none of the types
    roles: list  # [(role, s, e)]
    commitment: tuple  # certainty, negative, tense
    own: int | None = None
    stance: int | None = None
    mention: int | None = None


class Passage:
    """A stretch of text with the labels that its corpus has, in characters."""

    def __init__(self, text):
        self.text = text
        self.facts = []  # (s, e, corpus, y)
        self.states = []  # (s, e, [whether it is not positive, not past or present, not certain])
        self.pair = None  # (types allowed, agents, patients)
        self.triggers = []  # (s, e, type)
        self.claims = None  # [Claim]: all there are
        self.full = False  # whether those that have no type are marked too, and all with stance
        self.size = len(text) // 5 + 4


def factuality(path, corpus):
    out = []
    for r in rows(path):
        x = Passage(r["text"])
        x.facts = [(e["s"], e["e"], CORPORA.index(corpus), e["y"]) for e in r["events"]]
        out.append(x)
    return out


STATE_NEUTRAL = ("POS", "NON_FUTURE", "CERTAIN")


def meantime_docs(path, keep, reach=700):
    """Stretches of a few sentences of the documents for which keep(id) holds."""
    out = []
    for r in rows(path):
        if not keep(r["id"]):
            continue
        sents = [s for s in r["sents"] if s[1] > s[0]]
        k = 0
        while k < len(sents):
            m = k
            while m + 1 < len(sents) and sents[m + 1][1] - sents[k][0] < reach:
                m += 1
            s, e = sents[k][0], sents[m][1]
            x = Passage(r["text"][s:e])
            for v in r["events"]:
                if s <= v["s"] and v["e"] <= e:
                    a, b = v["s"] - s, v["e"] - s
                    if v.get("y") is not None:
                        x.facts.append((a, b, CORPORA.index("meantime"), v["y"]))
                    values = (v["polarity"], v["time"], v["certainty"])
                    x.states.append((a, b, [int(y != n) for n, y in zip(STATE_NEUTRAL, values)]))
            if x.states:
                out.append(x)
            k = m + 1
    return out


def allowed(root):
    return [TYPES.index(r) for r in (YIELD if root == "YIELD" else (root,)) if r in TYPES]


def pairs(path):
    """Sentences with actor and recipient marked and what the one does to the other (plv, plover-gsr)."""
    out = []
    for r in rows(path):
        if not allowed(r["root"]):
            continue
        x = Passage(r["text"])
        agents = r["actor"] or r.get("both", [])[:1]
        patients = r["recipient"] or r.get("both", [])[1:]
        x.pair = (allowed(r["root"]), agents, patients)
        x.triggers = [(s, e, allowed(r["root"])[0]) for s, e in r.get("trigger", [])[:1]]
        x.id, x.quad = r["id"], r.get("quad")
        out.append(x)
    return out


def stories(path, rng, limit):
    """Invented stories with the type of their main event; the headline and the first sentences."""
    out, chosen = [], rows(path)
    rng.shuffle(chosen)
    for r in chosen[:limit]:
        cut = ((r.get("headline") or "") + "\n" + r["text"])[:450]
        dot = cut.rfind(". ")
        x = Passage(cut[:dot + 1] if dot > 200 else cut)
        x.pair = (allowed(r["root"]), [], [])
        out.append(x)
    return out


def passages(folder):
    """Our own annotated passages (passages/README.md tells the form), without source and attributions.

    Raises ValueError with file and line where one is not in it."""
    out = []
    for path in passage_form.files(folder):
        for p in passage_form.read(path):
            x = Passage(p.text)
            x.full = p.full
            x.claims = [Claim(v.start, v.end, 0 if v.type == "OTHER" else TYPES.index(v.type),
                              [(ROLES.index(r), a, b) for r, a, b in v.roles],
                              (CERTAINTIES.index(v.certainty), int(v.negative), TENSES.index(v.tense)),
                              *full_marks(v.type, v.other, v.stance))
                        for v in p.events if v.type != "OTHER" or p.full]
            out.append(x)
    return out


def full_marks(kind, other, stance):
    """(own, stance, mention) of an event of the full form; stance None of one of the older form."""
    own = KINDS.index(other.upper()) if kind == "OTHER" and (other or "").upper() in KINDS else 0
    return own, STANCES.index(stance) if stance in STANCES else None, None if stance is None else int(stance == "mention")


SOURCES = {"polnear": "polnear/train.jsonl.gz", "re3d": "names/re3d/train.jsonl.gz", "gum": "names/gum/train.jsonl.gz",
           "ecbplus": "crossdoc/ecbplus/train.jsonl.gz", "uw": "factuality/uw/train.jsonl.gz", "plv": "events/plv/train.jsonl.gz"}
SOURCES |= {x + "-full": SOURCES[x] for x in ("polnear", "ecbplus", "gum", "re3d", "uw")} | {"ewt-full": "names/uner-ewt/train.jsonl.gz"}


class MarkedReport:
    """A stretch of a corpus's report with every event in it, marked by hand apart from its text."""

    def __init__(self, text, sentences, measures, full):
        self.text, self.sentences, self.measures, self.full, self.claims = text, sentences, measures, full, []

    def stretches(self, rng, limit):
        """Passages of whole sentences of at most about `limit` pieces, cut elsewhere each time."""
        out, some = [], []
        room = limit if rng is None else rng.randint(limit // 3, limit)
        for s, e in self.sentences:
            if some and (e - some[0]) // 5 + 4 > room:
                out.append(self.passage(some[0], some[1]))
                some, room = [], limit
            some = [some[0] if some else s, e]
        return out + [self.passage(*some)] if some else out

    def passage(self, start, end):
        inside = lambda s, e: start <= s and e <= end
        x = Passage(self.text[start:end])
        x.claims = [dataclasses.replace(c, start=c.start - start, end=c.end - start, roles=[
            (r, a - start, b - start) for r, a, b in c.roles if inside(a, b)]) for c in self.claims if inside(c.start, c.end)]
        x.full = self.full
        return x


def marked_reports(folder, data):
    """Reports of the corpora with our marks (reports/README.md tells the form), without the kinds of figures.

    Raises ValueError with file and line where marks do not fit the corpus."""
    out = []
    for path in sorted(glob.glob(os.path.join(folder, "*.tsv"))):
        texts = {str(r["id"]): r["text"] for r in rows(os.path.join(data, SOURCES[os.path.basename(path)[:-4]]))}
        full = False
        for k, line in enumerate(open(path, encoding="utf-8"), 1):
            fields = line.rstrip("\n").split("\t")
            full = full or line.strip() == passage_form.FULL
            try:
                if fields[0] == ">":
                    out.append(MarkedReport(texts[fields[1]], [tuple(map(int, f.split(":"))) for f in fields[2:]],
                                            sum(map(ord, fields[1])) % 12 == 0, full))
                elif not line.startswith("#"):
                    out[-1].claims.append(marked_claim(fields, full))
            except (ValueError, KeyError, IndexError) as err:
                raise ValueError("%s:%d: %r" % (path, k, err)) from err
    return out


def marked_claim(fields, full):
    s, e, kind, *fields = fields
    stance, fields = (fields[0], fields[1:]) if full else (None, fields)
    certainty, polarity, tense, *roles = fields
    parts = [r.split(":")[:3] for r in roles if not r.startswith("same:")]
    kind, _, other = kind.partition(":")
    return Claim(int(s), int(e), 0 if full and kind == "OTHER" else TYPES.index(kind), [(ROLES.index(r), int(a), int(b)) for r, a, b in parts],
                 (CERTAINTIES.index(certainty), int(polarity == "-"), TENSES.index(tense)), *full_marks(kind, other, stance))


class Row:
    """Several passages as one text, with their labels in pieces, [CLS] counted."""

    def __init__(self, parts, tok, joins):
        text, starts = "", []
        for x, join in zip(parts, joins):
            text += join if text else ""
            starts.append(len(text))
            text += x.text
        self.doc = doc = Document({"text": text, "sentences": [[0, len(text)]]}, tok)
        self.n = len(doc.ids) + 2
        self.types, self.own = np.full(self.n, IGNORE), np.full(self.n, IGNORE)
        self.facts, self.states, self.pairs, self.triggers, self.claims = [], [], [], [], []
        for x, at in zip(parts, starts):
            span = lambda s, e: tuple(v + 1 for v in doc.pieces(s + at, e + at))
            spans = lambda l: [p for p in (span(*s) for s in l) if p[1] > p[0]]
            whole = span(0, len(x.text))
            self.facts += [(*span(s, e), c, y) for s, e, c, y in x.facts if fits(span(s, e))]
            self.states += [(*span(s, e), y) for s, e, y in x.states if fits(span(s, e))]
            self.triggers += [(*span(s, e), y) for s, e, y in x.triggers if fits(span(s, e))]
            if x.pair:
                self.pairs.append((whole, x.pair[0], spans(x.pair[1]), spans(x.pair[2])))
            if x.claims is not None:
                self.types[whole[0]:whole[1]] = 0
                self.own[whole[0]:whole[1]] = 0 if x.full else IGNORE
                for c in x.claims:
                    i, j = span(c.start, c.end)
                    if fits((i, j)):
                        self.types[i:j], self.own[i:j] = c.type, c.own
                        self.claims.append(dataclasses.replace(c, start=i, end=j, roles=[(r, *span(a, b)) for r, a, b in c.roles]))


def fits(span):
    return 0 < span[1] - span[0] <= 8


def packed(bag, rng, share):
    """Groups of passages that fit into a row, since reports are read in windows of about LIMIT pieces; a share of them
    stands alone. Those with claims keep to themselves: only they tell of each word whether it names an event."""
    out = []
    for some in ([x for x in bag if x.claims is not None], [x for x in bag if x.claims is None]):
        group, size = [], 0
        for x in some:
            if rng.random() > share:
                out.append([x])
                continue
            if group and size + x.size > LIMIT:
                out.append(group)
                group, size = [], 0
            group.append(x)
            size += x.size
        out += [group] if group else []
    rng.shuffle(out)
    return out


def collate(batch):
    t, b = max(x.n for x in batch), len(batch)
    ids, features, mask = (np.zeros((b, t), np.int64) for _ in range(3))
    types, own = (np.full((b, t), IGNORE, np.int64) for _ in range(2))
    for r, x in enumerate(batch):
        ids[r, 0], ids[r, x.n - 1] = CLS, SEP
        ids[r, 1:x.n - 1], features[r, 1:x.n - 1], mask[r, :x.n] = x.doc.ids, x.doc.features, 1
        types[r, :x.n], own[r, :x.n] = x.types, x.own
    return {"ids": torch.from_numpy(ids), "features": torch.from_numpy(features), "mask": torch.from_numpy(mask),
            "types": torch.from_numpy(types), "own": torch.from_numpy(own), "rows": batch}
