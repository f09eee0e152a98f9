"""Fits what tells that two sentences say the same: `models/attribution/meaning.npz` and `accord/data/claims.toml`.

    PYTHONPATH=src python training/meaning.py DATA BENCH [--write]

Learnt from `claims/`: sentences of reports of one event, marked by hand for which say the same (`marked.jsonl`: offsets
only, of openly licensed texts in DATA and of ECB+ in BENCH), and events of our own (`own-*.txt`). The encoder stays as
it is; a map of its states is learnt so that what says the same points the same way (every pair of a story teaches at
once). Then logistic regression on held-out pairs, for stories in turn, says how surely the directions and the words
tell it, and the threshold is the one that groups held-out sentences best. Needs torch; ten minutes on one core.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import logistic
import numpy as np
import torch
from ecbplus import text_of
from torch import Tensor, nn
from torch.nn import functional

from headwater.accord.claims.grouping import groups
from headwater.accord.page import alike
from headwater.accord.saying import Saying, sayings
from headwater.nouns import Case, Reading, Report, Span, Statement, Story
from headwater.reading import tagger

HERE = Path(__file__).resolve().parent
PACKAGE = HERE.parent / "src" / "headwater"
WIDTH, DIMENSIONS = 384, 128
EPOCHS, AT_ONCE, MOST = 5, 90, 90
FOLDS = 5
ABOUT = 0.005
SEED = 20261121
HEAD = """\
# How sure it is that two sayings say the same (accord/claims/likeness.py), as log-odds: by how near their meanings
# point and how alike their words are, or by words alone where no model could read one of them; and from which
# chance they do. Made by training/meaning.py on held-out stories.
"""


@dataclass(frozen=True)
class Told:
    """A story's sentences: as sayings, their states, which say the same, which are easily taken to."""

    name: str
    said: Sequence[Saying]
    states: Sequence[Tensor]
    same: Sequence[Sequence[int]]
    near: Sequence[Sequence[int]]

    @property
    def ours(self) -> bool:
        """Whether we wrote it."""
        return self.name.startswith("own")


Given = tuple[Told, Tensor, Tensor, Tensor]
"""A story, how alike its sentences' words are, which say the same, and what each pair weighs."""


class Sense(nn.Module):
    """States → unit vectors; and how alike two sentences are by these and by words, as log-odds."""

    def __init__(self) -> None:
        super().__init__()
        self.attend = nn.Linear(WIDTH, 1)
        self.turn = nn.Linear(2 * WIDTH, DIMENSIONS)
        self.drop = nn.Dropout(0.2)
        self.weights = nn.Parameter(torch.tensor([8.0, 6.0, -7.0]))
        nn.init.normal_(self.attend.weight, std=0.02)

    def vectors(self, states: Sequence[Tensor]) -> Tensor:
        """Sentences' states (pieces × width each) → sentences × dimensions."""
        rows = nn.utils.rnn.pad_sequence(list(states), batch_first=True).float()
        here = torch.tensor([[1.0] * len(s) + [0.0] * (rows.shape[1] - len(s)) for s in states])[..., None]
        share = torch.softmax(self.attend(rows) + (here - 1) * 1e4, dim=1)
        pooled = torch.cat([(rows * here).sum(1) / here.sum(1), (rows * share).sum(1)], dim=-1)
        return functional.normalize(self.turn(self.drop(pooled)), dim=-1)

    def forward(self, states: Sequence[Tensor], words: Tensor) -> Tensor:
        """And sentences × sentences → the same."""
        v = self.vectors(states)
        return self.weights[0] * (v @ v.T) + self.weights[1] * words + self.weights[2]


def main(arguments: list[str]) -> int:
    """Cross-validate, print; fit on everything and write where asked."""
    torch.set_num_threads(1)
    stories = [*marked(Path(arguments[0]), Path(arguments[1])), *invented()]
    held = [row for fold in range(FOLDS) for row in _fold(stories, fold)]
    cosine, words, same = (np.array([getattr(pair, name) for pair in _pairs(held)]) for name in Pair.__annotations__)
    both, alone = _logistic(np.stack([cosine, words]), same), _logistic(words[None], same)
    least, reached = _threshold(held, both)
    print(f"{len(held)} stories held out in turn, {same.sum():.0f} pairs that say the same of {len(same)} candidates")
    print(f"meaning and words {both.round(3)}, words {alone.round(3)}; from {least:.2f}")
    for name, row in (("both", reached), ("words", _threshold(held, np.array([0.0, *alone]))[1])):
        told = (f"{at:.2f}: {p:.3f} {r:.3f} {f:.3f}" for at, (p, r, f) in row.items())
        print(f"{name}: precision, recall, F½ from", "; ".join(told))
    if "--write" in arguments:
        _write(fit(stories), both, alone, least)
    return 0


def marked(data: Path, bench: Path) -> Iterator[Told]:
    """The stories of `marked.jsonl` whose texts are as they were."""
    for line in (HERE / "claims" / "marked.jsonl").read_text("utf8").splitlines():
        entry = json.loads(line)
        texts = [_text(name, data, bench) for name, _ in entry["reports"]]
        known = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        if known == [digest for _, digest in entry["reports"]]:
            spans = [(texts[report], Span(start, end)) for report, start, end in entry["told"]]
            yield _told(entry["event"], spans, entry["same"], entry["near"])


def _text(name: str, data: Path, bench: Path) -> str:
    if name.startswith("ecbplus-"):
        return (data / "texts" / f"{name}.txt").read_text(encoding="utf8")
    return text_of(bench / "ecbplus", name)


def invented() -> Iterator[Told]:
    """Events of our own: each sentence a text."""
    for path in sorted((HERE / "claims").glob("own-*.txt")):
        for n, block in enumerate(re.split(r"(?m)^# ", path.read_text("utf8"))[1:]):
            lines = block.splitlines()[1:]
            told = {int(at): text for at, _, text in (line.partition("\t") for line in lines) if text}
            places = {at: n for n, at in enumerate(told)}
            rows = [line for line in lines if line and "\t" not in line]
            same, near = (
                [[places[int(at)] for at in re.findall(r"\d+", row)] for row in rows if row.startswith("~") == apart]
                for apart in (False, True)
            )
            yield _told(f"{path.stem}-{n}", [(text, Span(0, len(text))) for text in told.values()], same, near)


def _told(name: str, spans: Iterable[tuple[str, Span]], same: list[list[int]], near: list[list[int]]) -> Told:
    states, readings = [], []
    for n, (text, span) in enumerate(spans):
        rows = tagger.read(text).states.of(span)[:96]
        states.append(torch.from_numpy(rows if len(rows) else np.zeros((1, WIDTH), np.float32)).half())
        report = Report(f"r{n:04}", "", span.of(text), "0" * 64)
        readings.append(Reading(report, (Statement(f"r{n:04}:s1", report.id, 0, len(span), "own"),)))
    case = Case(Story(name, "", tuple(r.report.id for r in readings)), tuple(readings))
    return Told(name, sayings(case), states, same, near)


def fit(stories: Sequence[Told]) -> Sense:
    """Every pair of a story's sentences teaches: those that say the same, look-alikes twice as much as the rest."""
    torch.manual_seed(SEED)
    chance = np.random.default_rng(SEED)
    model = Sense()
    rest = [p for name, p in model.named_parameters() if name != "weights"]
    optimizer = torch.optim.AdamW(
        [{"params": rest, "lr": 1e-3, "weight_decay": 0.05}, {"params": [model.weights], "lr": 1e-2, "weight_decay": 0}]
    )
    taught = [(story, _words(story), *_wanted(story)) for story in stories]
    batches = [_batched(taught, chance) for _ in range(EPOCHS)]
    rate = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [1e-3, 1e-2], total_steps=sum(map(len, batches)), pct_start=0.1, anneal_strategy="linear"
    )
    for batch in (batch for epoch in batches for batch in epoch):
        optimizer.zero_grad()
        torch.stack([_loss(model, given, chance) for given in batch]).mean().backward()
        optimizer.step()
        rate.step()
    return model.eval()


def _loss(model: Sense, given: Given, chance: np.random.Generator) -> Tensor:
    story, words, same, weight = given
    kept = sorted(chance.choice(len(story.said), min(MOST, len(story.said)), replace=False).tolist())
    found = model([story.states[i] for i in kept], words[kept][:, kept])
    each = functional.binary_cross_entropy_with_logits(found, same[kept][:, kept], reduction="none")
    return (each * weight[kept][:, kept]).sum() / len(kept) ** 0.7


def _batched(taught: Sequence[Given], chance: np.random.Generator) -> list[list[Given]]:
    """All stories in a new order, some together, so that each step sees about so many sentences."""
    found: list[list[Given]] = [[]]
    for n in chance.permutation(len(taught)):
        if sum(len(given[0].said) for given in found[-1]) >= AT_ONCE:
            found.append([])
        found[-1].append(taught[n])
    return found


def _words(story: Told) -> Tensor:
    n = len(story.said)
    found = torch.zeros(n, n)
    for i, j in combinations(range(n), 2):
        found[i, j] = found[j, i] = alike(story.said[i].rarity, story.said[j].rarity)
    return found


def _wanted(story: Told) -> tuple[Tensor, Tensor]:
    """Which pairs say the same, and what each weighs: one half; 1 where they do, 2 where they only seem to."""
    n = len(story.said)
    same, weight = torch.zeros(n, n), torch.full((n, n), 0.5)
    for rows, told, value in ((story.near, 0.0, 2.0), (story.same, 1.0, 1.0)):
        for a, b in (pair for row in rows for pair in combinations(sorted(set(row)), 2)):
            same[a, b], weight[a, b] = told, value
    for i, j in combinations(range(n), 2):
        if story.said[i].text == story.said[j].text:
            weight[i, j] = 0.0
    return same, torch.triu(weight, 1) * (0.7 if story.ours else 1.0)


@dataclass(frozen=True)
class Pair:
    """Two sentences that share words: how near their vectors, how alike their words, and whether they say the same."""

    cosine: float
    words: float
    same: bool


Held = tuple[Told, np.ndarray, np.ndarray]


def _fold(stories: Sequence[Told], fold: int) -> Iterator[Held]:
    """The marked stories of a fold, with their sentences' cosines and likeness, by what the others taught."""

    def out(story: Told) -> bool:
        topic = re.sub(r"\D.*", "", story.name) if not story.ours else story.name
        return hashlib.sha256(topic.encode()).digest()[0] % FOLDS == fold

    model = fit([s for s in stories if not out(s)])
    for story in (s for s in stories if out(s) and not s.ours):
        with torch.no_grad():
            v = model.vectors(story.states)
        yield story, (v @ v.T).numpy(), _words(story).numpy()


def _pairs(held: Iterable[Held]) -> Iterator[Pair]:
    for story, cosine, words in held:
        same = {p for row in story.same for p in combinations(sorted(row), 2)}
        for i, j in combinations(range(len(story.said)), 2):
            if (i, j) in same or len(story.said[i].rarity.keys() & story.said[j].rarity.keys()) > 1:
                yield Pair(float(cosine[i, j]), float(words[i, j]), (i, j) in same)


def _logistic(x: np.ndarray, y: np.ndarray) -> np.ndarray:
    """Features × pairs → a weight for each, then the bias."""
    rows = np.vstack([x, np.ones(x.shape[1])]).T
    return logistic.fit(rows, y.astype(float), np.zeros(rows.shape[1]))


def _threshold(held: Sequence[Held], weights: np.ndarray) -> tuple[float, dict[float, tuple[float, float, float]]]:
    """The chance from which sentences are grouped best, and what is reached there and elsewhere.

    What counts is F½ (van Rijsbergen 1979): to take two things for one misleads more than to tell one thing twice. Of
    chances that do about as well, the highest.
    """
    reached = {float(least): _reached(held, weights, least) for least in np.arange(0.1, 0.6, 0.05).round(2)}
    enough = max(f for _, _, f in reached.values()) - ABOUT
    return max(least for least, (_, _, f) in reached.items() if f >= enough), reached


def _reached(held: Sequence[Held], weights: np.ndarray, least: float) -> tuple[float, float, float]:
    """Precision, recall and F½ over pairs of sentences."""
    hit = found = wanted = 0
    for story, cosine, words in held:
        place = {s.id: n for n, s in enumerate(story.said)}
        p = 1 / (1 + np.exp(-(weights[0] * cosine + weights[1] * words + weights[2])))
        rows = groups(story.said, _by(p, place), least)
        told = {q for row in rows for q in combinations(sorted(place[s.id] for s in row), 2)}
        same = {q for row in story.same for q in combinations(sorted(row), 2)}
        hit, found, wanted = hit + len(told & same), found + len(told), wanted + len(same)
    return hit / max(1, found), hit / max(1, wanted), 1.25 * hit / max(1.0, found + 0.25 * wanted)


def _by(p: np.ndarray, place: dict[str, int]) -> Callable[[Saying, Saying], float]:
    return lambda a, b: float(p[place[a.id], place[b.id]])


def _write(model: Sense, both: np.ndarray, alone: np.ndarray, least: float) -> None:
    arrays = {"attend": model.attend.weight[0], "weight": model.turn.weight.T, "bias": model.turn.bias}
    halved = {name: value.detach().numpy().astype(np.float16) for name, value in arrays.items()}
    np.savez(PACKAGE / "models" / "attribution" / "meaning.npz", **halved)
    tables = {
        "meaning": dict(zip(("cosine", "words", "bias"), both, strict=True)),
        "words": dict(zip(("words", "bias"), alone, strict=True)),
    }
    lines = [f"{HEAD}from = {least:.2f}"]
    for name, table in tables.items():
        lines += ["", f"[{name}]", *(f"{key} = {value:.3f}" for key, value in table.items())]
    (PACKAGE / "accord" / "data" / "claims.toml").write_text("\n".join(lines) + "\n", encoding="utf8")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
