#!/usr/bin/env python3
"""Figures out of the scorers' reports, as lines "name<TAB>value", and the floors that hold them.

  figures.py attribution NAME REPORT.json     score_attribution.py --json
  figures.py names NAME REPORT.txt            what score_names.py printed
  figures.py places NAME REPORT.json          what score_geo.py printed
  figures.py reading NAME REPORT.txt          what score_reading.py printed
  figures.py classes NAME REPORT.txt          what score_events.py class printed
  figures.py triggers NAME REPORT.txt         what score_events.py trigger printed
  figures.py clusters NAME REPORT.txt ...     what score_coref.py printed
  figures.py factuality NAME REPORT.txt       what score_factuality.py printed; r and MAE in hundredths
  figures.py states NAME GOLD PREDICTIONS     F of not positive, future, not certain, over the documents held back
  figures.py times NAME READING.json          the seed's reading, published 2022-11-10
  figures.py readings NAME REPORT.json        score_readings.py --json; in percent
  figures.py weeks NAME REPORT.txt            the means that weeks.sh printed, but those of which less is better
  figures.py hold FIGURES.tsv FLOORS.tsv      a line per figure; exit 1 if one is under its floor
"""
import gzip
import json
import re
import sys
from collections import Counter

# The titles bar is over two corpora together: their counts add up.
TOGETHER = ("gum", "meantime")

# All times of the seed, in its order: words, value, first day. What else is found counts against it.
SEED_TIMES = (
    ("Nov. 10, 2022", "2022-11-10", "2022-11-10"),
    ("the coming days", "FUTURE_REF", "2022-11-10"),
    ("Thursday", "2022-11-10", "2022-11-10"),
    ("a day after", "2022-11-09", "2022-11-09"),
    ("every day", "P1D", None),
    ("less than a day after", "P1D", None),
    ("nine months", "P9M", None),
    ("Thursday", "2022-11-10", "2022-11-10"),
    ("recent weeks", "PAST_REF", "2022-09-15"),
)


def attribution(name, path):
    report = json.load(open(path, encoding="utf-8"))
    for kind, value in report["who_said_what"].items():
        yield f"{name}.who-said-what.{kind}", value["f1"]
    for role, value in report["token"].items():
        yield f"{name}.token.{role}", value["f1"]


def names(name, path):
    for line in open(path, encoding="utf-8"):
        if line.startswith("all "):
            exact, overlap = re.findall(r"F1 +([\d.]+)", line)[:2]
            yield f"{name}.names.exact", float(exact)
            yield f"{name}.names.overlap", float(overlap)
        found = re.match(r"proper-name antecedent, (pronoun|nominal) +accuracy +([\d.]+).* n +(\d+)", line)
        if found:
            yield f"{name}.{found[1]}", float(found[2])
            yield f"{name}.{found[1]}.n", int(found[3])


def places(name, path):
    report = json.load(open(path, encoding="utf-8"))
    yield f"{name}.detection", 100 * report["detection"]["f1"]
    yield f"{name}.acc@161", 100 * report["resolution_end_to_end"]["acc@161"]


def classes(name, path):
    first = open(path, encoding="utf-8").readline()
    field, accuracy, macro = re.match(r"(\w+): .*accuracy ([\d.]+) +macro-F1 ([\d.]+)", first).groups()
    yield f"{name}.{field}.accuracy", float(accuracy)
    yield f"{name}.{field}.macro", float(macro)


def triggers(name, path):
    for line in open(path, encoding="utf-8"):
        what, f1 = re.match(r" *(.+?) +P.* F1 +([\d.]+)", line).groups()
        yield f"{name}.{what.replace(' ', '-')}", float(f1)


def clusters(name, *paths):
    """The mean over several orders of the stream, if there are several."""
    reports = [open(path, encoding="utf-8").read() for path in paths]
    for what in ("B3", "pairwise", "CoNLL"):
        values = [float(re.search(rf"{what} .*F1 +([\d.]+)", report).group(1)) for report in reports]
        yield f"{name}.{what}", sum(values) / len(values)


def factuality(name, path):
    first = open(path, encoding="utf-8").readline()
    mae, r = re.search(r"MAE ([\d.]+) +r ([-\d.]+)", first).groups()
    yield f"{name}.r", 100 * float(r)
    yield f"{name}.nearness", 100 * (1 - float(mae))


def states(name, gold_path, path):
    held_back = lambda i: sum(map(ord, str(i))) % 5 == 0  # as training/train_claims.py has it
    table = lambda rows: {(r["id"], e["s"], e["e"]): e for r in map(json.loads, rows) for e in r["events"]}
    gold, found = table(gzip.open(gold_path, "rt", encoding="utf-8")), table(open(path, encoding="utf-8"))
    for field, rare in (("polarity", lambda v: v != "POS"), ("time", lambda v: v == "FUTURE"),
                        ("certainty", lambda v: v != "CERTAIN")):
        pairs = [(rare(e[field]), rare(found[k][field])) for k, e in gold.items() if held_back(k[0])]
        both = sum(g and f for g, f in pairs)
        yield f"{name}.{field}", 200 * both / max(1, sum(g + f for g, f in pairs))


def article(name, path):
    yield f"{name}.article.F1", 100 * json.load(open(path, encoding="utf-8"))["f1"]


def reading(name, path):
    last = open(path, encoding="utf-8").read().strip().splitlines()[-1]
    for what, hits in re.findall(r"(\w+) (\d+)/\d+", last):
        yield f"{name}.{what}", int(hits)


def times(name, path):
    report = json.load(open(path, encoding="utf-8"))
    text = report["text"]
    found = [(text[t["start"]:t["end"]], t["value"], t["from"]) for t in report["times"]]
    right = sum((Counter(found) & Counter(SEED_TIMES)).values())
    yield f"{name}.expressions", right - (len(found) - right)


def readings(name, path):
    n = json.load(open(path, encoding="utf-8"))["all"]["n"]
    for figure, right, of in (("found", n["found"], n["deeds"]), ("clean", n["claims"] - n["junk"], n["claims"]),
                              ("whole", n["whole"], n["deeds"]), ("core", n["core"], n["deeds"]),
                              ("speakers", n["speaker right"], n["named"])):
        yield f"{name}.{figure}", 100 * right / of


LESS_IS_BETTER = {"pieces", "mixed", "junk", "names"}


def weeks(name, path):
    means = [line for line in open(path, encoding="utf-8") if line.startswith("means of ")][-1]
    words = means.split(":", 1)[1].split()
    for figure, value in zip(words[::2], words[1::2]):
        if figure not in LESS_IS_BETTER:
            yield f"{name}.{figure}", float(value)


def table(path):
    rows = (line.split("#")[0].split() for line in open(path, encoding="utf-8"))
    return {row[0]: float(row[1]) for row in rows if row}


def hold(figures_path, floors_path):
    figures, floors = table(figures_path), table(floors_path)
    counts = [figures.get(f"{corpus}.nominal.n", 0) for corpus in TOGETHER]
    if sum(counts):
        hits = sum(figures[f"{c}.nominal"] * n for c, n in zip(TOGETHER, counts))
        figures["+".join(TOGETHER) + ".nominal"] = hits / sum(counts)
    failed = [name for name in floors if name not in figures]
    for name in failed:
        print(f"floors: {name} has a floor and was not measured")
    for name, value in figures.items():
        if name.endswith(".n"):
            continue
        floor = floors.get(name)
        verdict = "" if floor is None else f"  floor {floor:g}  {'ok' if value >= floor else 'UNDER'}"
        print(f"floors: {name:<34} {value:7.2f}{verdict}")
        if floor is not None and value < floor:
            failed.append(name)
    print(f"floors: {len(floors) - len(failed)} of {len(floors)} hold")
    return 1 if failed else 0


FORMS = {"article": article, "attribution": attribution, "clusters": clusters, "names": names, "places": places, "reading": reading, "classes": classes,
         "times": times, "triggers": triggers, "factuality": factuality, "states": states,
         "readings": readings, "weeks": weeks}


def main(argv):
    if len(argv) < 4:
        sys.exit(__doc__)
    if argv[1] == "hold":
        sys.exit(hold(argv[2], argv[3]))
    for name, value in FORMS[argv[1]](*argv[2:]):
        print(f"{name}\t{value}")


main(sys.argv)
