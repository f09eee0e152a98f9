"""Passages on 240 pairs of texts made by known edits: how much of what was planted is found, and nothing else."""

import random
import tomllib
from pathlib import Path

import pytest

from headwater.languages import load
from headwater.nouns import Span
from headwater.text.frequencies import Frequencies, shares
from headwater.text.passages import shared
from headwater.text.prepared import prepare
from headwater.text.rewriting import rewritten
from headwater.text.stem import stem

PAIRS = tomllib.loads(Path(__file__).with_name("known_edits.toml").read_text(encoding="utf8"))["pairs"]
WEIGHTS = Frequencies(shares(load("en", "frequencies")["shares"]), 1000)


def copied(sentence, _, dice):
    return dice.choice([sentence, sentence.upper(), sentence.replace("the", "The"), f"“{sentence[:-1]}”"])


def edited(sentence, _, dice):
    """One word in nine replaced, dropped or added to, but not at the edges."""
    row = sentence.split()
    for at in dice.sample(range(3, len(row) - 3), max(1, len(row) // 9)):
        row[at] = dice.choice([row[at] + " indeed", "otherwise", ""])
    return " ".join(word for word in row if word)


def paraphrased(_, other, dice):
    return other


def planted(edit, dice):
    """Two texts, and the spans of what the second took over; in another order, among sentences of its own."""
    pairs = dice.sample(PAIRS, 9)
    taken, own, others = pairs[:3], [p[0] for p in pairs[3:6]], [p[0] for p in pairs[6:]]
    first = [p[0] for p in taken] + own
    second = [edit(*p, dice) for p in taken] + others
    texts = [" ".join(dice.sample(row, len(row))) for row in (first, second)]
    spans = [
        [Span(at := text.index(part), at + len(part)) for part in row[:3]]
        for text, row in zip(texts, (first, second), strict=True)
    ]
    return texts, spans


def passages(texts):
    a, b = map(prepare, texts)
    same = shared(a, b)
    told = rewritten(a, b, lambda form: WEIGHTS.weight(stem(form)))
    return [*same, *(p for p in told if not any(p.a.touches(s.a) for s in same))]


def letters(text, spans):
    return {at for span in spans for at in range(span.start, span.end) if text[at].isalnum()}


@pytest.mark.parametrize(("edit", "floor"), [(copied, 0.98), (edited, 0.95), (paraphrased, 0.9)])
def test_what_was_taken_over_is_found_and_nothing_else(edit, floor):
    dice, hits, found, gold = random.Random(7), 0, 0, 0
    for _ in range(80):
        texts, spans = planted(edit, dice)
        told = passages(texts)
        for text, mine, true in zip(texts, ([p.a for p in told], [p.b for p in told]), spans, strict=True):
            mine, true = letters(text, mine), letters(text, true)
            hits, found, gold = hits + len(mine & true), found + len(mine), gold + len(true)
    score = 2 * hits / (found + gold)
    assert score >= floor
