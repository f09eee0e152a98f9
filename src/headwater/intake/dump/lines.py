"""A dump as lines that know how they look."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from headwater.intake.dump.lexicon import Hit, lexicon, words

MOST_WORDS = 40
_MOST_LETTERS = 400

_ENDS = re.compile(r"[.!?…:;][\"'”’“»«)\]]*$")
_CUT_OFF = re.compile(r"(?:…|\.\.\.|>>|»|→)\W*$")
_PAUSE = re.compile(r"[.!?][\"'”’“»«)]* ")
_GLUED = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")
_BETWEEN = re.compile(r" [|/·•>»–] |\|")
_DIGIT = re.compile(r"\d")


class Line(NamedTuple):
    """One line: "Read also: Ferry stuck in ice" has 6 words, a third of them furniture, and no end of a sentence.

    Only the line's first `MOST_WORDS` words are looked at. `small` and `furniture` are shares of them, `digits` of the
    letters; `kinds` are the kinds of furniture in it, `lead` is the one it opens with. `pauses` counts the ends of
    sentences within, `glued` the capitals within words ("NewsWorldLeaders"), `parts` the separators ("Home | News").
    `repeated`: the dump has this very line elsewhere, too; `echoed`: a neighbour says the same, or the same with more
    before it, as headlines have it. (A tuple since a dump may have a million of them.)
    """

    text: str
    words: int
    ends: bool
    cut_off: bool
    pauses: int
    comma: bool
    small: float
    furniture: float
    lead: str
    kinds: frozenset[str]
    digits: float
    glued: int
    parts: int
    repeated: bool
    echoed: bool


def lines(text: str) -> list[Line]:
    """The dump's lines, blank ones left out."""
    texts = [line for row in text.splitlines() if (line := " ".join(row.split()))]
    count, echoes, lex = Counter(texts), _echoes(texts), lexicon()
    tokens = [words(line[:_MOST_LETTERS])[:MOST_WORDS] for line in texts]
    small = lex.small[lex.language(word for line in tokens for word in line)]
    return [
        _line(line, tokens[at], lex.phrases(tokens[at]), small, count[line] > 1, at in echoes)
        for at, line in enumerate(texts)
    ]


def _echoes(texts: Sequence[str]) -> set[int]:
    """Which lines end like one of the two next to them, in at least three words."""
    found: set[int] = set()
    for apart in (1, 2):
        for at, (one, other) in enumerate(zip(texts, texts[apart:], strict=False)):
            short, long = sorted((one, other), key=len)
            if len(short) <= _MOST_LETTERS and long.endswith(short) and short.count(" ") >= 2:
                found |= {at, at + apart}
    return found


def _line(
    text: str, tokens: Sequence[str], hits: Sequence[Hit], small: frozenset[str], repeated: bool, echoed: bool
) -> Line:
    count, seen, tail = max(1, len(tokens)), text[:_MOST_LETTERS], text[-6:]
    return Line(
        text=text,
        words=len(tokens),
        ends=_ENDS.search(tail) is not None,
        cut_off=_CUT_OFF.search(tail) is not None,
        pauses=len(_PAUSE.findall(seen)),
        comma="," in seen,
        small=sum(map(small.__contains__, tokens)) / count,
        furniture=sum(end - start for _, start, end in hits) / count,
        lead=hits[0][0] if hits and hits[0][1] == 0 else "",
        kinds=frozenset(kind for kind, _, _ in hits),
        digits=len(_DIGIT.findall(seen)) / len(seen),
        glued=len(_GLUED.findall(seen)),
        parts=len(_BETWEEN.findall(seen)),
        repeated=repeated,
        echoed=echoed,
    )
