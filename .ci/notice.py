#!/usr/bin/env python3
"""Checks that what the build ships is what NOTICE lists, under the licences that it names.

  .ci/notice.py     after a build; exits 1 and says what is wrong

1. Every jar of */target/lib, but for Hearsay's own, has a line in NOTICE, and every line a jar.
2. The licence of that line is the one that the jar's POM, or a parent of it, declares (as the local Maven repository has it).
3. Every package of the page's script has a line (package-lock.json, less what only builds it or is not in the script).
4. Every licence that must be reproduced is in licenses/, with the copyright notices that NOTICE names.
"""
import fnmatch
import json
import os
import pathlib
import re
import sys
import xml.etree.ElementTree as tree

ROOT = pathlib.Path(__file__).resolve().parent.parent
REPOSITORY = pathlib.Path(os.environ.get("MAVEN_REPOSITORY", pathlib.Path.home() / ".m2/repository"))
POM = "{http://maven.apache.org/POM/4.0.0}"
LICENCES = {"Apache-2.0": ("apache",), "MIT": ("mit",), "ISC": ("isc",)}
REPRODUCED = {"MIT", "ISC", "BSD-2-Clause", "WordNet"}
# Packages that others depend on for what the page does not use; Vite leaves them out.
NOT_IN_SCRIPT = {"commander", "internmap"}
LINE = re.compile(r"^  (\S+) +((?:Apache-2\.0|MIT|ISC)(?:, (?:MIT|ISC))*) {2,}(.+)$")


def sections(notice):
    """Package lines and jar lines: name -> licence, text."""
    page, jars = {}, {}
    into = None
    for line in notice.splitlines():
        into = page if line.startswith("In the page's script") else jars if line.startswith("Beside the program") else into
        found = LINE.match(line)
        if found and into is not None:
            into[found[1]] = found[2], found[3]
    return page, jars


def shipped():
    """Artifact -> version, of each library."""
    found = {}
    for jar in sorted(ROOT.glob("*/target/lib/*.jar")):
        artifact, version = re.match(r"(.+?)-(\d[^-]*(?:-[A-Za-z0-9.]+)?)$", jar.stem).groups()
        if not artifact.startswith("hearsay"):
            found[artifact] = version
    return found


def poms():
    """Artifact and version -> the POM's file, in the local repository."""
    return {path.stem: path for path in REPOSITORY.glob("**/*.pom")}


def declared(stem, files):
    """The names of the licences that a POM or the nearest parent with any declares."""
    while stem in files:
        root = tree.parse(files[stem]).getroot()
        prefix = POM if root.tag.startswith("{") else ""
        names = [name.text or "" for name in root.findall(f"{prefix}licenses/{prefix}license/{prefix}name")]
        if names:
            return names
        parent = root.find(f"{prefix}parent")
        if parent is None:
            return []
        stem = f"{parent.findtext(f'{prefix}artifactId')}-{parent.findtext(f'{prefix}version')}"
    return []


def check_jars(lines, jars):
    files = poms()
    unchecked = []
    for artifact, version in jars.items():
        matching = [name for name in lines if fnmatch.fnmatchcase(artifact, name)]
        if not matching:
            yield f"{artifact} {version} ships and has no line in NOTICE"
            continue
        names = declared(f"{artifact}-{version}", files)
        if not names:
            unchecked.append(artifact)
        elif not any(word in name.lower() for name in names for word in LICENCES[lines[matching[0]][0]]):
            yield f"{artifact} is {lines[matching[0]][0]} in NOTICE and {' or '.join(names)} in its POM"
    for name in lines:
        if not any(fnmatch.fnmatchcase(artifact, name) for artifact in jars):
            yield f"{name} has a line in NOTICE and does not ship"
    if unchecked:
        print(f"notice: no licence found in the POMs of {', '.join(unchecked)}; taken from NOTICE")


def check_page(lines):
    lock = json.loads((ROOT / "web/page/package-lock.json").read_text(encoding="utf-8"))
    packages = {
        path.removeprefix("node_modules/"): entry.get("license", "")
        for path, entry in lock["packages"].items()
        if path and not entry.get("dev")
    }
    for package, licence in packages.items():
        if package in NOT_IN_SCRIPT:
            continue
        if package not in lines:
            yield f"{package} is in the page's script and has no line in NOTICE"
        elif licence not in lines[package][0]:
            yield f"{package} is {lines[package][0]} in NOTICE and {licence} in package-lock.json"
    for package in lines.keys() - packages.keys():
        yield f"{package} has a line in NOTICE and is not in the page's script"


def check_texts(notice, lines):
    for licence in sorted(REPRODUCED):
        if not (ROOT / f"licenses/{licence}.txt").is_file():
            yield f"licenses/{licence}.txt is missing"
    texts = "\n".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "licenses").glob("*.txt")))
    for name, (licence, text) in lines.items():
        if "Copyright" in text and licence != "Apache-2.0":
            for notice_text in re.findall(r"Copyright [^;]+", text):
                if notice_text.strip() not in texts:
                    yield f"{name}: \"{notice_text.strip()}\" is in NOTICE and not in licenses/"
    for notice_text in re.findall(r"\((?:MIT|ISC), (Copyright .+?)\)", re.sub(r"\s+", " ", notice).replace("(c)", "\0")):
        if notice_text.replace("\0", "(c)") not in texts:
            yield f"\"{notice_text.replace(chr(0), '(c)')}\" is in NOTICE and not in licenses/"


def main():
    notice = (ROOT / "NOTICE").read_text(encoding="utf-8")
    page, jars = sections(notice)
    libraries = shipped()
    if not libraries:
        sys.exit("notice: no */target/lib; build first (mvn -DskipTests package)")
    wrong = [*check_jars(jars, libraries), *check_page(page), *check_texts(notice, {**page, **jars})]
    for line in wrong:
        print(f"notice: {line}", file=sys.stderr)
    if not wrong:
        print(f"notice: {len(libraries)} libraries and {len(page)} packages of the page, all in NOTICE")
    sys.exit(1 if wrong else 0)


main()
