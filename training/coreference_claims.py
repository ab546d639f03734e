"""Who and where of our reader's claims, compared as ClaimComparison.java does."""
import math


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
