"""Who is quoted with the same words is the same voice: "the two-time champion" here is "Ida Holm" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from headwater.stemma.sheet import Citation, Sheet

_RUN = 8  # words in a row by which a quotation is known again
_Mark = tuple[object, ...]
_Weight = tuple[bool, int]


def one_speaker(
    citations: Sequence[Citation], marks: Sequence[_Mark], sheets: Mapping[str, Sheet]
) -> tuple[_Mark, ...]:
    """The mark of each citation's voice; of words that others are quoted with too, the best known of their voices.

    Best known is who has a name, and whom most reports cite.
    """
    speakers: dict[tuple[str, ...], set[_Mark]] = defaultdict(set)
    quoted = [set(_runs(sheets[c.report], c)) for c in citations]
    for runs, mark in zip(quoted, marks, strict=True):
        for run in runs:
            speakers[run].add(mark)
    known = _known(citations, marks)
    return tuple(
        max([mark, *sorted({m for run in runs for m in speakers[run]}, key=repr)], key=known.__getitem__)
        for runs, mark in zip(quoted, marks, strict=True)
    )


def _known(citations: Sequence[Citation], marks: Sequence[_Mark]) -> Mapping[_Mark, _Weight]:
    """Of each mark, whether somebody with a name has it, and how many reports cite it."""
    named: set[_Mark] = set()
    reports: dict[_Mark, set[str]] = defaultdict(set)
    for citation, mark in zip(citations, marks, strict=True):
        reports[mark].add(citation.report)
        if not citation.link.anonymous:
            named.add(mark)
    return {mark: (mark in named, len(cited)) for mark, cited in reports.items()}


def _runs(sheet: Sheet, citation: Citation) -> Iterator[tuple[str, ...]]:
    """The runs of words in what is cited that are somebody's very words."""
    first, last = sheet.prepared.within(citation.content)
    for at in range(first, last - _RUN + 1):
        if not any(sheet.own[at : at + _RUN]):
            yield sheet.prepared.forms[at : at + _RUN]
