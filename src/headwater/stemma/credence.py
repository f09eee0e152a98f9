"""How likely a report that names an outlet as its source rests on that outlet's report: each citation's credence.

"The ferry sank, the Gazette reported", high up and about the very event, is how a report says whom it retells.
"According to the Times", thirty sentences down and about a singer's youth, is an aside.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace
from operator import attrgetter

from headwater.stemma.about import main_terms, nearness
from headwater.stemma.sheet import Citation, Sheet
from headwater.stemma.weights import probability
from headwater.text.telling import Telling


def weighed(sheets: Sequence[Sheet], telling: Telling) -> tuple[Sheet, ...]:
    """The sheets, each citation with its credence."""
    main = main_terms(sheets, telling)
    return tuple(replace(s, citations=tuple(_believed(c, s, main) for c in s.citations)) for s in sheets)


def features(citation: Citation, sheet: Sheet, main: Mapping[str, float]) -> Mapping[str, float]:
    """What the decision weighs.

    `about` is the part of the story's `main` terms, by weight, that the cited content holds; `down` the logarithm of
    how many sentences stand before it; `agency` whether it is an agency, whose text many print as it is.
    """
    return {
        "about": nearness(citation.content.of(sheet.prepared.text), main),
        "down": math.log1p(bisect_right(sheet.prepared.sentences, citation.content.start, key=attrgetter("end"))),
        "agency": float(citation.link.kind == "agency"),
    }


def _believed(citation: Citation, sheet: Sheet, main: Mapping[str, float]) -> Citation:
    found = features(citation, sheet, main)
    return replace(citation, about=found["about"], credence=round(probability("cited", found), 3))
