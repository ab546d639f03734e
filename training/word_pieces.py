"""BERT's uncased word pieces with their offsets in the text (docs/model.md, Input)."""
import os
import unicodedata
from types import SimpleNamespace

VOCABULARY = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../reader/src/main/resources/org/hearsay/reader/vocab.txt")
UNKNOWN = 100
LONGEST = 100  # characters of a word, else it is unknown
CJK = ((0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF),
       (0xF900, 0xFAFF), (0x2F800, 0x2FA1F))


def alone(c):
    """Marks and CJK characters are words by themselves."""
    o = ord(c)
    mark = o < 128 and not c.isalnum() and o > 32 or unicodedata.category(c).startswith("P")
    return mark or any(a <= o <= b for a, b in CJK)


def cleaned(c):
    """A space for white space, nothing for control characters."""
    if c in "\t\n\r":
        return " "
    kind = unicodedata.category(c)
    if c in "\0\ufffd" or kind in ("Cc", "Cf", "Cn", "Co"):
        return ""
    return " " if kind == "Zs" or c.isspace() else c


def words(text):
    """[(characters, their offsets)], lower case and without accents."""
    out, chars, at = [], [], []

    def close():
        if chars:
            out.append((chars[:], at[:]))
            chars.clear()
            at.clear()

    for k, original in enumerate(text):
        c = cleaned(original)
        if c == " ":
            close()
            continue
        for d in unicodedata.normalize("NFD", c):
            if unicodedata.category(d) == "Mn":
                continue
            if alone(d):
                close()
            for low in d.lower():
                chars.append(low)
                at.append(k)
            if alone(d):
                close()
    close()
    return out


class WordPieces:
    def __init__(self, path=VOCABULARY):
        with open(path, encoding="utf-8") as f:
            self.ids = {line.rstrip("\n"): k for k, line in enumerate(f)}
        self.known = {}

    def encode(self, text):
        ids, offsets = [], []
        for chars, at in words(text):
            for i, j, piece in self.pieces("".join(chars)):
                ids.append(piece)
                offsets.append((at[i], at[j - 1] + 1))
        return SimpleNamespace(ids=ids, offsets=offsets)

    def pieces(self, word):
        if word not in self.known:
            self.known[word] = self.cut(word)
        return self.known[word]

    def cut(self, word):
        """[(from, to, id)], the longest piece first; all of it unknown where some of it is."""
        out, i = [], 0
        while i < len(word) <= LONGEST:
            j = next((j for j in range(len(word), i, -1) if ("##" if i else "") + word[i:j] in self.ids), None)
            if j is None:
                break
            out.append((i, j, self.ids[("##" if i else "") + word[i:j]]))
            i = j
        return out if i == len(word) else [(0, len(word), UNKNOWN)]
