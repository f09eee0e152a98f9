"""How what is told changes on its way along each edge of the stemma: a table of small rules over sentences told alike.

hedge        "may visit" → "will visit"                  accord.descent.wording
negation     "was not confirmed" → "was confirmed"
scope        "some of the boats" → "the boats"
number       "118 people" → "more than 100 people"       accord.descent.facts
time         "on 10 October" → "on the 12th"
source       "Piers Ottway" → "a spokesman"              accord.descent.voicing
attribution  "…, the police said" → "…"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from headwater.accord.descent import facts, voicing, wording
from headwater.accord.descent.beside import Pair, Sheet, Weigh, ends, pairs
from headwater.nouns import Case, Change, Stemma

Rule = Callable[[Pair], Iterator[Change]]

RULES: tuple[Rule, ...] = (
    wording.negation,
    wording.hedge,
    voicing.attribution,
    facts.number,
    facts.time,
    voicing.source,
    wording.scope,
)
"""The gravest first; changes are told in this order."""


def changed(case: Case, known: Mapping[str, Sheet], weigh: Weigh) -> Stemma:
    """The case's stemma with the changes on each edge."""
    stemma = case.story.stemma
    drawn = [ends(case, edge, known) for edge in stemma.edges]
    met = pairs((d for d in drawn if d), known, weigh)
    edges = (
        replace(e, changes=changes(*d, known, met[d]) if d else ()) for e, d in zip(stemma.edges, drawn, strict=True)
    )
    return replace(stemma, edges=tuple(edges))


def changes(parent: str, child: str, known: Mapping[str, Sheet], met: Sequence[Pair]) -> tuple[Change, ...]:
    """What the rules find between two reports, the gravest first, each once."""
    told = [
        pair
        for pair in met
        if pair.parent.forms != pair.child.forms and not pair.parent.has(wording.listed("furniture"))
    ]
    found = (change for rule in RULES for pair in told for change in rule(pair))
    blurred = voicing.counted(known[parent], known[child])
    return tuple(dict.fromkeys((*found, *blurred)))
