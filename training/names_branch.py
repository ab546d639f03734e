"""The names branch: the reader's lower layers as they are, upper layers of its own, and the head for names on them. What else the
reader says stays the same to the byte, so names can learn without anything else paying."""
import copy

import torch
import torch.nn as nn

from bert import hidden
from model import NAME_TAGS, OFFSETS


class Names(nn.Module):
    def __init__(self, reader, split, own, width=384):
        super().__init__()
        self.trunk, self.split = reader.bert, split
        self.own = nn.ModuleList([copy.deepcopy(l) for l in reader.bert.encoder.layer[split:split + own]])
        self.drop = nn.Dropout(0.1)
        self.head = nn.Linear(width, NAME_TAGS)
        a, b = OFFSETS["names"]
        self.head.weight.data = reader.tags.weight.data[a:b].clone()
        self.head.bias.data = reader.tags.bias.data[a:b].clone()
        for p in self.trunk.parameters():
            p.requires_grad = False

    def forward(self, ids, features, mask):
        return self.heads(self.lower(ids, features, mask), mask)

    def lower(self, ids, features, mask):
        """What goes into the branch."""
        return self.trunk.lower(ids, features, mask, self.split, whole=False)[0]

    def heads(self, h, mask):
        unseen = hidden(mask)
        for l in self.own:
            h = l(h, unseen)
        return self.head(self.drop(h)).float()


def load_names(path, reader):
    k = torch.load(path, map_location="cpu")
    net = Names(reader, k["split"], k["own"])
    net.load_state_dict(k["state"], strict=False)
    return net.eval()


def saved(net, path):
    torch.save({"state": {k: v for k, v in net.state_dict().items() if not k.startswith("trunk.")}, "split": net.split,
                "own": len(net.own)}, path)
