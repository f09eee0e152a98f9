"""The shipped model: two ONNX graphs, loaded once, when first needed.

encoder   word pieces → states, and tags for each piece as part of a cue and of a name; int8
pairs     a cue and the pieces of its window → which are its source, which its content; what voice speaks and how
meaning   the states of a stretch of text → its vector; a matrix
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

THREADS = 2
SLOWER = ["SkipLayerNormFusion", "MatmulTransposeFusion"]
"""What onnxruntime does to a graph by itself that costs time: two operators as one take longer than apart."""


@dataclass(frozen=True, slots=True)
class Decoding:
    """Numbers chosen on texts held out of training: `decoding.json`.

    `cue` is added to the log-odds that a word is part of a cue; `tags` to the log-probabilities of the tags of sources
    and contents, `leaving` where a content ends before a word that is neither a mark nor the cue. `confidence` is the
    weights, in log-odds, of the probabilities of cue, source and content, of there being no source, and of a constant.
    """

    cue: float
    tags: tuple[float, ...]
    leaving: float
    confidence: tuple[float, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """How a stretch's vector comes of its states: what draws attention (width); a linear map (2 width × dimensions)."""

    attend: Floats
    weight: Floats
    bias: Floats


@dataclass(frozen=True, slots=True, eq=False)
class Model:
    """The tokenizer, the two graphs, the matrix of meanings, and how to decode what they say."""

    tokenizer: Any
    encoder: Any
    pairs: Any
    sense: Sense
    decoding: Decoding

    @property
    def width(self) -> int:
        """How wide a state is."""
        return len(self.sense.attend)

    def encode(self, grid: Mapping[str, Ints]) -> tuple[Floats, Floats, Floats]:
        """One window × pieces (ids, shape, gap, quoted) → states, and logits of the tags of cues and of names."""
        states, cue, name = self.encoder.run(None, dict(grid))
        return states, cue, name

    def pair(self, states: Floats, asked: Mapping[str, Ints]) -> tuple[Floats, Floats]:
        """Cues, with their window and its buckets → logits of tags (cues × pieces × 6) and of traits (cues × 16)."""
        tags, traits = self.pairs.run(None, {"states": states, **asked})
        return tags, traits


@cache
def model(threads: int = THREADS) -> Model:
    """The model, for so many threads a call."""
    import onnxruntime
    from tokenizers import Tokenizer

    folder = resources.files("headwater.models") / "attribution"
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
    options.enable_cpu_mem_arena = False  # whose memory would grow with every new length of window
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")

    def session(name: str) -> Any:
        graph = (folder / name).read_bytes()
        return onnxruntime.InferenceSession(graph, options, ["CPUExecutionProvider"], disabled_optimizers=SLOWER)

    tokenizer = Tokenizer.from_str((folder / "tokenizer.json").read_text(encoding="utf8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    chosen = json.loads((folder / "decoding.json").read_text(encoding="utf8"))
    decoding = Decoding(chosen["cue"], tuple(chosen["tags"]), chosen["leaving"], tuple(chosen["confidence"]))
    with (folder / "meaning.npz").open("rb") as file:
        sense = Sense(**{k: v.astype(np.float32) for k, v in np.load(file).items()})
    return Model(tokenizer, session("encoder.onnx"), session("pairs.onnx"), sense, decoding)
