#!/usr/bin/env python3
"""Prints the mutation score by package, and every mutant that no test noticed: mutants.py CSV"""

import collections
import csv
import sys

SEEN = {"KILLED", "TIMED_OUT", "MEMORY_ERROR"}

counts = collections.defaultdict(collections.Counter)
missed = []
with open(sys.argv[1], newline="") as rows:
    for _, name, mutator, method, line, status, _ in csv.reader(rows):
        package, _, simple = name.rpartition(".")
        counts[package][status in SEEN] += 1
        if status not in SEEN:
            kind = mutator.rpartition(".")[2].removesuffix("Mutator")
            missed.append(f"{package}.{simple}:{line} {method} {kind} {status}")

print("\n".join(sorted(missed)))
total = collections.Counter()
for package, count in sorted(counts.items()) + [("all", total)]:
    all_of_it = sum(count.values())
    print(f"{package}: {count[True]} of {all_of_it}, {100 * count[True] / max(1, all_of_it):.1f} %")
    if package != "all":
        total += count
