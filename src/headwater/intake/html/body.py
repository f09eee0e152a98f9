"""The main text of a page: the report without the navigation, advertising and other headlines around it.

A well-kept extractor (trafilatura) finds the body; `trim` takes away what it leaves in, `standfirst` puts back what it
takes away. Where it finds next to nothing, the text in the page's metadata or the page's lines stand in.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from headwater.intake.dump.body import body as worth_most
from headwater.intake.dump.lines import lines as looked_at
from headwater.intake.html import masthead, prose, standfirst
from headwater.intake.html.trim import trim
from headwater.intake.metadata import Metadata

# Fewer letters than this are next to nothing; what stands in must be longer by this factor.
_SCANT, _LONGER = 400, 2
_HEAD = 3
_PARAGRAPHS = frozenset({"p", "blockquote"})


@dataclass(frozen=True, slots=True)
class Body:
    """A page's main text, one paragraph a line, and the lines that were taken away from it."""

    text: str = ""
    dropped: tuple[str, ...] = ()


def main(tree: Any, shown: Sequence[prose.Line], metadata: Metadata) -> Body:
    """The report's paragraphs as plain text, empty where there are none; `shown` are the lines that the page shows."""
    found, dropped = trim(_without_headline(_found(tree, shown, metadata), metadata.headline))
    heading = masthead.heading(shown, metadata.headline)
    if heading is not None:
        found = standfirst.before(found, shown, heading, metadata.descriptions) + found
    return Body("\n".join(found), tuple(dropped))


def _found(tree: Any, shown: Sequence[prose.Line], metadata: Metadata) -> list[str]:
    """What the extractor finds, or what stands in for it."""
    extracted = _extracted(tree)
    if _letters(extracted) >= _SCANT:
        return extracted
    stated = list(filter(None, map(prose.fold, metadata.body.splitlines())))
    seen = looked_at("\n".join(line.text for line in shown))
    kept = [line.text for line, keep in zip(seen, worth_most(seen), strict=True) if keep]
    enough = _LONGER * _letters(extracted)
    return next((other for other in (stated, kept) if _letters(other) > enough), extracted)


def _without_headline(lines: list[str], headline: str) -> list[str]:
    """The lines without the headline, where it stands at their head once more."""
    first = [line for line in lines[:_HEAD] if line.casefold() != headline.casefold()]
    return first + lines[_HEAD:]


def _extracted(tree: Any) -> list[str]:
    import trafilatura

    document: Any = trafilatura.bare_extraction(tree, include_comments=False)
    return list(prose.lines(document.body)) if document is not None else []


def _letters(lines: Sequence[str]) -> int:
    return sum(map(len, lines))


def roughly(tree: Any) -> Body:
    """Every paragraph of a page that is too large to look at closely."""
    return Body("\n".join(line.text for line in prose.shown(tree) if not line.tags.isdisjoint(_PARAGRAPHS)))
