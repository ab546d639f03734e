"""What the claims' heads are taught by: the losses of a batch."""
import torch
import torch.nn.functional as F

from claims import CERTAINTIES, OFFSETS, ROLES, STANCES, TENSES, log_pair, part
from claims_data import IGNORE

WEIGHTS = {"types": 1.0, "links": 1.0, "commitment": 0.7, "facts": 0.5, "states": 0.5, "pairs": 1.0, "pair_links": 0.3,
           "triggers": 0.3, "own": 1.5, "stance": 1.0, "told": 0.3}
RARE = (2.5, 1.0, 3.5)  # weight of the rarer answer by state: 8, 20 and 10 in a hundred of MEANTIME's events
OFTEN = (1.0, 2.6, 3.3, 2.2, 4.5, 4.5, 3.2, 3.2)  # weight of each stance: the rarer ones have a few dozen marks
MENTIONS = 1.5


def stances_of():
    """The stances that a commitment leaves open, as the full form's marks have them: what the older marks can teach."""
    names = {("CERTAIN", 0, "DONE"): "asserts", ("CERTAIN", 0, "ONGOING"): "asserts", ("CERTAIN", 0, "FUTURE"): "announces expects",
             ("POSSIBLE", 0, "DONE"): "expects conditional", ("POSSIBLE", 0, "FUTURE"): "conditional asks expects announces",
             ("POSSIBLE", 0, "ONGOING"): "expects conditional"}
    for tense in TENSES:
        names["CERTAIN", 1, tense] = "denies"
        names["PROBABLE", 0, tense] = "expects"
        names["POSSIBLE", 1, tense] = "doubts denies conditional asks expects"
    return {(CERTAINTIES.index(c), n, TENSES.index(t)): [STANCES.index(s) for s in v.split()] for (c, n, t), v in names.items()}


LEFT_OPEN = stances_of()


def means(out, spans):
    """Mean rows [N, D] of spans [(row, from, to)]."""
    t = out.shape[1]
    at = torch.tensor([r * t + k for r, i, j in spans for k in range(i, j)])
    of = torch.tensor([n for n, (_, i, j) in enumerate(spans) for _ in range(i, j)])
    size = torch.tensor([float(j - i) for _, i, j in spans])
    rows = out.reshape(-1, out.shape[-1])[at]
    return torch.zeros(len(spans), out.shape[-1]).index_add(0, of, rows) / size[:, None]


def marks(spans, n):
    y = torch.zeros(n)
    for i, j in spans:
        y[i:j] = 1
    return y


def commitment_loss(e, claims):
    certainty, negative, tense = (torch.tensor([c.commitment[k] for c in claims]) for k in range(3))
    told = certainty < 3
    yes = F.binary_cross_entropy_with_logits(part(e, "negative")[told, 0], negative[told].float(), reduction="sum")
    return (F.cross_entropy(part(e, "certainty"), certainty) + F.cross_entropy(part(e, "tense"), tense) + yes / len(claims)) / 3


def stance_losses(e, claims):
    """Of events with a stance; of the older ones, whose commitment leaves it open."""
    log = F.log_softmax(part(e, "event_stance"), -1)
    exact = [(n, c.stance) for n, c in enumerate(claims) if c.stance is not None]
    open_ = [(n, LEFT_OPEN.get(c.commitment)) for n, c in enumerate(claims) if c.mention is None]
    seen = [(n, float(c.mention)) for n, c in enumerate(claims) if c.mention is not None]
    stance = told = e.sum() * 0
    if exact:
        stance = torch.stack([-OFTEN[y] * log[n, y] for n, y in exact]).mean()
    if seen:
        at, y = zip(*seen)
        stance = stance + F.binary_cross_entropy_with_logits(part(e, "mention")[list(at), 0], torch.tensor(y),
                                                             pos_weight=torch.tensor(MENTIONS))
    some = [-torch.logsumexp(log[n, ys], 0) for n, ys in open_ if ys]
    return stance, torch.stack(some).mean() if some else told


def links_loss(net, out, rows):
    total, n = out.sum() * 0, 0
    for r, x in enumerate(rows):
        if x.claims:
            o = out[r, :x.n]
            q = means(o[None], [(0, c.start, c.end) for c in x.claims])[:, slice(*OFFSETS["role_q"])].view(len(x.claims), len(ROLES), -1)
            s = net.scored(q, o, torch.tensor([c.start for c in x.claims]))
            y = torch.stack([torch.stack([marks([(a, e) for k, a, e in c.roles if k == role], x.n)
                                          for role in range(len(ROLES))]) for c in x.claims])
            total = total + F.binary_cross_entropy_with_logits(s, y, reduction="sum") / 12
            n += len(x.claims)
    return total / max(1, n)


def pair_losses(net, out, rows):
    pairs, links_ = [], []
    for r, x in enumerate(rows):
        o = out[r, :x.n]
        for (i, j), right, agents, patients in x.pairs:
            logp, pi, links = log_pair(net, o, i, j, agents, patients)
            pairs.append(-torch.logsumexp(logp[[k - 1 for k in right]], 0))
            if agents or patients:
                w = pi.exp().detach()
                for role, spans in ((0, agents), (1, patients)):
                    y = marks(spans, x.n)[i:j].expand(j - i, j - i)
                    bce = F.binary_cross_entropy_with_logits(links[:, role, i:j], y, reduction="none").sum(-1)
                    links_.append((w * bce).sum() / 12)
    mean = lambda v: torch.stack(v).mean() if v else out.sum() * 0
    return mean(pairs), mean(links_)


def losses(net, out, b):
    rows, zero = b["rows"], out.sum() * 0
    result = dict.fromkeys(WEIGHTS, zero)
    known, own = b["types"] != IGNORE, b["own"] != IGNORE
    if known.any():
        result["types"] = F.cross_entropy(part(out, "type")[known], b["types"][known]) * 4
    if own.any():
        result["own"] = F.cross_entropy(part(out, "own")[own], b["own"][own], reduction="sum") * 4 / known.sum()
    facts = [(r, i, j, c, y) for r, x in enumerate(rows) for i, j, c, y in x.facts]
    if facts:
        e = part(means(out, [f[:3] for f in facts]), "factuality")
        p = 3 * torch.tanh(e.gather(1, torch.tensor([[f[3]] for f in facts])))[:, 0]
        result["facts"] = F.smooth_l1_loss(p, torch.tensor([float(f[4]) for f in facts]), beta=0.5)
    states = [(r, i, j, ys) for r, x in enumerate(rows) for i, j, ys in x.states]
    if states:
        e = part(means(out, [s[:3] for s in states]), "state")
        result["states"] = F.binary_cross_entropy_with_logits(e, torch.tensor([s[3] for s in states]).float(),
                                                              pos_weight=torch.tensor(RARE))
    triggers = [(r, i, j, y) for r, x in enumerate(rows) for i, j, y in x.triggers]
    if triggers:
        e = part(means(out, [t[:3] for t in triggers]), "type")
        result["triggers"] = F.cross_entropy(e, torch.tensor([t[3] for t in triggers]))
    result["pairs"], result["pair_links"] = pair_losses(net, out, rows)
    claims = [(r, c) for r, x in enumerate(rows) for c in x.claims]
    if claims:
        e = means(out, [(r, c.start, c.end) for r, c in claims])
        result["commitment"] = commitment_loss(e, [c for _, c in claims])
        result["stance"], result["told"] = stance_losses(e, [c for _, c in claims])
        result["links"] = links_loss(net, out, rows)
    return result
