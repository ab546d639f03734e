#!/usr/bin/env python3
"""Write a checkpoint as the reader's resources.

    export.py --checkpoint reader.pt --claims claims.pt [--names names.pt] --out FOLDER [--cases FILE]

Writes the network as an ONNX graph with the encoder's linear layers and the word table in int8 (the heads stay
float), reader.onnx, and reader.properties (layout, biases, kinds, id) beside it. --cases records inputs and the
trainer's outputs, rounded alike, for the JVM's golden test."""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from data import Document, collate, example, windows
from evaluate import load
import claims as events
from model import KINDS, NAME_TAGS, OFFSETS, OUTPUTS, WIDTH
from evaluate_claims import load_claims
from names_branch import load_names
from prune import zero_heads
from rounding import columns, rounded, table
from word_pieces import WordPieces

FLOATS = ("heads.tags", "heads.mid", "heads.spans", "heads.arguments", "heads.antecedents", "heads.types", "heads.deals",
          "heads.commitment", "heads.kinds", "heads.stances", "heads.names")  # the claims' larger head layers may round
READING_WINDOW = 254  # pieces; trained on 200 to 318, and dev reads best in between (docs/figures.md)
CASE_STEP = 5  # every so many rows are recorded
CASE_TEXTS = [
    "Minister: bridge at Orlen is open\n\nThe bridge over the Vire is open again, Interior Minister Ana Petrov said on "
    "Monday. \u201cWe expect the first trains tonight,\u201d she told reporters in Orlen.\n\nA spokesman for the rail "
    "workers' union denied it: \"Nobody has inspected the piers.\"",
    "Z\u00fcrich caf\u00e9 na\u00efve \u2014 \u201cOrlen\u201d said\u2026 \U0001f600 3.5% <b> McDuff's 'quiet night' ended, the BBC "
    "reported.\nAccording to two officials, 1,200 people left.",
]


class Graph:
    """The network's nodes, written down one by one: fewer and faster ones than an exporter's or the base's own graph."""

    def __init__(self):
        self.nodes, self.initializers, self.rounded = [], [], set()

    def constant(self, name, value):
        value = value.detach().numpy() if isinstance(value, torch.Tensor) else np.asarray(value)
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def node(self, op, inputs, name, outputs=None, **attributes):
        self.nodes.append(helper.make_node(op, inputs, outputs or [name], name=name, **attributes))
        return name

    def linear(self, x, name, layer, rows=slice(None), columns=slice(None)):
        """The layer, or the part of it that makes `rows` of its output out of `columns` of its input."""
        weight = layer.weight[rows][:, columns].T
        if name in FLOATS:
            product = self.node("MatMul", [x, self.constant(name + ".weight", weight)], name + ".product")
        else:
            product = self.rounded_product(x, name, weight)
        return self.node("Add", [product, self.constant(name + ".bias", layer.bias[rows])], name)

    def rounded_product(self, x, name, weight):
        """The input rounded to 8 bits as it comes, the weights beforehand, each column by itself."""
        if x not in self.rounded:
            self.rounded.add(x)
            self.node("DynamicQuantizeLinear", [x], x + "_round", [x + "_quantized", x + "_scale", x + "_zero_point"])
        whole, scale = columns(weight)
        w = name + ".weight"
        zero = self.constant(w + "_zero_point", torch.zeros(len(scale), dtype=torch.int8))
        scales = self.node("Mul", [x + "_scale", self.constant(w + "_scale", scale)], name + ".scales")
        sums = self.node("MatMulInteger", [x + "_quantized", self.constant(w + "_quantized", whole), x + "_zero_point", zero],
                         name + ".sums")
        return self.node("Mul", [self.node("Cast", [sums], name + ".cast", to=TensorProto.FLOAT), scales], name + ".product")

    def looked_up(self, name, embedding, ids):
        whole, scale, zero = table(embedding.weight)
        told = [self.constant(name + ".table_scale", scale), self.constant(name + ".table_zero_point", zero)]
        row = self.node("Gather", [self.constant(name + ".table_quantized", whole), ids], name + "_quantized")
        return self.node("DequantizeLinear", [row, *told], name)

    def norm(self, x, name, layer):
        """Every token by itself, as InstanceNormalization with the tokens for channels: the runtime's own
        LayerNormalization is eight times slower on a CPU (docs/figures.md)."""
        plain = self.node("InstanceNormalization", [x, "ones", "zeros"], name + ".plain", epsilon=layer.eps)
        scaled = self.node("Mul", [plain, self.constant(name + ".weight", layer.weight)], name + ".scaled")
        return self.node("Add", [scaled, self.constant(name + ".bias", layer.bias)], name)

    def gelu(self, x, name):
        return self.node("Gelu", [x], name, domain="com.microsoft")

    def embeddings(self, e):
        zero, one, two = (self.constant("number%d" % k, [k]) for k in range(3))
        words = self.looked_up("words", e.word_embeddings, "input_ids")
        features = self.looked_up("features", e.token_type_embeddings, "token_type_ids")
        length = self.node("Slice", [self.node("Shape", ["input_ids"], "shape"), one, two], "length")
        most = e.position_embeddings.num_embeddings
        first = lambda name, table: self.node("Slice", [self.constant(name + ".table", table), zero, length], name)
        positions = first("positions", e.position_embeddings.weight)
        first("ones", torch.ones(most))
        first("zeros", torch.zeros(most))
        return self.norm(self.node("Sum", [words, features, positions], "embedded"), "embeddings", e.LayerNorm)

    def layer(self, h, name, l, silent):
        """Without the silent heads."""
        s = l.attention.self
        heads = int((~silent).sum())
        kept = (~silent).repeat_interleave(s.query.out_features // len(silent))
        inputs = [self.linear(h, name + part, x, rows=kept)
                  for part, x in ((".query", s.query), (".key", s.key), (".value", s.value))]
        scale = (s.query.out_features // len(silent)) ** -0.5
        mixed = self.node("MultiHeadAttention", inputs, name + ".attention", domain="com.microsoft", num_heads=heads,
                          scale=scale)
        out = self.linear(mixed, name + ".output", l.attention.output.dense, columns=kept)
        h = self.norm(self.node("Add", [out, h], name + ".sum"), name + ".norm", l.attention.output.LayerNorm)
        inner = self.gelu(self.linear(h, name + ".inner", l.intermediate.dense), name + ".gelu")
        out = self.linear(inner, name + ".outer", l.output.dense)
        return self.norm(self.node("Add", [out, h], name + ".sum2"), name + ".norm2", l.output.LayerNorm)

    def heads(self, h, net, names):
        """`names` is what the branch for names says: it stands in the place of what the reader's last layer says of them."""
        tags = self.linear(h, "heads.tags", net.tags)
        if names:
            self.constant("heads.tagSizes", np.array([6, NAME_TAGS, 1], np.int64))
            self.node("Split", [tags, "heads.tagSizes"], "heads.tagParts", ["heads.cues", "heads.oldNames", "heads.nominal"], axis=2)
            tags = self.node("Concat", ["heads.cues", names, "heads.nominal"], "heads.tagsWithNames", axis=2)
        mid = self.gelu(self.linear(h, "heads.mid", net.mid), "heads.gelu")
        self.node("Split", [mid], "heads.split", ["heads.forArguments", "heads.forAntecedents"], axis=2)
        return [tags, self.linear("heads.forArguments", "heads.spans", net.spans),
                self.linear("heads.forArguments", "heads.arguments", net.args),
                self.linear("heads.forAntecedents", "heads.antecedents", net.ante)]

    def claims(self, branch, last, net):
        h = self.node("Concat", [branch, last], "heads.both", axis=2)
        mid = self.gelu(self.linear(h, "heads.claims", net.mid), "heads.claimsGelu")
        self.node("Split", [mid], "heads.claimsSplit", ["heads.forEvents", "heads.forStance"], axis=2)
        return [self.linear("heads.forEvents", "heads.types", net.types),
                self.linear("heads.forEvents", "heads.deals", net.deals[1]),
                self.linear("heads.forStance", "heads.commitment", net.commitment),
                self.linear("heads.forEvents", "heads.roles", net.roles),
                self.linear("heads.forEvents", "heads.kinds", net.kinds),
                self.linear("heads.forStance", "heads.stances", net.stances)]


def build(net, claims, names=None):
    """A model for one window at a time: no padding, so no mask. The layers of claims and of names branch off the reader's."""
    g = Graph()
    h = g.embeddings(net.bert.embeddings)
    for k, (layer, silent) in enumerate(zip(net.bert.encoder.layer, zero_heads(net.bert.encoder.layer))):
        if k == claims.split:
            branch = h
        if names and k == names.split:
            named = h
        h = g.layer(h, "layer%d" % k, layer, silent)
    for k, (layer, silent) in enumerate(zip(claims.own, zero_heads(claims.own))):
        branch = g.layer(branch, "claims%d" % k, layer, silent)
    for k, (layer, silent) in enumerate(zip(names.own, zero_heads(names.own)) if names else ()):
        named = g.layer(named, "names%d" % k, layer, silent)
    told = g.linear(named, "heads.names", names.head) if names else None
    g.node("Concat", g.heads(h, net, told) + g.claims(branch, h, claims), "tokens", axis=2)
    ids = lambda name: helper.make_tensor_value_info(name, TensorProto.INT64, [1, "pieces"])
    graph = helper.make_graph(g.nodes, "reader", [ids("input_ids"), ids("token_type_ids")],
                              [helper.make_tensor_value_info("tokens", TensorProto.FLOAT, [1, "pieces", OUTPUTS + events.OUTPUTS])],
                              g.initializers)
    versions = [helper.make_opsetid("", 17), helper.make_opsetid("com.microsoft", 1)]
    return helper.make_model(graph, opset_imports=versions, ir_version=8)


def run(net, claims, names, doc):
    b = collate([example(doc, windows(doc)[0])])
    inputs = b["ids"], b["features"], b["mask"]
    with torch.no_grad():
        out = torch.cat([net(*inputs), claims(*inputs)], -1)
        if names:
            out[..., slice(*OFFSETS["names"])] = names(*inputs)
    return out[0].numpy()


def write_cases(path, net, claims, names, tok):
    """A block of lines a case: a word, a tab, the figures; offsets are UTF-16, as the JVM counts."""
    with open(path, "w", encoding="ascii") as f:
        for text in CASE_TEXTS:
            doc = Document({"text": text, "sentences": [[0, len(text)]]}, tok)
            out = run(net, claims, names, doc)
            utf16 = [0]
            for c in text:
                utf16.append(utf16[-1] + (2 if ord(c) > 0xFFFF else 1))
            line = lambda word, values: f.write("%s\t%s\n" % (word, " ".join(map(str, values))))
            f.write("text\t%s\n" % json.dumps(text)[1:-1])
            line("ids", doc.ids)
            line("starts", [utf16[a] for a, _ in doc.offsets])
            line("ends", [utf16[b] for _, b in doc.offsets])
            line("features", doc.features)
            line("paragraphs", doc.paragraphs)
            for k in range(0, len(out), CASE_STEP):
                line("row %d" % k, ["%.4f" % v for v in out[k]])


def describe(net, claims, names, base, digest):
    listed = lambda t: ";".join(",".join("%.6g" % v for v in row) for row in torch.atleast_2d(t.detach()).tolist())
    shifted = {k: (OUTPUTS + i, OUTPUTS + j) for k, (i, j) in events.OFFSETS.items()}
    return {"id": "hearsay-reader-" + digest, "base": base, "layers": len(net.bert.encoder.layer),
            "claimsLayers": "%d+%d" % (claims.split, len(claims.own)),
            **({"namesLayers": "%d+%d" % (names.split, len(names.own))} if names else {}), "window": READING_WINDOW,
            "outputs": OUTPUTS + events.OUTPUTS, "width": WIDTH, "roleWidth": events.WIDTH,
            "kinds": ",".join(KINDS), "types": ",".join(events.TYPES), "ownTypes": ",".join(events.KINDS),
            "stances": ",".join(events.STANCES),
            **{"layout." + k: "%d,%d" % v for k, v in {**OFFSETS, **shifted}.items()},
            "roleDistance": listed(claims.role_distance),
            "argDistance": listed(net.arg_distance), "argParagraph": listed(net.arg_paragraph),
            "anteDistance": listed(net.ante_distance)}


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("checkpoint", "claims", "out"):
        ap.add_argument("--" + name, required=True)
    ap.add_argument("--names", help="a checkpoint of the branch for names; without it they are read off the last layer")
    ap.add_argument("--cases")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    net, c = load(a.checkpoint)
    claims, tok = load_claims(a.claims, net), WordPieces()
    names = load_names(a.names, net) if a.names else None
    path = os.path.join(a.out, "reader.onnx")
    onnx.save(build(net, claims, names), path)
    text = CASE_TEXTS[0]
    doc = Document({"text": text, "sentences": [[0, len(text)]]}, tok)
    plain = run(net, claims, names, doc)
    rounded(net, claims, names)
    print("int8 against the trainer: mean difference %.3f, most %.2f" % (
        np.abs(run(net, claims, names, doc) - plain).mean(), np.abs(run(net, claims, names, doc) - plain).max()))
    with open(path, "rb") as f:
        told = describe(net, claims, names, c["base"], hashlib.sha256(f.read()).hexdigest()[:12])
    with open(os.path.join(a.out, "reader.properties"), "w") as f:
        f.write("".join("%s=%s\n" % x for x in told.items()))
    if a.cases:
        write_cases(a.cases, net, claims, names, tok)
    print(told["id"], os.path.getsize(path) / 1e6, "MB")


if __name__ == "__main__":
    main()
