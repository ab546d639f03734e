"""How many documents each word stem is in, over the train parts: counts only, no text.

  python3 document_frequencies.py DATA OUT.tsv.gz

DATA is the folder of the corpora. A stem that is in one document only is left out. The words and the stems are those of
org.hearsay.ledger.origin.Stems; the JVM's test holds the two together."""
import collections
import gzip
import json
import os
import re
import sys

WORD = re.compile(r"[^\W\d_]{2,}|\d[\d,.]*\d|\d")
ENDINGS = (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", "e"), ("s", ""))


def words(text):
    return WORD.findall(text)


def stem(word):
    w = word.lower()
    for ending, instead in ENDINGS:
        if w.endswith(ending) and len(w) - len(ending) >= 3 and not w.endswith("ss"):
            w = w[:-len(ending)] + instead
            break
    if w.endswith("e") and len(w) > 4:
        w = w[:-1]
    if len(w) > 3 and w[-1] == w[-2] and w[-1] not in "ls":
        w = w[:-1]
    return w


def rows(data, path):
    with gzip.open(os.path.join(data, path), "rt", encoding="utf8") as f:
        return [json.loads(line) for line in f]


def documents(data):
    yield from (r["text"] for r in rows(data, "polnear/train.jsonl.gz"))
    yield from (r["text"] for r in rows(data, "stories/ecbplus/train.jsonl.gz"))
    yield from (r["title"] for r in rows(data, "stories/uci/train.jsonl.gz"))
    yield from (r["text"] for r in rows(data, "wirecopy/train.jsonl.gz") if r["kind"] == "original")


def main():
    count, total = collections.Counter(), 0
    for text in documents(sys.argv[1]):
        total += 1
        count.update({stem(w) for w in words(text)})
    kept = sorted((s, n) for s, n in count.items() if n > 1)
    lines = ["# In how many documents a stem is. Counts of training/document_frequencies.py over train parts; CC0.",
             "# Documents, then all counts together: the first two rows."]
    body = "\n".join(["%s\t%d" % row for row in [("*documents", total), ("*all", sum(count.values()))] + kept])
    with open(sys.argv[2], "wb") as raw, gzip.GzipFile(filename="", fileobj=raw, mode="wb", mtime=0) as f:
        f.write(("\n".join(lines) + "\n" + body + "\n").encode("utf8"))
    print(len(kept), "stems of", len(count))


if __name__ == "__main__":
    main()
