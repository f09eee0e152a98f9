"""A text as the grammar sees it: tokens with offsets, and one symbol each.

"the third-quarter of 1989" → the · third · quarter · of · 1989, where a word that the grammar doesn't know is OTHER.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.reading.times import numerals
from headwater.reading.times.lexicon import OTHER, Entry, Lexicon

_TOKEN = re.compile(
    r"(?P<figure>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:T[0-9]{2}:[0-9]{2}(?::[0-9]{2})?(?:\.[0-9]{1,9})?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9])"
    r"|[Qq][1-4](?![\w])|['’]?[0-9]+(?: [1-9]/[1-9](?![0-9/])|(?:[:/.,][0-9]+)*(?:['’]?s\b|st\b|nd\b|rd\b|th\b)?))"
    r"|(?P<initials>(?:[^\W\d_]\.){2,})"
    r"|(?P<possessive>['’]s\b|['’](?=\s))"
    r"|(?P<word>[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*)"
    r"|(?P<line>\n)"
    r"|(?P<mark>\S)"
)
_SHORT_LINE = 45
_LONGEST = 33


Row = tuple[int, int, str, Entry | None]
Join = tuple[int, int, Entry]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Parallel rows: where each token stands, its lower-case form, what it means; and the string of their symbols."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    forms: Sequence[str]
    entries: Sequence[Entry | None]
    symbols: str

    def form(self, at: int) -> str:
        """The form at an index, "" beyond either end."""
        return self.forms[at] if 0 <= at < len(self.forms) else ""

    def capital(self, at: int) -> bool:
        """Whether the token there starts with a capital."""
        return self.text[self.starts[at]].isupper()


def tokenize(text: str, words: Lexicon) -> Tokens:
    """The tokens of a text. A blank line, or a line break after a short line, is a token that matches nothing."""
    rows = _merged(_rows(text, words), words)
    starts, ends, forms, entries = zip(*rows, strict=True) if rows else ((), (), (), ())
    return Tokens(text, starts, ends, forms, entries, "".join([e.symbol if e else OTHER for e in entries]))


def _rows(text: str, words: Lexicon) -> list[Row]:
    rows: list[Row] = []
    known, stems = words.words.get, words.stems
    line = 0
    for m in _TOKEN.finditer(text):
        kind = m.lastgroup
        start, end = m.span()
        if kind == "word":
            form = m[0].lower()
            rows.append(_stopped(text, start, form, words) if form in stems else (start, end, form, known(form)))
        elif kind == "mark":
            rows.extend(_mark(text, start, words, rows))
        elif kind == "line":
            if start - line < _SHORT_LINE or text[end : end + 1] == "\n":
                rows.append((start, end, "\n", None))
            line = end
        else:
            rows.append(_figure(m, words))
    return rows


def _stopped(text: str, start: int, form: str, words: Lexicon) -> Row:
    """A word that may be an abbreviation: its full stop belongs to it."""
    end = start + len(form)
    if text[end : end + 1] == ".":
        end, form = end + 1, form + "."
    return start, end, form, words.words.get(form)


def _mark(text: str, start: int, words: Lexicon, rows: Sequence[Row]) -> Iterator[Row]:
    """A punctuation mark, unless it is a hyphen inside a word or an abbreviation's full stop."""
    form, after = text[start], text[start + 1 : start + 2]
    hyphen = form in "-‑" and after.isalpha() and start > 0 and text[start - 1].isalnum()
    if not hyphen and not (rows and start < rows[-1][1]):
        yield start, start + 1, form, words.words.get(form)


def _figure(m: re.Match[str], words: Lexicon) -> Row:
    form = m[0].lower()
    if m.lastgroup == "possessive":
        form = "'s" if len(form) > 1 else "'"
    return m.start(), m.end(), form, words.words.get(form) or words.known(numerals.figures(form[:_LONGEST]))


def _merged(rows: list[Row], words: Lexicon) -> list[Row]:
    """One token for each phrase ("at the moment") and each row of number words ("nineteen ninety-six")."""
    out: list[Row] = []
    done = 0
    for first, last, entry in sorted([*_phrases(rows, words), *_numerals(rows, words)], key=_first):
        out += rows[done:first]
        out.append((rows[first][0], rows[last][1], " ".join([row[2] for row in rows[first : last + 1]]), entry))
        done = last + 1
    return out + rows[done:]


def _first(join: Join) -> int:
    return join[0]


def _phrases(rows: Sequence[Row], words: Lexicon) -> Iterator[Join]:
    heads, done = words.heads, -1
    for at in [i for i, row in enumerate(rows[:-1]) if row[2] in heads]:
        if at <= done:
            continue
        for phrase in words.phrases.get((rows[at][2], rows[at + 1][2]), ()):
            if tuple([row[2] for row in rows[at : at + len(phrase)]]) == phrase:
                done = at + len(phrase) - 1
                yield at, done, words.words[" ".join(phrase)]
                break


def _numerals(rows: Sequence[Row], words: Lexicon) -> Iterator[Join]:
    places = [i for i, row in enumerate(rows) if row[3] and "NUMERAL" in row[3].meanings]
    for first, last in _runs(places):
        joined = words.known(numerals.joined([rows[i][3].meanings["NUMERAL"] for i in range(first, last + 1)]))  # type: ignore[union-attr]
        if last > first and joined:
            yield first, last, joined


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The stretches of numbers that follow on one another: 3, 4, 7 gives 3..4 and 7..7."""
    first = 0
    for i, place in enumerate(places):
        if i + 1 == len(places) or places[i + 1] != place + 1:
            yield places[first], place
            first = i + 1
