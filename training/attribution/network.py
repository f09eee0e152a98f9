"""The network: MiniLM's encoder with letter case, gaps and quotation marks given back, and its heads.

Besides attributions it tags names, and keeps what MiniLM knows of a sentence's meaning.

Cues are tagged B/I/O. For each cue every piece is then asked: is this in its source, in its content? (So nested
attributions need no levels, and which belongs to which is settled by construction.)
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from headwater.reading.tagger.entities import KINDS
from headwater.reading.tagger.near import DISTANCES, LINE_BUCKETS, QUOTE_BUCKETS

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
PAIR = 96
DROPOUT = 0.1


Attention = Callable[[Tensor, Tensor | None], Tensor]


def attention(qkv: Tensor, mask: Tensor | None) -> Tensor:
    """B × T × 3 width → B × T × width; `mask` is added to the scores. By hand: quicker here than torch's own."""
    b, t, _ = qkv.shape
    q, k, v = qkv.view(b, t, 3, HEADS, WIDTH // HEADS).permute(2, 0, 3, 1, 4)
    scores = (q * (WIDTH // HEADS) ** -0.5) @ k.transpose(-1, -2)
    share = torch.softmax(scores if mask is None else scores + mask.to(scores.dtype), dim=-1).to(v.dtype)
    return (share @ v).transpose(1, 2).reshape(b, t, WIDTH)


class Layer(nn.Module):
    """One transformer layer, normed after each part, as BERT has it."""

    def __init__(self, attend: Attention) -> None:
        super().__init__()
        self.attend = attend
        self.qkv = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.norm1 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.up = nn.Linear(WIDTH, INNER)
        self.down = nn.Linear(INNER, WIDTH)
        self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, mask: Tensor | None) -> Tensor:
        """B × T × width → the same."""
        x = self.norm1(x + self.drop(self.out(self.attend(self.qkv(x), mask))))
        return self.norm2(x + self.drop(self.down(functional.gelu(self.up(x)))))


class Encoder(nn.Module):
    """Pieces → states and cue tags."""

    def __init__(self, attend: Attention = attention) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.words.weight.requires_grad_(False)  # what it learns from has too few words to move them
        self.places = nn.Embedding(512, WIDTH)
        self.shapes = nn.Embedding(8, WIDTH)
        self.gaps = nn.Embedding(3, WIDTH)
        self.quotes = nn.Embedding(2, WIDTH)
        for extra in (self.shapes, self.gaps, self.quotes):
            nn.init.normal_(extra.weight, std=0.01)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(attend) for _ in range(LAYERS))
        self.drop = nn.Dropout(DROPOUT)
        self.cue = nn.Linear(WIDTH, 3)
        self.name = nn.Linear(WIDTH, 2 * len(KINDS) + 1)

    def forward(
        self, ids: Tensor, shape: Tensor, gap: Tensor, quoted: Tensor, length: Tensor | None = None
    ) -> tuple[Tensor, Tensor, Tensor]:
        """B × T indexes, B lengths if they differ → states B × T × width, logits of cues (3) and of names (13)."""
        places = torch.arange(ids.shape[1])
        mask = None if length is None else (places >= length[:, None]).float()[:, None, None, :] * -1e4
        x = self.words(ids) + self.places(places) + self.shapes(shape) + self.gaps(gap) + self.quotes(quoted)
        x = self.drop(self.norm(x))
        for layer in self.layers:
            x = layer(x, mask)
        return x, self.cue(x), self.name(x)


class Sentences(nn.Module):
    """The states of a sentence's pieces → a unit vector that says what MiniLM would say of the sentence alone."""

    def __init__(self) -> None:
        super().__init__()
        self.turn = nn.Linear(WIDTH, WIDTH)
        nn.init.eye_(self.turn.weight)
        nn.init.zeros_(self.turn.bias)

    def forward(self, states: Tensor, sentence: Tensor) -> Tensor:
        """B × T × width, S × (window, first, last) → S × width."""
        window, first, last = sentence.T
        sums = functional.pad(states.float().cumsum(1), (0, 0, 1, 0))
        mean = (sums[window, last + 1] - sums[window, first]) / (last - first + 1)[:, None]
        return functional.normalize(self.turn(mean).float(), dim=-1)


class Pairs(nn.Module):
    """A cue and every piece of its window → is the piece in the cue's source or content, is its parent cue there?"""

    def __init__(self) -> None:
        super().__init__()
        self.piece = nn.Linear(WIDTH, PAIR)
        self.cue = nn.Linear(2 * WIDTH, 2 * PAIR)
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.line = nn.Embedding(LINE_BUCKETS, PAIR)
        self.quote = nn.Embedding(QUOTE_BUCKETS, PAIR)
        for near in (self.distance, self.line, self.quote):
            nn.init.normal_(near.weight, std=0.1)
        self.around = nn.ModuleList(nn.Conv1d(PAIR, PAIR, 9, padding=4 * d, dilation=d, groups=PAIR) for d in (1, 3))
        self.mix = nn.ModuleList(nn.Linear(PAIR, PAIR) for _ in (1, 3))
        self.tags = nn.Linear(PAIR, 6)
        self.traits_in = nn.Linear(2 * WIDTH, PAIR)
        self.traits = nn.Linear(PAIR, 9 + 5 + 2)
        self.drop = nn.Dropout(DROPOUT)

    def forward(
        self, states: Tensor, window: Tensor, first: Tensor, last: Tensor, distance: Tensor, line: Tensor, quote: Tensor
    ) -> tuple[Tensor, Tensor]:
        """C cues (their window, first and last piece; buckets C × T) → tags C × T × 6, traits C × 16."""
        cue = torch.cat([states[window, first], states[window, last]], dim=-1)
        shift, gate = self.cue(cue)[:, None, :].chunk(2, dim=-1)
        x = (
            self.piece(states)[window] * (1 + gate)
            + shift
            + self.distance(distance)
            + self.line(line)
            + self.quote(quote)
        )
        x = torch.relu(x)
        for around, mix in zip(self.around, self.mix, strict=True):
            x = x + torch.relu(mix(around(x.transpose(1, 2)).transpose(1, 2)))
        traits = self.traits(torch.relu(self.traits_in(self.drop(cue))))
        return self.tags(self.drop(x)), traits


def pretrained(folder: Path) -> Encoder:
    """The encoder with MiniLM's weights, from the folder of its `model.safetensors`."""
    raw = (folder / "model.safetensors").read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    body = memoryview(raw)[8 + size :]

    def tensor(name: str) -> Tensor:
        entry = header[name] if name in header else header[f"bert.{name}"]
        start, end = entry["data_offsets"]
        return torch.from_numpy(np.frombuffer(body[start:end], dtype=np.float32).reshape(entry["shape"]).copy())

    encoder = Encoder()
    with torch.no_grad():
        _load(encoder, tensor)
    return encoder


def _load(encoder: Encoder, tensor) -> None:
    e = "embeddings."
    encoder.words.weight.copy_(tensor(e + "word_embeddings.weight"))
    encoder.places.weight.copy_(
        tensor(e + "position_embeddings.weight") + tensor(e + "token_type_embeddings.weight")[0]
    )
    _norm(encoder.norm, tensor, e + "LayerNorm")
    for i, layer in enumerate(encoder.layers):
        at = f"encoder.layer.{i}."
        for part in ("weight", "bias"):
            joined = [tensor(f"{at}attention.self.{x}.{part}") for x in ("query", "key", "value")]
            getattr(layer.qkv, part).copy_(torch.cat(joined))
            getattr(layer.out, part).copy_(tensor(f"{at}attention.output.dense.{part}"))
            getattr(layer.up, part).copy_(tensor(f"{at}intermediate.dense.{part}"))
            getattr(layer.down, part).copy_(tensor(f"{at}output.dense.{part}"))
        _norm(layer.norm1, tensor, f"{at}attention.output.LayerNorm")
        _norm(layer.norm2, tensor, f"{at}output.LayerNorm")


def _norm(norm: nn.LayerNorm, tensor, name: str) -> None:
    norm.weight.copy_(tensor(f"{name}.weight"))
    norm.bias.copy_(tensor(f"{name}.bias"))
