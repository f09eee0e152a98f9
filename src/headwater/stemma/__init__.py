"""Case → Case: who draws on whom; the origins, and how many of them are independent.

prose     which words of a report are its own rather than quoted
sheet     a report laid out for comparison: words, own prose, citations
names     whether a cited name is another report's outlet
credence  how likely a citation of an outlet means that the report rests on it
notices   what a report says of itself: corrected since, or a release; order weighs it beside versions and clocks
nearest   sentences told more like one other report than like any third
ties      what speaks for two reports being kin, as one probability
tree      which edges stand: links, releases, cited (outlets), wires (agencies), lost, then parents; drawing, edges
collation copies of one text side by side: at which places the others agree against one of them
announced statements and posts that nobody has and several quote alike
joined    what hangs together
likeness  how much every two reports share, each reading weighed by how few have it
about     what the story is about, and how near to that some words are
origins   the voices beyond which nobody names anybody, as bodies: which stand behind the main claim, and how many
"""

from __future__ import annotations

from dataclasses import replace

from headwater.nouns import Case
from headwater.stemma.announced import announced
from headwater.stemma.credence import weighed
from headwater.stemma.origins import origins
from headwater.stemma.sheet import lay_out, telling
from headwater.stemma.ties import ties
from headwater.stemma.tree import draw

__all__ = ["trace"]


def trace(case: Case) -> Case:
    """The case with its story's stemma, origins and independence filled in."""
    laid = sorted(lay_out(case.readings), key=lambda s: s.moment)
    tells = telling(laid)
    sheets = weighed(laid, tells)
    found = ties(sheets, tells)
    stemma = draw(sheets, found)
    heads, independent = origins(sheets, stemma)
    whole = announced(stemma, sheets, found)
    return replace(case, story=replace(case.story, stemma=whole, origins=heads, independent=independent))
