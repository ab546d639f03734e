"""What the encoder is told about a token beside its word piece.

The word pieces are lower-cased, so case, quotation state and the start of a paragraph would be lost. They are folded into
one number per token, which goes in where BERT takes its segment id (the table is widened from 2 rows to FEATURES).
The JVM's ShapeFeatures computes the same numbers; golden cases under reader/src/test/resources hold both to it.
"""
import bisect

CASES = 6  # 0 lower, 1 Title, 2 UPPER, 3 miXed, 4 with a digit, 5 mark
FEATURES = CASES * 2 * 2  # case + 6 * inside quotation + 12 * first of its paragraph

OPENING = "\u201c\u201e\u00ab"
CLOSING = "\u201d\u00bb"
SINGLE_REACH = 300  # code points that a pair of single quotation marks may span


def quotation_mask(text):
    """One byte per code point: 1 inside quotation marks, the marks included.

    Double marks are matched inside a paragraph (a line); one left open runs to the end of its line. A closing mark
    that nothing opened covers its line from the start (the last paragraph of a long quotation). Single marks count
    as a pair outside of double ones, with a word edge on the outer side of both."""
    mask = bytearray(len(text))
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        _double(text, start, end, mask)
        _single(text, start, end, mask)
        start = end + 1
    return mask


def _double(text, start, end, mask):
    opened, i = -1, start
    while i < end:
        c = text[i]
        width = 2 if text[i:i + 2] in ("``", "''") and i + 1 < end else 1
        toggles = c == '"' or (width == 2 and c == "'")
        if c in OPENING or (width == 2 and c == "`") or (toggles and opened < 0):
            opened = i if opened < 0 else opened
        elif c in CLOSING or toggles:
            if opened >= 0 or c == "\u201d":
                for k in range(opened if opened >= 0 else start, i + width):
                    mask[k] = 1
            opened = -1
        i += width
    if opened >= 0:
        for k in range(opened, end):
            mask[k] = 1


def _single(text, start, end, mask):
    i = start
    while i < end:
        if text[i] in "'\u2018" and not mask[i] and (i == start or not text[i - 1].isalnum()) \
                and i + 1 < end and not text[i + 1].isspace():
            close = _single_close(text, i, end, mask)
            if close > 0:
                for k in range(i, close + 1):
                    mask[k] = 1
                i = close
        i += 1


def _single_close(text, opened, end, mask):
    for k in range(opened + 2, min(end, opened + SINGLE_REACH)):
        if mask[k] or text[k] == "\u2018":
            return -1
        if text[k] in "'\u2019" and not text[k - 1].isspace() and (k + 1 == end or not text[k + 1].isalnum()):
            return k
    return -1


def word_case(word):
    if any(c.isdigit() for c in word):
        return 4
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 5
    upper = sum(c.isupper() for c in letters)
    if upper == 0:
        return 0
    if upper == len(letters) and len(letters) > 1:
        return 2
    return 1 if upper == 1 and letters[0].isupper() else 3


def token_features(text, offsets, mask):
    """offsets: [(start, end)] of word pieces in text order. Returns the feature number per piece, the paragraph per
    piece (count of line breaks before it), and whether it starts a word."""
    features, paragraphs, starts = [], [], []
    breaks = [i for i, c in enumerate(text) if c == "\n"]
    last_end, last_par, case = -1, -1, 0
    for s, e in offsets:
        par = bisect.bisect_left(breaks, s)
        begins = s != last_end or not text[s].isalnum() or not text[s - 1].isalnum()
        if begins:
            stop = s + 1
            if text[s].isalnum():
                while stop < len(text) and text[stop].isalnum():
                    stop += 1
            case = word_case(text[s:stop])
        features.append(case + CASES * mask[s] + 2 * CASES * (par != last_par))
        paragraphs.append(par)
        starts.append(begins)
        last_end, last_par = e, par
    return features, paragraphs, starts
