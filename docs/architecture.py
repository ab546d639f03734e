#!/usr/bin/env python3
"""Draws docs/architecture.svg from docs/architecture.txt, and brings that up to date with the poms.

  docs/architecture.py           rewrites both files
  docs/architecture.py --check   says what is out of date, and exits 1 if anything is

The texts of the modules are written by hand; names and dependencies come from the poms. An arrow that follows from
others is not drawn. ArchitectureTest holds architecture.txt to the poms and the picture to architecture.txt.
"""
import hashlib
import pathlib
import re
import sys
import textwrap
import xml.etree.ElementTree as tree
from html import escape

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
TEXT, PICTURE = HERE / "architecture.txt", HERE / "architecture.svg"
POM = "{http://maven.apache.org/POM/4.0.0}"

BOX_WIDTH, BOX_HEIGHT, SLOT_WIDTH, GAP_X, GAP_Y, MARGIN, LINE = 200, 78, 20, 26, 56, 28, 15
FLOW_HEIGHT = 84


def modules():
    """Module -> the modules that its pom depends on, but for tests."""
    root = tree.parse(ROOT / "pom.xml").getroot()
    names = [module.text.strip() for module in root.find(f"{POM}modules")]
    poms = {name: tree.parse(ROOT / name / "pom.xml").getroot() for name in names}
    artifacts = {pom.findtext(f"{POM}artifactId"): name for name, pom in poms.items()}
    needs = {}
    for name, pom in poms.items():
        found = set()
        for dependency in pom.findall(f"{POM}dependencies/{POM}dependency"):
            of = artifacts.get(dependency.findtext(f"{POM}artifactId"))
            if of and dependency.findtext(f"{POM}scope") != "test":
                found.add(of)
        needs[name] = sorted(found, key=names.index)
    descriptions = {name: (pom.findtext(f"{POM}description") or "").strip() for name, pom in poms.items()}
    return needs, descriptions


def parse(text):
    rows, flow = {}, ""
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        name, *rest = [cell.strip() for cell in line.split("|")]
        if name == "flow":
            flow = rest[0]
        else:
            rows[name] = (rest[0].split(), rest[1])
    return rows, flow


def updated(text):
    """The text with the poms' modules and dependencies, in the poms' order."""
    needs, descriptions = modules()
    rows, _ = parse(text)
    head = [line for line in text.splitlines() if line.startswith(("#", "flow")) or not line.strip()]
    width = max(map(len, needs))
    deep = max(len(" ".join(of)) for of in needs.values())
    body = [
        f"{name:<{width}} | {' '.join(of):<{deep}} | {rows.get(name, ((), ''))[1] or descriptions[name]}"
        for name, of in needs.items()
    ]
    return "\n".join(head + body) + "\n"


def depths(needs):
    depth = {}

    def of(name):
        if name not in depth:
            depth[name] = 1 + max((of(other) for other in needs[name]), default=-1)
        return depth[name]

    for name in needs:
        of(name)
    return depth


def direct(needs):
    """The dependencies that do not follow from others."""
    reached = {}

    def all_of(name):
        if name not in reached:
            reached[name] = set(needs[name]).union(*map(all_of, needs[name]))
        return reached[name]

    return {name: [o for o in of if not any(o in all_of(p) for p in of)] for name, of in needs.items()}


def ranked(needs, arrows):
    """Rows of boxes by depth, the deepest below, and the steps of the arrows from row to row.

    An arrow past a row has a narrow slot there, (row, its end), so that it crosses no box.
    """
    depth = depths(needs)
    top = max(depth.values())
    row_of = {name: top - depth[name] for name in needs}
    rows = [[name for name in needs if row_of[name] == row] for row in range(top + 1)]
    steps = {}
    for name, of in arrows.items():
        for other in of:
            here = name
            for row in range(row_of[name] + 1, row_of[other]):
                slot = (row, other)
                if slot not in rows[row]:
                    rows[row].append(slot)
                steps[here, slot] = None
                here = slot
            steps[here, other] = None
    return rows, list(steps)


def places(rows, steps):
    """The left upper corner of each box and slot: within a row each is near what leads to it and what it leads to."""
    width = lambda node: BOX_WIDTH if isinstance(node, str) else SLOT_WIDTH
    at = {}
    for index, row in enumerate(rows):
        for column, node in enumerate(row):
            at[node] = (column * (BOX_WIDTH + GAP_X), index * (BOX_HEIGHT + GAP_Y))
    wide = max(sum(width(node) + GAP_X for node in row) - GAP_X for row in rows)
    for sweep in range(8):
        ends = (0, 1) if sweep % 2 == 0 else (1, 0)
        for index in range(len(rows)) if sweep % 2 == 0 else reversed(range(len(rows))):
            def wish(node):
                near = [at[step[ends[0]]][0] + width(step[ends[0]]) / 2 for step in steps if step[ends[1]] == node]
                return sum(near) / len(near) if near else at[node][0] + width(node) / 2
            rows[index].sort(key=wish)
            left = (wide - sum(width(node) + GAP_X for node in rows[index]) + GAP_X) / 2
            for node in rows[index]:
                at[node] = (left, at[node][1])
                left += width(node) + GAP_X
    return at, wide, len(rows) * (BOX_HEIGHT + GAP_Y) - GAP_Y


def arrow(step, steps, at):
    """From the lower edge of what depends to the upper edge of the next; several leave and arrive side by side."""
    start, end = step

    def port(node, along):
        if not isinstance(node, str):
            return at[node][0] + SLOT_WIDTH / 2
        there = sorted(along, key=lambda other: at[other][0])
        rank = there.index(end if node == start else start)
        return at[node][0] + BOX_WIDTH * (rank + 1) / (len(there) + 1)

    x1, x2 = port(start, [e for s, e in steps if s == start]), port(end, [s for s, e in steps if e == end])
    y1, y2 = at[start][1] + BOX_HEIGHT, at[end][1]
    bend = GAP_Y * 0.6
    path = f"M{x1:.0f} {y1:.0f} C{x1:.0f} {y1 + bend:.0f} {x2:.0f} {y2 - bend:.0f} {x2:.0f} {y2:.0f}"
    if isinstance(end, str):
        return f'<path class="end" d="{path}"/>'
    return f'<path d="{path} L{x2:.0f} {y2 + BOX_HEIGHT:.0f}"/>'


def box(name, text, at):
    x, y = at
    lines = textwrap.wrap(text, 31)[:3]
    out = [f'<rect x="{x:.0f}" y="{y:.0f}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="6"/>']
    out.append(f'<text class="name" x="{x + 10:.0f}" y="{y + 20:.0f}">{escape(name)}</text>')
    for number, line in enumerate(lines):
        out.append(f'<text class="what" x="{x + 10:.0f}" y="{y + 37 + number * LINE:.0f}">{escape(line)}</text>')
    return "\n".join(out)


def pipeline(flow, width):
    """Data and, on the arrows between, the modules."""
    parts = [part.strip() for part in re.split(r"[()]", flow)]
    data, between = parts[::2], parts[1::2]
    lengths = [len(word) * 8.2 for word in data]
    gap = (width - sum(lengths)) / max(1, len(between))
    out, x = [], 0.0
    for number, (word, length) in enumerate(zip(data, lengths)):
        out.append(f'<text class="data" x="{x + length / 2:.0f}" y="44">{escape(word)}</text>')
        x += length
        if number < len(between):
            out.append(f'<text class="by" x="{x + gap / 2:.0f}" y="22">{escape(between[number])}</text>')
            out.append(f'<path class="end" d="M{x + 12:.0f} 39 L{x + gap - 12:.0f} 39"/>')
        x += gap
    return "\n".join(out)


STYLE = """
text { font: 12px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2933 }
.name { font-weight: 600; font-size: 14px } .what { font-size: 11px; fill: #52606d }
.data { text-anchor: middle; font-size: 14px; font-weight: 600 } .by { text-anchor: middle; font-size: 12px; fill: #1d5fa8 }
rect { fill: #f5f7fa; stroke: #9aa5b1 } path { fill: none; stroke: #627d98; stroke-width: 1.3 } .end { marker-end: url(#end) }
"""


def drawn(text):
    rows, flow = parse(text)
    needs = {name: of for name, (of, _) in rows.items()}
    arrows = direct(needs)
    nodes, steps = ranked(needs, arrows)
    at, wide, high = places(nodes, steps)
    lines = [arrow(step, steps, at) for step in steps]
    boxes = [box(name, what, at[name]) for name, (_, what) in rows.items()]
    width, height = wide + 2 * MARGIN, high + FLOW_HEIGHT + 2 * MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" role="img" aria-labelledby="title">',
        f"<!-- made by docs/architecture.py from architecture.txt, SHA-256 {hashlib.sha256(text.encode()).hexdigest()} -->",
        '<title id="title">The pipeline of Hearsay, and its modules: an arrow leads to what a module depends on</title>',
        f"<style>{STYLE}</style>",
        '<defs><marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0 L8 4 L0 8 z" style="fill:#627d98;stroke:none"/></marker></defs>',
        f'<rect width="{width:.0f}" height="{height:.0f}" style="fill:#fff;stroke:none"/>',
        f'<g transform="translate({MARGIN} {MARGIN})">{pipeline(flow, wide)}</g>',
        f'<g transform="translate({MARGIN} {MARGIN + FLOW_HEIGHT})">',
        *lines,
        *boxes,
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def main():
    text = updated(TEXT.read_text(encoding="utf-8"))
    made = {TEXT: text, PICTURE: drawn(text)}
    if sys.argv[1:] == ["--check"]:
        old = [path.name for path, content in made.items() if not path.exists() or path.read_text(encoding="utf-8") != content]
        for name in old:
            print(f"architecture: docs/{name} is out of date; run docs/architecture.py", file=sys.stderr)
        sys.exit(1 if old else 0)
    for path, content in made.items():
        path.write_text(content, encoding="utf-8")


main()
