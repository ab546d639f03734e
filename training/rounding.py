"""int8 as the exported network has it: weights rounded beforehand, inputs as they come."""
import torch
import torch.nn as nn
import torch.nn.functional as F


def columns(weight):
    """(int8 weights, scale) of a matrix [in, out], each column by itself."""
    scale = weight.abs().amax(0).clamp(min=1e-12) / 127
    return torch.round(weight / scale).to(torch.int8), scale


def table(weight):
    """(uint8 weights, scale, the whole number that stands for 0) of a table of vectors."""
    low, high = weight.min().clamp(max=0), weight.max().clamp(min=0)
    scale = (high - low) / 255
    zero = torch.round(-low / scale)
    return (torch.round(weight / scale) + zero).clamp(0, 255).to(torch.uint8), scale, zero.to(torch.uint8)


class RoundedLinear(nn.Module):
    """What the runtime computes from a float layer; in floats, which are exact enough for its sums."""

    def __init__(self, layer):
        super().__init__()
        self.whole, self.scale = columns(layer.weight.T)
        self.whole, self.bias = self.whole.float(), layer.bias

    def forward(self, x):
        low, high = x.min().clamp(max=0), x.max().clamp(min=0)
        scale = (high - low) / 255
        zero = torch.round(-low / scale).clamp(0, 255)
        whole = (torch.round(x / scale) + zero).clamp(0, 255) - zero
        return whole @ self.whole * (scale * self.scale) + self.bias


def round_linear(module):
    for name, child in module.named_children():
        if isinstance(child, nn.Linear):
            setattr(module, name, RoundedLinear(child))
        else:
            round_linear(child)


def rounded(net, claims, names=None):
    """All with the weights that the export rounds replaced."""
    with torch.no_grad():
        for layers in (net.bert.encoder, claims.own, *([names.own] if names else [])):
            round_linear(layers)
        claims.mid, claims.roles = RoundedLinear(claims.mid), RoundedLinear(claims.roles)
        for e in (net.bert.embeddings.word_embeddings, net.bert.embeddings.token_type_embeddings):
            whole, scale, zero = table(e.weight)
            e.weight.data = (whole.float() - zero.float()) * scale
