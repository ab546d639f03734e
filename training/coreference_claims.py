"""What the parts of our reader's claims add to the words: a logistic regression with the words' log odds as its offset, over the
pairs of ECB+ train whose triggers our reader also found. Printed; claim-weights.tsv is rounded from it (docs/identity.md)."""
import json
import math

import numpy as np

CASES = ["bias", "TYPE same", "TYPE differs", "AGENT same", "AGENT differs", "PATIENT same", "PATIENT differs",
         "PLACE same", "PLACE near", "PLACE differs", "TIME same", "TIME differs"]


def kilometres(a, b):
    p, q = math.radians(a["lat"]), math.radians(b["lat"])
    h = math.sin((q - p) / 2) ** 2 + math.cos(p) * math.cos(q) * math.sin(math.radians(b["lon"] - a["lon"]) / 2) ** 2
    return 2 * 6371 * math.asin(min(1, math.sqrt(h)))


def names(participants):
    found = {n.lower() for p in participants for n in (p["name"], *p["names"]) if n[:1].isupper()}
    return found | {p["actor"] for p in participants if p["actor"]}


def places(a, b):
    if a["geonamesId"] and a["geonamesId"] == b["geonamesId"] or a["name"].lower() == b["name"].lower():
        return "same"
    if a["lat"] is None or b["lat"] is None:
        return None
    km, region = kilometres(a, b), max(a["precision"], b["precision"]) >= 3
    if km <= (500 if region else 30):
        return "near" if region else "same"
    return "near" if km <= (1500 if region else 150) else "differs"


def compare(a, b):
    out = ["TYPE same" if a["type"] == b["type"] else "TYPE differs"]
    for part, field in (("AGENT", "agent"), ("PATIENT", "patient")):
        x, y = names(a[field]), names(b[field])
        if x and y:
            out.append(part + (" same" if x & y else " differs"))
    if a["place"] and b["place"]:
        found = places(a["place"], b["place"])
        out += ["PLACE " + found] if found else []
    s, t = a["time"], b["time"]
    if s and t and all((s["start"], s["end"], t["start"], t["end"])):
        out.append("TIME same" if s["start"] <= t["end"] and t["start"] <= s["end"] else "TIME differs")
    return [float(c == "bias" or c in out) for c in CASES]


def fit(mentions, ij, scores, y, readings, pull=3.0):
    claims = {}
    for line in open(readings, encoding="utf-8"):
        r = json.loads(line)
        claims[r["id"]] = r["claims"]
    own = [next((c for c in claims.get(m.document.row["id"], []) if c["trigger"][0] < m.span[1] and m.span[0] < c["trigger"][1]), None)
           for m in mentions]
    keep = [k for k, (i, j) in enumerate(ij) if own[i] and own[j] and mentions[i].document is not mentions[j].document]
    x = np.array([compare(own[i], own[j]) for i, j in ij[keep]])
    offset, target, w = scores[keep], y[keep].astype(float), np.zeros(len(CASES))
    for _ in range(30):
        p = 1 / (1 + np.exp(-(x @ w + offset)))
        w += np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + pull * np.eye(len(w)), x.T @ (target - p) - pull * w)
    print("%d mentions with a claim, %d pairs, %d of one event" % (sum(c is not None for c in own), len(keep), target.sum()))
    for case, n, weight in zip(CASES, x.sum(0), w):
        print("%-16s %6d pairs %6.2f" % (case, n, weight))
