"""The words of page furniture, of all languages at once: a German page has its "Follow us" too.

The data are `languages/*/furniture.toml`.

>>> lexicon().phrases(words("Read also: the bridge"))
[('related', 0, 2)]
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from headwater import languages

KINDS = ("comments", "related", "appeal", "advert", "rights", "site", "label")

Phrase = tuple[str, ...]
Hit = tuple[str, int, int]

_WORD = re.compile(r"[^\W_]+(?:['\-][^\W_]+)*|©")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "\u00ad": None})


def fold(text: str) -> str:
    """Lower case with plain apostrophes and hyphens, as the data have it."""
    return (text if text.isascii() else text.translate(_PLAIN)).casefold()


def words(text: str) -> list[str]:
    """The folded words of a line: "Today’s e-paper" gives "today's", "e-paper"; "(c)" counts as "©"."""
    return _WORD.findall(fold(text).replace("(c)", "©"))


@cache
def phrases(subject: str) -> tuple[str, ...]:
    """A subject's phrases in all languages, folded, longest first: what leads to a name, say."""
    found = {
        fold(phrase) for code in languages.available() for phrase in languages.load(code, "furniture").get(subject, ())
    }
    return tuple(sorted(found, key=lambda phrase: (-len(phrase), phrase)))


@cache
def one_of(subject: str) -> str:
    """A regular expression for any of a subject's phrases."""
    return "(?:" + "|".join(map(re.escape, phrases(subject))) + ")"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The furniture's phrases by their first word, longest first, with their kind; and each language's small words."""

    by_first: Mapping[str, Sequence[tuple[Phrase, str]]]
    small: Mapping[str, frozenset[str]]

    def phrases(self, line: Sequence[str]) -> list[Hit]:
        """The furniture in a line of words, leftmost and longest first: (kind, first word, end word)."""
        hits: list[Hit] = []
        at = 0
        while at < len(line):
            hit = self._at(line, at)
            if hit:
                hits.append(hit)
            at = hit[2] if hit else at + 1
        return hits

    def _at(self, line: Sequence[str], at: int) -> Hit | None:
        for phrase, kind in self.by_first.get(line[at], ()):
            end = at + len(phrase)
            if tuple(line[at:end]) == phrase:
                return kind, at, end
        return None

    def language(self, tokens: Iterable[str]) -> str:
        """The language whose small words are the most frequent among these."""
        count = Counter(tokens)
        return max(
            self.small, key=lambda code: (sum(count[word] for word in self.small[code]), code == languages.DEFAULT)
        )


@cache
def lexicon() -> Lexicon:
    """The lexicon of all languages that have a folder; where two differ over a phrase, the first of `KINDS` has it."""
    tables = {code: languages.load(code, "furniture") for code in languages.available()}
    by_first: dict[str, dict[Phrase, str]] = defaultdict(dict)
    for kind in KINDS:
        for phrase in chain.from_iterable(table.get(kind, ()) for table in tables.values()):
            tokens = tuple(words(phrase))
            by_first[tokens[0]].setdefault(tokens, kind)
    ordered = {first: sorted(found.items(), key=lambda item: -len(item[0])) for first, found in by_first.items()}
    return Lexicon(ordered, {code: frozenset(words(" ".join(table["small"]))) for code, table in tables.items()})
