"""Where a report's chains end: the citations beyond which it names nobody.

"The Gazette reported that police said the ferry sank" ends with the police: what they said is most of what the Gazette
is cited for. But "Ida Holm said that the crew saw a light" ends with Ida Holm, as nobody else heard the crew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from headwater.languages import load
from headwater.stemma.names import is_itself
from headwater.stemma.sheet import Citation, Sheet

_DEPTH = 8  # voices one inside the other that are looked at


def ends(sheet: Sheet) -> Iterator[Citation]:
    """The last link of each chain that names somebody and affirms; a pronoun names nobody, a denial speaks against."""
    deepest = {(c.content.start, c.content.end): c for c in sheet.citations}
    beside = set(_beside([*deepest.values()]))
    nobody = frozenset(load(sheet.reading.report.language, "stemma")["nobody"])
    for c in deepest.values():
        named = c.link.kind != "other" and c.link.name and c.link.name.casefold() not in nobody
        if named and not c.negated and c not in beside and not is_itself(sheet.reading.report, c.link.name):
            yield c


def _beside(citations: Sequence[Citation]) -> Iterator[Citation]:
    """Those that end no chain: the press telling what another voice says, and who speaks within another's words."""
    around: list[Citation] = []
    for c in sorted(citations, key=lambda c: (c.content.start, -c.content.end)):
        around = [d for d in around[-_DEPTH:] if d.content.end > c.content.start]
        for outer in _others_around(c, around):
            if not outer.of_press:
                yield c
            elif 2 * len(c.content) > len(outer.content):
                yield outer
        around.append(c)


def _others_around(citation: Citation, around: Iterable[Citation]) -> Iterator[Citation]:
    return (d for d in around if d.content.covers(citation.content) and d.link.name != citation.link.name)
