#!/usr/bin/env python3
"""Write a checkpoint as the reader's resources.

    export.py --models DIR --checkpoint reader.pt --out FOLDER [--cases FILE]

Puts the trained weights back into the base's own ONNX graph (no exporter needed), appends the heads, quantises the
encoder's linear layers to int8 (the heads stay float), and writes reader.onnx, reader.properties (layout, biases, kinds,
id) and vocab.txt. --cases records inputs and the trainer's outputs for the JVM's golden test."""
import argparse
import hashlib
import json
import os

import numpy as np
import onnx
import onnxruntime
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

import base
from data import CLS, SEP, Document, collate, example, windows
from evaluate import load
from model import KINDS, LAYOUT, OFFSETS, OUTPUTS, WIDTH

READING_WINDOW = 254  # pieces; trained on 200 to 318, and dev reads best in between (docs/figures.md)
CASE_STEP = 5  # every so many rows are recorded
CASE_TEXTS = [
    "Minister: bridge at Orlen is open\n\nThe bridge over the Vire is open again, Interior Minister Ana Petrov said on "
    "Monday. \u201cWe expect the first trains tonight,\u201d she told reporters in Orlen.\n\nA spokesman for the rail "
    "workers' union denied it: \"Nobody has inspected the piers.\"",
    "Z\u00fcrich caf\u00e9 na\u00efve \u2014 \u201cOrlen\u201d said\u2026 \U0001f600 3.5% <b> McDuff's 'quiet night' ended, the BBC "
    "reported.\nAccording to two officials, 1,200 people left.",
]


def weights_back(model, state, names):
    graph = model.graph
    for i in graph.initializer:
        key = "bert." + names.get(i.name, i.name)
        if key in state:
            w = state[key].float().numpy()
            w = w.T if i.name in names else w
            i.CopyFrom(numpy_helper.from_array(np.ascontiguousarray(w), i.name))


def cut_layers(graph, layers):
    """Name of the tensor after `layers` layers; the nodes above it fall away with pruning."""
    last = "encoder.layer.%d.output.LayerNorm.bias" % (layers - 1)
    node = next(n for n in graph.node if n.op_type == "Add" and last in n.input)
    return node.output[0]


def append_heads(graph, hidden, net):
    def constant(name, value):
        graph.initializer.append(numpy_helper.from_array(np.ascontiguousarray(value, np.float32), name))
        return name

    def linear(x, name, layer):
        w, b = layer.weight.detach().numpy().T, layer.bias.detach().numpy()
        graph.node.append(helper.make_node("MatMul", [x, constant(name + ".weight", w)], [name + ".product"],
                                           name=name + ".MatMul"))
        graph.node.append(helper.make_node("Add", [name + ".product", constant(name + ".bias", b)], [name]))
        return name

    tags = linear(hidden, "heads.tags", net.tags)
    mid = linear(hidden, "heads.mid", net.mid)
    one, half, root = (constant("heads." + n, np.array(v)) for n, v in (("one", 1.0), ("half", 0.5), ("root", 2 ** 0.5)))
    for op, inputs, out in (("Div", [mid, root], "heads.scaled"), ("Erf", ["heads.scaled"], "heads.erf"),
                            ("Add", ["heads.erf", one], "heads.shifted"), ("Mul", [mid, "heads.shifted"], "heads.doubled"),
                            ("Mul", ["heads.doubled", half], "heads.gelu")):
        graph.node.append(helper.make_node(op, inputs, [out]))
    graph.node.append(helper.make_node("Split", ["heads.gelu"], ["heads.forArguments", "heads.forAntecedents"], axis=2))
    args = linear("heads.forArguments", "heads.arguments", net.args)
    ante = linear("heads.forAntecedents", "heads.antecedents", net.ante)
    graph.node.append(helper.make_node("Concat", [tags, args, ante], ["tokens"], axis=2))
    del graph.output[:]
    graph.output.append(helper.make_tensor_value_info("tokens", TensorProto.FLOAT, ["batch", "pieces", OUTPUTS]))


def prune(graph):
    needed, keep = {"tokens"}, []
    for n in reversed(list(graph.node)):
        if any(o in needed for o in n.output):
            keep.append(n)
            needed.update(n.input)
    del graph.node[:]
    graph.node.extend(reversed(keep))
    used = [i for i in graph.initializer if i.name in needed]
    del graph.initializer[:]
    graph.initializer.extend(used)


def build(net, c, models):
    model = onnx.load(base.onnx_file(c["base"], models))
    names = base.matmul_weight_names(model.graph)
    weights_back(model, c["state"], names)
    depth = net.bert.config.num_hidden_layers
    hidden = cut_layers(model.graph, depth)
    append_heads(model.graph, hidden, net)
    prune(model.graph)
    return model


def session(path):
    o = onnxruntime.SessionOptions()
    o.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(path, o, providers=["CPUExecutionProvider"])


def run(s, doc, window):
    i, j = window
    ids = np.concatenate([[CLS], doc.ids[i:j], [SEP]])[None].astype(np.int64)
    features = np.concatenate([[0], doc.features[i:j], [0]])[None].astype(np.int64)
    return s.run(["tokens"], {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": features})[0][0]


def write_cases(path, s, tok):
    """A block of lines a case: a word, a tab, the figures; offsets are UTF-16, as the JVM counts."""
    with open(path, "w", encoding="ascii") as f:
        for text in CASE_TEXTS:
            doc = Document({"text": text, "sentences": [[0, len(text)]]}, tok)
            out = run(s, doc, windows(doc)[0])
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


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("models", "checkpoint", "out"):
        ap.add_argument("--" + name, required=True)
    ap.add_argument("--cases")
    a = ap.parse_args()
    os.makedirs(a.out, exist_ok=True)
    net, c = load(a.checkpoint, a.models)
    plain = os.path.join(a.out, "reader.fp32.onnx")
    onnx.save(build(net, c, a.models), plain)
    path = os.path.join(a.out, "reader.onnx")
    heads = [n.name for n in onnx.load(plain).graph.node if n.name.startswith("heads.")]
    quantize_dynamic(plain, path, per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=heads,
                     extra_options={"DefaultTensorType": TensorProto.FLOAT})
    tok = base.tokenizer(c["base"], a.models)
    text = CASE_TEXTS[0]
    doc = Document({"text": text, "sentences": [[0, len(text)]]}, tok)
    b = collate([example(doc, windows(doc)[0])])
    with torch.no_grad():
        want = net(b["ids"], b["features"], b["mask"])[0].numpy()
    print("fp32 graph against the trainer: max difference %.1e; int8: %.2f" % (
        np.abs(run(session(plain), doc, windows(doc)[0]) - want).max(),
        np.abs(run(session(path), doc, windows(doc)[0]) - want).max()))
    digest = hashlib.sha256(open(path, "rb").read()).hexdigest()[:12]
    listed = lambda t: ";".join(",".join("%.6g" % v for v in row) for row in torch.atleast_2d(t.detach()).tolist())
    describe = {"id": "hearsay-reader-" + digest, "base": c["base"], "layers": net.bert.config.num_hidden_layers,
                "window": READING_WINDOW, "outputs": OUTPUTS, "width": WIDTH, "kinds": ",".join(KINDS),
                **{"layout." + k: "%d,%d" % OFFSETS[k] for k, _ in LAYOUT},
                "argDistance": listed(net.arg_distance), "argParagraph": listed(net.arg_paragraph),
                "anteDistance": listed(net.ante_distance)}
    with open(os.path.join(a.out, "reader.properties"), "w") as f:
        f.write("".join("%s=%s\n" % x for x in describe.items()))
    vocab = sorted(tok.get_vocab().items(), key=lambda x: x[1])
    with open(os.path.join(a.out, "vocab.txt"), "w", encoding="utf-8") as f:
        f.write("".join(w + "\n" for w, _ in vocab))
    if a.cases:
        write_cases(a.cases, session(path), tok)
    os.remove(plain)
    print(describe["id"], os.path.getsize(path) / 1e6, "MB")


if __name__ == "__main__":
    main()
