#!/usr/bin/env python3
"""Checks the annotated passages and counts what is in them.

    check_passages.py [--show] [files]          all of passages/*.txt where none is named; --show prints every full mark

Errors (exit code 1): a quoted field that is not in the text, an unknown type, stance or kind, one trigger twice, the same
passage twice. Warnings, to be looked at by eye: words that name an event nearly everywhere else and are unmarked here,
killed and wounded with one and the same figure, an attribution outside the one that it should stand in, a cue of speech
without an attribution, a stance with the commitment of another one."""
import collections
import os
import re
import sys

import passage_form as form

HERE = os.path.dirname(os.path.abspath(__file__))
SPEECH = re.compile(r"\b(said|says|told|claimed|claims|according to|denied|denies|insisted|wrote|tweeted|posted|added|acknowledged|"
                    r"alleged|alleges|argued|announced|confirmed|quoted|cited|citing|reported|warned|accused|vowed)\b", re.I)


def wrong(passage):
    """What is an error in a passage."""
    seen = set()
    for x in passage.events:
        if (x.start, x.end) in seen:
            yield x.line, "marked twice: %s" % passage.text[x.start:x.end]
        seen.add((x.start, x.end))
        for y in passage.events:
            if x is not y and x.start < y.end and y.start < x.end and x.line < y.line:
                yield y.line, "triggers overlap: %s" % passage.text[y.start:y.end]
        if x.by and x.by not in ("author", "-") and x.by not in passage.text:
            yield x.line, "source not in the text: %s" % x.by
    for x in passage.attributions:
        if x.inside is not None and not any(passage.attributions[x.inside].holds(*v) for v in [x.cue] + x.content):
            yield x.line, "neither cue nor content stands inside attribution %d" % (x.inside + 1)
        if x.source and x.source[0] < x.cue[1] and x.cue[0] < x.source[1]:
            yield x.line, "source and cue overlap"


def doubtful(passage, names):
    """What should be looked at."""
    text = passage.text
    for x in passage.attributions:
        holders = [k for k, v in enumerate(passage.attributions) if v is not x and v.holds(*x.cue)]
        if holders and x.inside is None:
            yield x.line, "stands inside attribution %s, no in=" % [k + 1 for k in holders]
    for m in SPEECH.finditer(text):
        if not any(v.cue[0] <= m.start() < v.cue[1] for v in passage.attributions):
            if not any(v.start <= m.start() < v.end for v in passage.events):
                yield passage.line, "no attribution: ...%s" % text[max(0, m.start() - 30):m.end() + 20]
    marked = [(x.start, x.end) for x in passage.events]
    for m in re.finditer(r"[^\W\d_]+", text):
        if m.group().lower() in names and not any(s <= m.start() < e for s, e in marked):
            yield passage.line, "unmarked: ...%s" % text[max(0, m.start() - 30):m.end() + 15].replace("\n", " / ")
    figures = collections.defaultdict(list)
    for x in passage.events:
        for what, s, e in x.figures:
            if what is None:
                yield x.line, "a figure without kind"
            figures[s, e].append((what, x.type))
    for span, some in figures.items():
        if len({w for w, _ in some}) > 1:
            yield passage.line, "one figure of several kinds: %s %s" % (text[slice(*span)], sorted({str(w) for w, _ in some}))
    for x in passage.events:
        if passage.full and contradicts(x):
            yield x.line, "%s with the commitment of another: %s" % (x.stance, text[x.start:x.end])
    order = [x.start for x in passage.events]
    if order != sorted(order):
        yield passage.line, "not in the order of the text"


def contradicts(x):
    """Whether stance and commitment do not go together."""
    if x.stance == "denies":
        return not x.negative
    if x.stance == "asserts":
        return x.negative or x.tense == "FUTURE" or x.certainty != "CERTAIN"
    return x.stance in ("announces", "asks") and x.tense != "FUTURE" and x.certainty != "UNDERSPECIFIED" and x.tense != "ONGOING"


def often(passages):
    """Words that name an event nearly always when they stand somewhere."""
    stands, named = collections.Counter(), collections.Counter()
    for p in passages:
        for m in re.finditer(r"[^\W\d_]+", p.text):
            w = m.group().lower()
            stands[w] += 1
            named[w] += any(x.start <= m.start() < x.end for x in p.events)
    return {w for w, n in stands.items() if n >= 5 and named[w] / n > 0.75}


def show(p):
    at = lambda s, e: p.text[s:e]
    print("\n%s:%d %s" % (os.path.basename(p.path), p.line, p.text))
    for x in p.attributions:
        print("    > %s | %s | %s | %s%s" % (at(*x.source) if x.source else "-", at(*x.cue), " + ".join(at(*c) for c in x.content), x.stance,
                                          "" if x.inside is None else " | in=%d" % (x.inside + 1)))
    for x in p.events:
        print("    %s | %s | %s by %s | %s%s %s | %s" % (at(x.start, x.end), x.type + (":" + x.other if x.other else ""), x.stance, x.by, x.certainty,
                                                     "-" if x.negative else "", x.tense, " ".join("%s=%s" % (r, at(s, e)) for r, s, e in x.roles)))


def main(args):
    every = form.files(os.path.join(HERE, "passages"))
    chosen = [a for a in args if a != "--show"] or every
    bad, warned, all_of_them, texts = 0, 0, [], {}
    for path in every:
        errors = []
        all_of_them += form.read(path, errors)
        for e in errors:
            print("ERROR", e)
        bad += len(errors)
    names = often(all_of_them)
    counts = collections.defaultdict(collections.Counter)
    for p in all_of_them:
        key = re.sub(r"\W+", " ", p.text.lower())
        if key in texts:
            print("ERROR %s:%d the same passage as %s:%d" % (p.path, p.line, *texts[key]))
            bad += 1
        texts[key] = p.path, p.line
        for line, what in wrong(p):
            print("ERROR %s:%d %s" % (p.path, line, what))
            bad += 1
        if not any(os.path.samefile(p.path, c) for c in chosen):
            continue
        group = "full" if p.full else "older"
        counts[group]["passages"] += 1
        counts[group]["without an event"] += not any(x.type != "OTHER" for x in p.events)
        counts[group]["events"] += sum(x.type != "OTHER" for x in p.events)
        for x in p.events:
            counts[group + ", types"][x.type + (":" + x.other if x.other else "")] += 1
        if not p.full:
            continue
        if "--show" in args:
            show(p)
        for line, what in doubtful(p, names):
            print("look %s:%d %s" % (os.path.basename(p.path), line, what))
            warned += 1
        counts["full"]["attributions"] += len(p.attributions)
        counts["full"]["nested"] += sum(x.inside is not None for x in p.attributions)
        for x in p.events:
            counts["full, stances"][x.stance] += 1
            counts["full, sources"]["author" if x.by == "author" else "a source"] += 1
            counts["full, told again"]["same="] += x.same is not None
            for what, _, _ in x.figures:
                counts["full, figures"][what or "no kind"] += 1
        for x in p.attributions:
            counts["full, attributions' stances"][x.stance] += 1
    for group, c in sorted(counts.items()):
        print("%s: %s" % (group, ", ".join("%s %d" % v for v in c.most_common())))
    print(bad, "errors,", warned, "to look at")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
