"""What MiniLM itself makes of each sentence alone: the vectors that the sentence head learns to give."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import torch
from corpus import Document
from network import WIDTH, pretrained
from torch.nn import functional

from headwater.reading.tagger.window import CLS, SEP

AT_ONCE = 48


def taught(documents: list[Document], base: Path, cache: Path) -> Iterator[Document]:
    """The documents with a unit vector for each sentence; the cache keeps those that are known."""
    every = [d.pieces.ids[a : b + 1] for d in documents for a, b in d.sentences]
    keys = [hashlib.sha256(ids.tobytes()).hexdigest() for ids in every]
    kept = np.load(cache) if cache.exists() else {"keys": [], "vectors": []}
    known = dict(zip(kept["keys"], kept["vectors"], strict=True))
    new = {key: ids for key, ids in zip(keys, every, strict=True) if key not in known}
    known |= dict(zip(new, _vectors(list(new.values()), base), strict=True))
    np.savez(cache, keys=list(known), vectors=list(known.values()))
    vectors = iter(keys)
    for d in documents:
        yield replace(d, teacher=np.array([known[next(vectors)] for _ in d.sentences]).reshape(-1, WIDTH))


@torch.no_grad()
def _vectors(sentences: list[np.ndarray], base: Path) -> np.ndarray:
    encoder = pretrained(base).eval()
    for added in (encoder.shapes, encoder.gaps, encoder.quotes):
        added.weight.zero_()
    found = np.zeros((len(sentences), encoder.words.embedding_dim), dtype=np.float16)
    order = np.argsort([len(s) for s in sentences], kind="stable")
    for i in range(0, len(order), AT_ONCE):
        group = order[i : i + AT_ONCE]
        ids = [torch.tensor([CLS, *sentences[n], SEP]) for n in group]
        length = torch.tensor([len(x) for x in ids])
        grid = torch.nn.utils.rnn.pad_sequence(ids, batch_first=True)
        none = torch.zeros_like(grid)
        with torch.autocast("cpu", torch.bfloat16):
            states, *_ = encoder(grid, none, none, none, length)
        here = (torch.arange(grid.shape[1]) < length[:, None])[..., None]
        found[group] = functional.normalize((states.float() * here).sum(1), dim=-1).numpy()
    return found
