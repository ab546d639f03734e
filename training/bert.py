"""BERT's encoder in plain PyTorch, its parameters named as everyone names them."""
import torch
import torch.nn as nn
import torch.nn.functional as F

from features import FEATURES

WIDTH, HEADS, INNER, WORDS, MOST = 384, 12, 1536, 30522, 512


class Embeddings(nn.Module):
    def __init__(self):
        super().__init__()
        self.word_embeddings = nn.Embedding(WORDS, WIDTH)
        self.position_embeddings = nn.Embedding(MOST, WIDTH)
        self.token_type_embeddings = nn.Embedding(FEATURES, WIDTH)
        self.LayerNorm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, ids, features):
        at = torch.arange(ids.shape[1])
        x = self.word_embeddings(ids) + self.token_type_embeddings(features) + self.position_embeddings(at)
        return self.dropout(self.LayerNorm(x))


class SelfAttention(nn.Module):
    def __init__(self):
        super().__init__()
        self.num_attention_heads = HEADS
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.dropout = nn.Dropout(0.1)

    def forward(self, h, unseen):
        b, t, _ = h.shape
        split = lambda x: x.view(b, t, HEADS, -1).transpose(1, 2)
        q, k, v = (split(f(h)) for f in (self.query, self.key, self.value))
        weight = torch.softmax(q @ k.transpose(-1, -2) * (WIDTH // HEADS) ** -0.5 + unseen, -1)
        return (self.dropout(weight) @ v).transpose(1, 2).reshape(b, t, WIDTH)


class Projection(nn.Module):
    """A linear layer onto the stream, what was in the stream added."""

    def __init__(self, width):
        super().__init__()
        self.dense = nn.Linear(width, WIDTH)
        self.LayerNorm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, h):
        return self.LayerNorm(self.dropout(self.dense(x)) + h)


class Attention(nn.Module):
    def __init__(self):
        super().__init__()
        self.self = SelfAttention()
        self.output = Projection(WIDTH)


class Inner(nn.Module):
    def __init__(self):
        super().__init__()
        self.dense = nn.Linear(WIDTH, INNER)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.attention, self.intermediate, self.output = Attention(), Inner(), Projection(INNER)

    def forward(self, h, unseen):
        h = self.attention.output(self.attention.self(h, unseen), h)
        return self.output(F.gelu(self.intermediate.dense(h)), h)


class Stack(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.layer = nn.ModuleList(Layer() for _ in range(layers))


class Bert(nn.Module):
    def __init__(self, layers):
        super().__init__()
        self.embeddings, self.encoder = Embeddings(), Stack(layers)

    def forward(self, ids, features, mask):
        h, unseen = self.embeddings(ids, features), hidden(mask)
        for layer in self.encoder.layer:
            h = layer(h, unseen)
        return h

    @torch.no_grad()
    def lower(self, ids, features, mask, split, whole=True):
        """What goes into the layer of this number, and where it is asked for what comes out of the last; nothing of it learns."""
        self.eval()
        h, unseen = self.embeddings(ids, features), hidden(mask)
        for layer in self.encoder.layer[:split]:
            h = layer(h, unseen)
        kept = h
        for layer in self.encoder.layer[split:] if whole else ():
            h = layer(h, unseen)
        return kept, h


def hidden(mask):
    """What is added to attention's scores, so that padding is not seen."""
    return (1.0 - mask[:, None, None, :].float()) * -1e9
