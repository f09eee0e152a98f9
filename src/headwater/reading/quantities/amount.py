"""What the rules of this room pass on: an amount, and the text with the words to read it by."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.reading.quantities.lexicon import Lexicon
from headwater.reading.quantities.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens `first`..`last` (inclusive) and what they say: `value`, its bounds, its unit ("" for a plain count).

    `numeral` is where the number itself begins, `hyphened` says that the unit qualifies what follows ("21-year-old
    man"), `vague` that there is no number ("dozens").
    """

    first: int
    last: int
    value: float | None
    low: float | None
    high: float | None
    unit: str = ""
    hyphened: bool = False
    vague: bool = False
    numeral: int = 0

    @property
    def bare(self) -> bool:
        """Whether it is a mere number, without a unit."""
        return not self.unit and not self.vague


def exact(first: int, last: int, n: float, unit: str = "") -> Amount:
    """An amount of just so much."""
    return Amount(first, last, n, n, n, unit, numeral=first)


@dataclass(frozen=True, slots=True)
class Reader:
    """A text and the words to read it by."""

    tokens: Tokens
    words: Lexicon

    def openings(self) -> list[int]:
        """The tokens at which a number may begin."""
        openers = self.words.openers
        return [i for i, form in enumerate(self.tokens.forms) if form in openers or form[0].isdecimal()]

    def listed(self, name: str, at: int) -> bool:
        """Whether the token there is on a list of the language."""
        return self.tokens.form(at) in self.words.sets[name]

    def plural(self, form: str) -> bool:
        """Whether a word looks like a plural noun."""
        if form in self.words.sets["plurals"]:
            return True
        return (
            len(form) > 3
            and form.isalpha()
            and form.endswith("s")
            and not form.endswith("ss")
            and form not in self.words.sets["not_plurals"]
        )

    def noun_follows(self, last: int) -> bool:
        """Whether a word in small letters that may be a noun stands behind a token."""
        return self.tokens.small_word(last + 1) and not self.listed("stops", last + 1)

    def opens(self, at: int) -> bool:
        """Whether a token opens a sentence or a line."""
        return at == 0 or self.tokens.form(at - 1) in {".", "\n", "!", "?", '"', "“", ":"}
