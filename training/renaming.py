"""Labelled rows with other names in the place of theirs, one and the same for a name throughout a text: so that a name is known
by where it stands, and those of years to come are found too."""
import re

PARTICLES = re.compile(r"^(?:al|el|bin|de|van|von|der|le|la)[ -]", re.I)


class Pool:
    """Names of the corpora by kind; persons as given names and surnames."""

    def __init__(self, rows, given=(), surnames=()):
        self.given, self.surnames, self.others = set(given), set(surnames), {}
        for row in rows:
            for m in row["names"]:
                if not m.get("named", True):
                    continue
                form = row["text"][m["s"]:m["e"]]
                if not re.fullmatch(r"[A-Z][\w.&'\u2019-]*(?: [\w.&'\u2019-]+){0,5}", form):
                    continue
                if m["kind"] == "PERSON":
                    parts = form.split()
                    if len(parts) == 2 and all(re.fullmatch(r"[A-Z][a-z\u00e0-\u00ff'\u2019-]{2,}[\w'-]*", p) for p in parts):
                        self.given.add(parts[0])
                        self.surnames.add(parts[1])
                else:
                    self.others.setdefault(m["kind"], set()).add(form)
        self.given, self.surnames = sorted(self.given), sorted(self.surnames)
        self.others = {k: sorted(v) for k, v in self.others.items()}


class Renaming:
    """Of one row, `share` of its names."""

    def __init__(self, row, pool, rng, share=0.7):
        self.row, self.pool, self.rng, self.share = row, pool, rng, share
        self.words, self.whole = {}, {}
        self.text = row["text"]
        named = [m for m in row["names"] if m.get("named", True)]
        self.first = {p for m in named if m["kind"] == "PERSON" for p in self.form(m).split()[:-1]}

    def form(self, m):
        return self.text[m["s"]:m["e"]]

    def other(self, form, kind):
        """None to leave it."""
        if kind == "PERSON":
            parts = form.split()
            if len(parts) > 3 or PARTICLES.match(form):
                return None
            new = [p if re.fullmatch(r"(?:[A-Z]\.)+|[JS]r\.?|II|III", p) else self.word(p, k + 1 < len(parts) or (len(parts) == 1 and p in self.first))
                   for k, p in enumerate(parts)]
            return None if None in new else " ".join(new)
        if kind not in ("ORG", "PLACE"):
            return None
        if form not in self.whole:
            some = self.pool.others.get(kind)
            self.whole[form] = self.rng.choice(some) if some and self.rng.random() < self.share * .6 else None
        return self.whole[form]

    def word(self, word, given):
        if word not in self.words:
            keep = self.rng.random() > self.share or not word[0].isupper()
            self.words[word] = word if keep else self.rng.choice(self.pool.given if given else self.pool.surnames)
        return self.words[word]

    def made(self):
        """A row with text, sentences, kinds, names, maybe and covered; nothing else."""
        edits, taken = [], -1
        for m in sorted((m for m in self.row["names"] if m.get("named", True)), key=lambda m: (m["s"], -m["e"])):
            if m["s"] >= taken:
                taken = m["e"]
                new = self.other(self.form(m), m["kind"])
                if new is not None and new != self.form(m):
                    edits.append((m["s"], m["e"], new))
        return edited(self.row, edits)


def edited(row, edits):
    text, at, shifts = "", 0, []
    for s, e, new in edits:
        text += row["text"][at:s]
        shifts.append((s, e, len(text), len(text) + len(new)))
        text += new
        at = e
    text += row["text"][at:]

    def moved(s, e):
        return edge(s, 0), edge(e, 1)

    def edge(x, side):
        delta = 0
        for a, b, c, d in shifts:
            if x <= a:
                break
            if x < b:
                return d if side else c
            delta = d - b
        return x + delta

    names = [dict(m, s=moved(m["s"], m["e"])[0], e=moved(m["s"], m["e"])[1]) for m in row["names"]]
    out = {"id": row["id"], "text": text, "kinds": row["kinds"], "names": names,
           "sentences": [moved(*s[:2]) for s in row["sentences"]], "maybe": [[*moved(s, e), k] for s, e, k in row.get("maybe", [])]}
    if row.get("covered"):
        out["covered"] = moved(*row["covered"])
    return out
