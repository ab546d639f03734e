#!/usr/bin/env python3
"""The shipped network back into checkpoints, to train on from: its int8 weights as floats, its pruned heads as zeros.

    from_onnx.py --resources ../reader/src/main/resources/org/hearsay/reader --reader reader.pt --claims claims.pt --names names.pt"""
import argparse
import os

import numpy as np
import onnx
import torch
from onnx import numpy_helper

import claims as events
from bert import HEADS, WIDTH, Bert
from model import Reader
from names_branch import Names, saved

SIZE = WIDTH // HEADS
PARTS = {"query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
         "output": "attention.output.dense", "norm": "attention.output.LayerNorm", "inner": "intermediate.dense",
         "outer": "output.dense", "norm2": "output.LayerNorm"}


class Weights:
    def __init__(self, path):
        self.arrays = {i.name: numpy_helper.to_array(i) for i in onnx.load(path).graph.initializer}

    def floats(self, name):
        if name in self.arrays:
            return self.arrays[name].astype(np.float32)
        scale, zero = self.arrays[name + "_scale"], self.arrays[name + "_zero_point"]
        return ((self.arrays[name + "_quantized"].astype(np.int32) - zero.astype(np.int32)) * scale).astype(np.float32)

    def put(self, module, name):
        """A linear layer, a norm or a table."""
        linear = isinstance(module, torch.nn.Linear)
        table = isinstance(module, torch.nn.Embedding)
        values = self.floats(name + (".table" if table else ".weight"))
        module.weight.data = torch.from_numpy(np.ascontiguousarray(values.T if linear else values))
        if not table:
            module.bias.data = torch.from_numpy(self.floats(name + ".bias").copy())

    def layer(self, module, name):
        for short, long in PARTS.items():
            self.put(module.get_submodule(long), name + "." + short)
        kept = module.attention.self.query.weight.shape[0]
        if kept < WIDTH:  # pruned: the heads that are left come first, silent ones behind
            for part in ("query", "key", "value"):
                m = module.attention.self.get_submodule(part)
                m.weight.data = torch.cat([m.weight.data, torch.zeros(WIDTH - kept, WIDTH)])
                m.bias.data = torch.cat([m.bias.data, torch.zeros(WIDTH - kept)])
            m = module.attention.output.dense
            m.weight.data = torch.cat([m.weight.data, torch.zeros(WIDTH, WIDTH - kept)], 1)


def properties(path):
    with open(path, encoding="utf-8") as f:
        return dict(line.rstrip("\n").split("=", 1) for line in f if "=" in line)


def table(text):
    return torch.tensor([[float(v) for v in row.split(",")] for row in text.split(";")])


def reader(w, told):
    net = Reader(Bert(int(told["layers"])))
    e = net.bert.embeddings
    for module, name in ((e.word_embeddings, "words"), (e.token_type_embeddings, "features"), (e.position_embeddings, "positions"),
                         (e.LayerNorm, "embeddings"), (net.tags, "heads.tags"), (net.mid, "heads.mid"), (net.spans, "heads.spans"),
                         (net.args, "heads.arguments"), (net.ante, "heads.antecedents")):
        w.put(module, name)
    for k, layer in enumerate(net.bert.encoder.layer):
        w.layer(layer, "layer%d" % k)
    net.arg_distance.data, net.arg_paragraph.data = table(told["argDistance"]), table(told["argParagraph"])
    net.ante_distance.data = table(told["anteDistance"])[0]
    return net


def claims(w, told, net):
    split, own = map(int, told["claimsLayers"].split("+"))
    out = events.Claims(net, split, own)
    for k, layer in enumerate(out.own):
        w.layer(layer, "claims%d" % k)
    heads = [(out.mid, "heads.claims"), (out.types, "heads.types"), (out.deals[1], "heads.deals"),
             (out.commitment, "heads.commitment"), (out.stances, "heads.stances"), (out.kinds, "heads.kinds"),
             (out.roles, "heads.roles")]
    for module, name in heads:
        if name + ".bias" in w.arrays:
            w.put(module, name)
        else:
            print("not in the network, fresh:", name)
    out.role_distance.data = table(told["roleDistance"])
    return out


def names(w, told, net):
    """The branch for names; None where the network has none."""
    if "namesLayers" not in told:
        return None
    out = Names(net, *map(int, told["namesLayers"].split("+")))
    for k, layer in enumerate(out.own):
        w.layer(layer, "names%d" % k)
    w.put(out.head, "heads.names")
    return out


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("resources", "reader", "claims"):
        ap.add_argument("--" + name, required=True)
    ap.add_argument("--names")
    a = ap.parse_args()
    w, told = Weights(os.path.join(a.resources, "reader.onnx")), properties(os.path.join(a.resources, "reader.properties"))
    net = reader(w, told)
    branch = claims(w, told, net)
    torch.save({"state": net.state_dict(), "base": told["base"], "layers": int(told["layers"]), "seed": 0}, a.reader)
    torch.save({"state": {k: v for k, v in branch.state_dict().items() if not k.startswith("trunk.")},
                "split": branch.split, "own": len(branch.own), "seed": 0}, a.claims)
    branch = names(w, told, net)
    if branch and a.names:
        saved(branch, a.names)


if __name__ == "__main__":
    main()
