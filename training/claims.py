"""The claims branch: the reader's lower layers as they are, upper layers of its own, and heads for events.

The reader's layers stay frozen, so attribution pays nothing for it. The heads see the branch and the reader's last layer
side by side: what the reader learned of who says what helps to tell who does what.

    type       which of the event types the token names, or none
    deal       what its agent does to its patient as PLOVER codes it: a meeting agreed upon is AGREE there, not CONSULT
    commitment certainty (4), polarity (negative or not), tense (3) of the event that the token names
    factuality one figure per corpus, since they disagree on what is asked
    state      not positive, future, not certain as MEANTIME has them
    links      event (query) against every token (key), once per role, with a bias by distance
    own        which kind of event the token names that the sixteen types have no place for, or none
    stance     how the innermost source of its clause stands to the event (8), and whether it is only referred to (1)
"""
import copy
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

from bert import hidden
from model import DISTANCES, HIDDEN, distance_bucket

TYPES = ["NONE", "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
         "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]
CERTAINTIES = ["CERTAIN", "PROBABLE", "POSSIBLE", "UNDERSPECIFIED"]
TENSES = ["DONE", "ONGOING", "FUTURE"]
CORPORA = ["uw", "meantime", "uds", "cb"]
STATES = ["not positive", "future", "not certain"]
KINDS = ["NONE", "DISASTER", "ACCIDENT", "DEATH", "ELECTION", "APPOINTMENT", "LAW", "CRIME", "ECONOMY"]
STANCES = ["asserts", "announces", "expects", "denies", "doubts", "unconfirmed", "conditional", "asks"]
ROLES = ["agent", "patient", "place", "time", "figure", "condition"]
WIDTH = 32  # of a query and of a key

LAYOUT = [("type", len(TYPES)), ("deal", len(TYPES) - 1), ("certainty", len(CERTAINTIES)), ("negative", 1), ("tense", len(TENSES)),
          ("factuality", len(CORPORA)), ("state", len(STATES)), ("role_q", len(ROLES) * WIDTH),
          ("role_k", len(ROLES) * WIDTH), ("role_u", len(ROLES)), ("own", len(KINDS)), ("event_stance", len(STANCES)),
          ("mention", 1)]
OFFSETS = {}
_at = 0
for _name, _size in LAYOUT:
    OFFSETS[_name] = (_at, _at + _size)
    _at += _size
OUTPUTS = _at
_COMMITMENT = len(CERTAINTIES) + 1 + len(TENSES) + len(CORPORA) + len(STATES)


class Claims(nn.Module):
    def __init__(self, reader, split, own, width=384):
        super().__init__()
        self.trunk = reader.bert
        self.split = split  # so many of the reader's layers come first, then `own` copies
        self.own = nn.ModuleList([copy.deepcopy(l) for l in reader.bert.encoder.layer[split:split + own]])
        self.drop = nn.Dropout(0.1)
        self.mid = nn.Linear(2 * width, 2 * HIDDEN)  # gelu; first half for events and their roles, second for commitment and stance
        self.types = nn.Linear(HIDDEN, len(TYPES))
        self.deals = nn.Sequential(nn.Dropout(0.3), nn.Linear(HIDDEN, len(TYPES) - 1))
        self.commitment = nn.Linear(HIDDEN, _COMMITMENT)
        self.roles = nn.Linear(HIDDEN, (2 * WIDTH + 1) * len(ROLES))
        self.kinds = nn.Linear(HIDDEN, len(KINDS))
        self.stances = nn.Linear(HIDDEN, len(STANCES) + 1)
        self.role_distance = nn.Parameter(torch.zeros(len(ROLES), DISTANCES))
        for p in self.trunk.parameters():
            p.requires_grad = False

    def forward(self, ids, features, mask):
        return self.heads(*self.lower(ids, features, mask), mask)

    def lower(self, ids, features, mask):
        """What the frozen reader gives: the layer that the branch grows from, and the last."""
        return self.trunk.lower(ids, features, mask, self.split)

    def heads(self, h, last, mask):
        unseen = hidden(mask)
        for l in self.own:
            h = l(h, unseen)
        m = self.drop(F.gelu(self.mid(self.drop(torch.cat([h, last], -1)))))
        a, b = m[..., :HIDDEN], m[..., HIDDEN:]
        return torch.cat([self.types(a), self.deals(a), self.commitment(b), self.roles(a), self.kinds(a), self.stances(b)], -1)

    def role_scores(self, out, i, j):
        """Of the event at pieces [i, j) of ONE row (out [T, D]): [ROLES, T], against 0 for "has not this role"."""
        q = out[i:j, slice(*OFFSETS["role_q"])].mean(0).view(len(ROLES), WIDTH)
        return self.scored(q[None], out, torch.tensor([i]))[0]

    def all_role_scores(self, out, a, b):
        """Of every token of [a, b) taken for an event: [b - a, ROLES, T]."""
        q = out[a:b, slice(*OFFSETS["role_q"])].reshape(b - a, len(ROLES), WIDTH)
        return self.scored(q, out, torch.arange(a, b))

    def scored(self, q, out, at):
        t = out.shape[0]
        k = out[:, slice(*OFFSETS["role_k"])].view(t, len(ROLES), WIDTH)
        s = torch.einsum("nrw,trw->nrt", q, k) / math.sqrt(WIDTH) + out[:, slice(*OFFSETS["role_u"])].T[None]
        d = distance_bucket(torch.arange(t)[None, :] - at[:, None])
        return s + self.role_distance[:, d].permute(1, 0, 2)


def part(out, key):
    a, b = OFFSETS[key]
    return out[..., a:b]


def log_pair(net, out, a, b, agents, patients):
    """log p(type | who did it to whom) over the types but NONE, of the stretch [a, b): the event that ties the two is
    not known, so all tokens are weighed by how far they name one and have these two for agent and patient.
    Also the weights [b - a]."""
    types = part(out[a:b], "type")
    weight = torch.logsumexp(types[:, 1:], -1) - torch.logsumexp(types, -1)
    links = net.all_role_scores(out, a, b)
    for role, spans in ((0, agents), (1, patients)):
        at = [k for i, j in spans for k in range(i, j)]
        if at:
            weight = weight + links[:, role, at].mean(-1)
    pi = F.log_softmax(weight, 0)
    return torch.logsumexp(pi[:, None] + F.log_softmax(part(out[a:b], "deal"), -1), 0), pi, links
