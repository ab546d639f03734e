"""The reader's network: one encoder, light heads on its last layer, all outputs of a token side by side in one row.

    cue        B/I/O: the cues of attributions (3), and the same trained without negatives inside contents, for
               attributions within attributions, which PolNeAR does not annotate (3)
    names      B/I per kind and O
    nominal    the head word of a common-noun phrase that stands for a person, organisation, place, thing or event
               ("the minister", "this cyclone")
    span       whether the token begins, ends, or stands inside a source, and a content, whichever cue they belong to
               (3 by role)
    arguments  cue (query) against every token (key), once for source and once for content, as in the biaffine
               predicate-argument labelling of Dozat and Manning 2017, with a bias by distance
    antecedent pronoun or nominal (query) against every name (key), and a score for "none"
"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

KINDS = ["PERSON", "ORG", "PLACE", "NORP", "EVENT", "DATE", "TIME", "THING", "WEAPON", "PLATFORM", "VEHICLE",
         "QUANTITY", "MONEY"]
NAME_TAGS = 1 + 2 * len(KINDS)
ROLES = 2  # source, content
WIDTH = 64  # of a query and of a key
HIDDEN = 256
DISTANCES = 17  # buckets of signed distance in pieces
PARAGRAPHS = 7  # paragraphs apart, -3 .. 3

LAYOUT = [("cue", 3), ("nested_cue", 3), ("names", NAME_TAGS), ("nominal", 1), ("span", 3 * ROLES), ("arg_q", ROLES * WIDTH),
          ("arg_k", ROLES * WIDTH), ("arg_u", ROLES), ("ante_q", WIDTH), ("ante_k", WIDTH), ("ante_none", 1)]
OFFSETS = {}
_at = 0
for _name, _size in LAYOUT:
    OFFSETS[_name] = (_at, _at + _size)
    _at += _size
OUTPUTS = _at


def distance_bucket(d):
    """Signed distance d (tensor of ints) to 0 .. 16: 8 is none; 1, 2, 3-4, 5-8, 9-16, 17-32, 33-64, more on each side."""
    size = torch.ceil(torch.log2(d.abs().clamp(min=1).float())).long().clamp(max=7) + 1
    return torch.where(d == 0, 8, torch.where(d > 0, 8 + size, 8 - size))


class Reader(nn.Module):
    def __init__(self, bert, width=384):
        super().__init__()
        self.bert = bert
        self.drop = nn.Dropout(0.1)
        self.mid = nn.Linear(width, 2 * HIDDEN)  # gelu; first half for arguments, second for antecedents
        self.tags = nn.Linear(width, 6 + NAME_TAGS + 1)
        self.spans = nn.Linear(HIDDEN, 3 * ROLES)
        self.args = nn.Linear(HIDDEN, 2 * ROLES * WIDTH + ROLES)
        self.ante = nn.Linear(HIDDEN, 2 * WIDTH + 1)
        self.arg_distance = nn.Parameter(torch.zeros(ROLES, DISTANCES))
        self.arg_paragraph = nn.Parameter(torch.zeros(ROLES, PARAGRAPHS))
        self.ante_distance = nn.Parameter(torch.zeros(DISTANCES))

    def forward(self, ids, features, mask):
        h = self.drop(self.bert(ids, features, mask))
        m = self.drop(F.gelu(self.mid(h)))
        a = m[..., :HIDDEN]
        return torch.cat([self.tags(h), self.spans(a), self.args(a), self.ante(m[..., HIDDEN:])], -1).float()

    def argument_scores(self, out, cues, cue_at, paragraphs):
        """cues [B,C,T] rows that average over a cue's pieces, cue_at [B,C] its first piece, paragraphs [B,T]:
        scores [B,C,ROLES,T] against 0 for "neither"."""
        b, c, t = cues.shape
        q = cues @ out[..., slice(*OFFSETS["arg_q"])]
        q = q.view(b, c, ROLES, WIDTH)
        k = out[..., slice(*OFFSETS["arg_k"])].view(b, t, ROLES, WIDTH)
        u = out[..., slice(*OFFSETS["arg_u"])]
        s = torch.einsum("bcrw,btrw->bcrt", q, k) / math.sqrt(WIDTH) + u.permute(0, 2, 1)[:, None]
        d = distance_bucket(torch.arange(t)[None, None, :] - cue_at[..., None])
        p = (paragraphs[:, None, :] - paragraphs.gather(1, cue_at)[..., None]).clamp(-3, 3) + 3
        return s + self.arg_distance[:, d].permute(1, 2, 0, 3) + self.arg_paragraph[:, p].permute(1, 2, 0, 3)

    def antecedent_scores(self, out, mentions, names, mention_at, name_at):
        """mentions [M,T] and names [N,T] averaging rows of ONE window (out [T,D]): scores [M,N] and none [M]."""
        q = mentions @ out[:, slice(*OFFSETS["ante_q"])]
        k = names @ out[:, slice(*OFFSETS["ante_k"])]
        d = distance_bucket(name_at[None, :] - mention_at[:, None])
        none = (mentions @ out[:, slice(*OFFSETS["ante_none"])])[:, 0]
        return q @ k.T / math.sqrt(WIDTH) + self.ante_distance[d], none
