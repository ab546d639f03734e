"""Names marked by rule in news that has no marks of them: a table of names (names/news.tsv), given names with what follows,
heads of bodies' names, and what the rest of the report says. What the rules cannot tell is left unmarked, not taken for no name."""
import collections
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ("PERSON", "ORG", "PLACE", "NORP")
WORD = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]\.(?= [A-Z])|\w+(?:[-'\u2019.]\w+)*")
BODIES = set("""Committee Commission Party University College Department Agency Institute Institution Foundation Association Council
    Court Church Bank Corp Corporation Inc Company Group PAC Center Union Club League School Hospital Network Times Post News Journal
    Tribune Herald Bureau Service Ministry Board Coalition Caucus Authority Administration Organization Society Fund Partners
    Project Alliance Federation Chronicle Gazette Globe Register Magazine Radio Television Brigade Academy Laboratory""".split())
OPENERS = {"Department", "University", "Committee", "Bureau", "Office", "Ministry", "Institute", "Council", "Bank", "House", "College"}
SITES = set("County City Island Islands River Street Avenue Airport Park Bay Beach Valley Mountains Lake Hotel Square Bridge".split())
JOINTS = ("of the", "of", "for", "on", "for the")
SUFFIXES = ("Jr.", "Sr.", "Jr", "Sr", "II", "III")
DAYS = set("""Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November
    December Jan Feb Aug Sept Oct Nov Dec""".split())
COMMON = {"Virginia", "Christian", "Hope", "Grace", "Will", "Dean", "Jay", "Reid", "Ryan", "Lee", "Carol", "Mark", "Bill", "Frank",
          "Pat", "Rob", "Sandra", "Jordan", "Max", "Trey", "Killer", "Spike", "Wolf"}  # words of their own too


def table(path=os.path.join(HERE, "names", "news.tsv")):
    out = {}
    with open(path, encoding="utf-8") as f:
        for line in f:
            if not line.startswith("#"):
                kind, names = line.rstrip("\n").split("\t")
                out[kind] = names.split("|")
    return out


def small_words(texts):
    """Words that stand in small letters at least three times."""
    counts = collections.Counter(w for t in texts for w in re.findall(r"\b[a-z]+\b", t))
    return {w for w, n in counts.items() if n >= 3}


class Silver:
    def __init__(self, small):
        told = table()
        self.small, self.given, self.titles = small, set(told["GIVEN"]), set(told["TITLE"])
        self.persons = set(told["PERSON"])
        self.phrases = collections.defaultdict(list)  # by the first word: (phrase, kind), the longest first
        for kind in ("ORG", "PLACE", "NORP", "MAYBE", "PERSON", "TITLE"):
            for name in told[kind]:
                self.phrases[WORD.match(name).group()].append((name, kind))
        for some in self.phrases.values():
            some.sort(key=lambda x: -len(x[0]))

    def row(self, row):
        """The row with `names` of KINDS and with `maybe`."""
        return {"id": row["id"], "text": row["text"], "sentences": row["sentences"], "kinds": list(KINDS), **Marking(self, row).marks()}


class Marking:
    """Of one report."""

    def __init__(self, silver, row):
        self.silver, self.text = silver, row["text"]
        self.words = [(m.start(), self._end(m)) for m in WORD.finditer(self.text)]
        self.opening = self._opening({s for s, _ in row["sentences"]})
        self.headline = self._headlines()
        self.names, self.maybe = [], []
        self.known = set()  # surnames of persons that the report names in full

    def _end(self, m):
        possessive = re.search(r"['\u2019]s?$", m.group())
        return m.end() - (len(possessive.group()) if possessive else 0)

    def _opening(self, starts):
        """Words that have a capital because a sentence, a quotation or a line begins there."""
        out = set()
        for k, (s, _) in enumerate(self.words):
            before = self.text[:s].rstrip()[-1:] if s < 3 else self.text[max(0, s - 3):s].rstrip()[-1:]
            if s in starts or k == 0 or "\n" in self.text[max(0, s - 3):s] or before in "\"\u201c\u2018':;.!?\u2014-(":
                out.add(k)
        return out

    def _headlines(self):
        """Words of lines in which most words have capitals."""
        out = set()
        lines = collections.defaultdict(list)
        for k, (s, e) in enumerate(self.words):
            lines[self.text.count("\n", 0, s)].append(k)
        for some in lines.values():
            long = [k for k in some if len(self.word(k)) > 3]
            if len(long) > 2 and sum(self.word(k)[0].isupper() for k in long) > 0.65 * len(long):
                out.update(some)
        return out

    def word(self, k):
        return self.text[slice(*self.words[k])] if 0 <= k < len(self.words) else ""

    def capital(self, k):
        return self.word(k)[:1].isupper()

    def next_to(self, k):
        """Whether the next word stands behind one blank."""
        return k + 1 < len(self.words) and self.text[self.words[k][1]:self.words[k + 1][0]] in (" ", ". ")

    def marks(self):
        self._persons_in_full()
        k = 0
        while k < len(self.words):
            k = self._at(k) if self.capital(k) else k + 1
        return {"names": self.names, "maybe": self.maybe}

    def _persons_in_full(self):
        for k in range(len(self.words)):
            n = self._person(k)
            if n > 1:
                last = k + n - 1
                while last > k and self.word(last) in ("Jr", "Sr", "II", "III"):
                    last -= 1
                self.known.add(self.word(last))

    def _person(self, k):
        """Of how many words the person's name is that opens with a given name here; 0 if none does."""
        first = self.word(k)
        if first not in self.silver.given:
            return 0
        n, at = 1, k
        while n < 4 and self.next_to(at) and self.capital(at + 1):
            word = self.word(at + 1)
            initial = re.fullmatch(r"(?:[A-Z]\.)+", word) or len(word) == 1
            if word in self.silver.titles or word in BODIES or word in SITES or (". " in self._between(at) and not initial and len(self.word(at)) > 2):
                break
            n, at = n + 1, at + 1
            if not initial and (word not in self.silver.given or word in self.silver.persons):
                break
        last = self.word(k + n - 1)
        while self.next_to(k + n - 1) and self.word(k + n) in ("Jr", "Sr", "II", "III"):
            n += 1
        if n < 2 or len(last) < 3 or (first in COMMON and last not in self.silver.persons and last.lower() in self.silver.small):
            return 0
        return n

    def _between(self, k):
        return self.text[self.words[k][1]:self.words[k + 1][0]] if k + 1 < len(self.words) else ""

    def _body(self, k):
        """(words, kind) of a run of capitals that ends in a body's or a site's head, or opens with one; (0, None)."""
        at, last, kind = k, 0, None
        opens = self.word(k) in OPENERS
        while True:
            word = self.word(at)
            if at > k and word in BODIES:
                last, kind = at - k + 1, "ORG"
            elif at > k and word in SITES:
                last, kind = at - k + 1, "PLACE"
            if self.next_to(at) and self.capital(at + 1) and ". " not in self._between(at):
                at += 1
                continue
            joint = next((j for j in JOINTS if self.text.startswith(" " + j + " ", self.words[at][1])), None)
            step = at + 1 + len(joint.split()) if joint else 0
            if not joint or not self.capital(step) or self.word(step) in DAYS or not (opens or word in OPENERS):
                break
            at, opens = step, True
            last, kind = at - k + 1, "ORG"
        return (last, kind) if at - k < 9 else (0, None)

    def _phrase(self, k):
        """(words, kind) of the longest phrase of the table."""
        s = self.words[k][0]
        for name, kind in self.silver.phrases.get(self.word(k), ()):
            end = s + len(name)
            if self.text.startswith(name, s) and not self.text[end:end + 1].isalnum() and self.text[end:end + 1] != "-":
                n = sum(s <= a < end for a, _ in self.words[k:k + 8])
                return n, kind
        return 0, None

    def _at(self, k):
        person, (body, kind), (phrase, told) = self._person(k), self._body(k), self._phrase(k)
        if self.word(k) in DAYS:
            return k + 1
        if told == "TITLE" and phrase >= max(body, person):
            return k + phrase
        if person and person >= max(phrase, body):
            return self._single(k, person, "PERSON")
        if body > phrase:
            return self._add(k, body, kind)
        if phrase and told != "MAYBE":
            return self._single(k, phrase, told)
        if self.word(k) in self.known and (k not in self.opening or self.word(k).lower() not in self.silver.small):
            return self._single(k, 1, "PERSON")
        if phrase:
            return self._doubt(k, phrase)
        if k in self.opening and k not in self.headline and self.word(k).lower() in self.silver.small or self.word(k).split("\u2019")[0].split("'")[0] == "I":
            return k + 1
        return self._doubt(k, 1)

    def _single(self, k, n, kind):
        """A name of the table or a surname: doubtful where other capitals go on with it ("Trump Plaza")."""
        after = self.next_to(k + n - 1) and self.capital(k + n) and self.word(k + n) not in self.silver.titles | DAYS
        if after and kind != "PLACE" and self.text[self.words[k + n - 1][1]] == " ":
            return self._doubt(k, n + 1)
        before = self.maybe and k > 0 and self.maybe[-1][1] == self.words[k - 1][1] and self.next_to(k - 1)
        if before and kind == "PERSON" and self.word(k - 1) not in self.silver.titles and not self._adjective(k - 1):
            return self._doubt(k, n)
        return self._add(k, n, kind)

    def _adjective(self, k):
        return any(kind == "MAYBE" and name == self.word(k) for name, kind in self.silver.phrases.get(self.word(k), ()))

    def _add(self, k, n, kind):
        s, e = self.words[k][0], self.words[k + n - 1][1]
        tail = self.text[e:e + 1] == "." and (self.word(k + n - 1) in ("Jr", "Sr") or re.search(r"(?:^|\.)[A-Z]$", self.text[max(s, e - 2):e]) and "." in self.text[s:e])
        self.names.append({"s": s, "e": e + bool(tail), "kind": kind})
        if k > 0 and self.word(k - 1) == "The" and k - 1 not in self.opening:
            self.maybe.append([self.words[k - 1][0], self.words[k - 1][1], kind])
        return k + n

    def _doubt(self, k, n):
        self.maybe.append([self.words[k][0], self.words[min(k + n, len(self.words)) - 1][1], "PERSON"])
        return k + n
