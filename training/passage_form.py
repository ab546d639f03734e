"""Our own annotated passages, as passages/README.md tells their form: text, events, attributions. Needs no library."""
import dataclasses
import glob
import os
import re

TYPES = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
OTHER_KINDS = ["disaster", "accident", "election", "appointment", "law", "crime", "death", "economy", "sport", "metaphor", "else"]
STANCES = ["asserts", "announces", "expects", "denies", "doubts", "unconfirmed", "conditional", "asks", "mention"]
FIGURES = ["killed", "wounded", "killedOrWounded", "missing", "displaced", "detained", "rescued", "taken", "destroyed", "other"]
ROLES = {"a": "agent", "p": "patient", "at": "place", "when": "time", "fig": "figure", "cond": "condition"}
CERTAINTIES = {"CT": "CERTAIN", "PR": "PROBABLE", "PS": "POSSIBLE", "U": "UNDERSPECIFIED"}
# what an event of a full file has where its line tells no commitment
COMMITMENT = {"asserts": "CT+ done", "mention": "CT+ done", "announces": "CT+ future", "expects": "PS+ future", "denies": "CT- done",
              "doubts": "PS- done", "unconfirmed": "U done", "conditional": "PS+ future", "asks": "PS+ future"}
COMMITTED = re.compile(r"(CT|PR|PS|U)([+-]?) (done|ongoing|future)$")
FULL = "#! full"  # a line of its own: all events of this file have stance, source and assertion


@dataclasses.dataclass
class Event:
    start: int
    end: int
    type: str  # or OTHER
    other: str | None  # its kind
    roles: list  # [(role, start, end)]
    figures: list  # [(kind or None, start, end)]
    certainty: str
    negative: bool
    tense: str
    stance: str | None = None  # None in files that are not full
    by: str | None = None  # the words of the innermost source, or "author"
    same: tuple | None = None  # the trigger, (start, end), of an earlier event that this one tells again
    line: int = 0


@dataclasses.dataclass
class Attribution:
    source: tuple | None
    cue: tuple
    content: list  # [(start, end)]: more than one where the source stands inside it
    stance: str
    inside: int | None = None  # the number of the attribution that it stands in
    line: int = 0

    def size(self):
        return sum(e - s for s, e in self.content)

    def holds(self, s, e):
        return any(a <= s and e <= b for a, b in self.content)


@dataclasses.dataclass
class MarkedPassage:
    text: str
    path: str
    line: int
    full: bool
    events: list = dataclasses.field(default_factory=list)
    attributions: list = dataclasses.field(default_factory=list)


def places(text, words):
    return [x.start() for x in re.finditer(r"(?<!\w)" + re.escape(words) + r"(?!\w)", text)]


def locate(text, words, near=None):
    """(s, e) of words in the text; "words#2" their second place, else the one nearest to `near`."""
    m = re.match(r"(.*)#(\d+)$", words)
    w = m.group(1) if m else words
    hits = places(text, w)
    if not hits or (m and int(m.group(2)) > len(hits)):
        raise ValueError("not in the text: %r" % words)
    if m is None and near is None and len(hits) > 1:
        raise ValueError("more than once, say #1 or #2: %r" % words)
    s = hits[int(m.group(2)) - 1] if m else hits[0] if near is None else min(hits, key=lambda h: abs(h - near))
    return s, s + len(w)


def loose(text, words, after):
    """(s, e) of words from `after` on, a quotation mark beside any of them left aside."""
    m = re.match(r"(.*)#(\d+)$", words)
    w, n = (m.group(1), int(m.group(2))) if m else (words, 1)
    pattern = r"(?<!\w)" + "['\"\u201c\u201d]*[ \n]['\"\u201c\u201d]*".join(re.escape(x) for x in w.split(" ")) + r"(?!\w)"
    hits = [(x.start(), x.end()) for x in re.finditer(pattern, text) if m or x.start() >= after]
    if len(hits) < n:
        raise ValueError("not in the text: %r" % words)
    if not m and not after and len(hits) > 1:
        raise ValueError("more than once, say #1 or #2, or more words: %r" % words)
    return hits[n - 1]


def stretch(text, words, after):
    """(s, e) of "first words .. last words" (or of all words), quotation marks beside it taken in."""
    first, dots, last = words.partition(" .. ")
    s, e = loose(text, first, after)
    if dots:
        e = loose(text, last, e)[1]
    if s and text[s - 1] in "\"'\u201c\u2018" and (s < 2 or not text[s - 2].isalnum()):
        s -= 1
    m = re.match("[,.?!]?[\"\u201d]|[,.?!]?['\u2019](?!\\w)", text[e:])
    quotes = text[s:e].count('"')
    if m and (m.group()[-1] != '"' or quotes % 2):
        e += m.end()
    return s, e


def attribution(text, line, earlier):
    source, cue, content, *more = [x.strip() for x in line.strip()[1:].split("|")]
    parts = []
    for words in content.split(" + "):
        parts.append(stretch(text, words, parts[-1][1] if parts else 0))

    def near(words):
        if "#" in words:
            return locate(text, words)
        hits = [(h, h + len(words)) for h in places(text, words)]
        out = [h for h in hits if not any(s <= h[0] and h[1] <= e for s, e in parts)]
        if not out:
            raise ValueError("not outside its content: %r" % words)
        ends = [v for p in parts for v in p]
        return min(out, key=lambda h: min(min(abs(h[0] - v), abs(h[1] - v)) for v in ends))

    x = Attribution(None if source == "-" else near(source), (parts[0][0],) * 2 if cue == "-" else near(cue), parts, "asserts")
    for f in more:
        key, _, words = f.partition("=")
        if key == "st" and words in STANCES:
            x.stance = words
        elif key == "in":
            x.inside = int(words) - 1 if words.isdigit() else None
            if x.inside is None or not 0 <= x.inside < len(earlier):
                raise ValueError("in= is the number of an earlier attribution: %r" % f)
        else:
            raise ValueError("no field of an attribution: %r" % f)
    return x


def event(text, line, full, earlier):
    fields = [x.strip() for x in line.strip().split("|")]
    s, e = locate(text, fields[0])
    kind, _, other = fields[1].partition(":")
    if kind != "OTHER" and kind not in TYPES or other and other not in OTHER_KINDS:
        raise ValueError("no type: %r" % fields[1])
    x = Event(s, e, kind, other or None, [], [], "CERTAIN", False, "DONE", "asserts" if full else None)
    commitment = None
    for f in fields[2:]:
        key, equals, words = f.partition("=")
        if f == "m":
            x.stance = "mention"
        elif key == "st" and words in STANCES:
            x.stance = words
        elif key == "by":
            x.by = words
        elif key == "same":
            x.same = locate(text, words, s)
            if not any((v.start, v.end) == x.same for v in earlier):
                raise ValueError("no earlier event: %r" % f)
        elif equals and key in ROLES:
            head, colon, rest = words.partition(":")
            what = head if key == "fig" and colon and head in FIGURES else None
            span = locate(text, rest if what else words, s)
            x.roles.append((ROLES[key], *span))
            if key == "fig":
                x.figures.append((what, *span))
        elif f == fields[-1] or COMMITTED.match(f):
            commitment = f
        else:
            raise ValueError("no field of an event: %r" % f)
    if commitment is None and (full or kind == "OTHER"):
        commitment = COMMITMENT[x.stance or "asserts"]
    m = COMMITTED.match(commitment or fields[-1])
    if not m:
        if kind == "OTHER" and not full:
            return x
        raise ValueError("no commitment: %r" % fields[-1])
    x.certainty, x.negative, x.tense = CERTAINTIES[m.group(1)], m.group(2) == "-", m.group(3).upper()
    return x


def innermost(passage, x):
    """The attribution in whose content the event stands, the narrowest; None where the author tells it."""
    some = [v for v in passage.attributions if v.holds(x.start, x.end)]
    return min(some, key=lambda v: v.size()) if some else None


def sources(passage):
    """Fills in who tells each event that has no by= of its own."""
    for x in passage.events:
        if x.by is None:
            v = innermost(passage, x)
            x.by = "author" if v is None else passage.text[slice(*v.source)] if v.source else "-"


def read(path, errors=None):
    """The passages of a file. Raises ValueError with file and line where one is not in the form, or adds it to errors."""
    out, full = [], False
    for k, line in enumerate(open(path, encoding="utf-8"), 1):
        if line.startswith("#") or not line.strip():
            full = full or line.strip() == FULL
            continue
        if not line.startswith("  "):
            out.append(MarkedPassage(line.strip().replace("\\n", "\n"), path, k, full))
            continue
        x = out[-1] if out else None
        try:
            if line.startswith("  >"):
                x.attributions.append(attribution(x.text, line, x.attributions))
                x.attributions[-1].line = k
            else:
                v = event(x.text, line, full, x.events)
                v.line = k
                x.events.append(v)
        except (ValueError, KeyError, IndexError, AttributeError) as e:
            if errors is None:
                raise ValueError("%s:%d: %s" % (path, k, e)) from e
            errors.append("%s:%d: %s" % (path, k, e))
    for x in out:
        if x.full:
            sources(x)
    return out


def files(folder):
    """The files of a folder, the full ones last: so every twelfth of the older ones stays what it was, and measures."""
    return sorted(glob.glob(os.path.join(folder, "*.txt")), key=lambda p: (os.path.basename(p)[0].isdigit(), p))
