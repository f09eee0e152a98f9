"""Case → Case: what the reports agree on, where they differ, what happened when.

saying      a statement made ready for comparison: its telling words, numbers, polarity
claims      sayings of several reports that say the same
disputes    sayings on one matter that give different numbers or dates
timeline    what happened or will, in order of time
"""

from __future__ import annotations

from dataclasses import replace

from headwater.accord.claims import claims
from headwater.accord.disputes import disputes
from headwater.accord.saying import sayings
from headwater.accord.timeline import timeline
from headwater.nouns import Case

__all__ = ["compare"]


def compare(case: Case) -> Case:
    """The case with its story's claims, disputes and timeline filled in."""
    said = sayings(case)
    matters = disputes(case, said)
    found = claims(case, said, matters)
    carried = {o.id: tuple(c.id for c in found if o.id in c.origins) for o in case.story.origins}
    origins = tuple(replace(o, claims=carried[o.id]) for o in case.story.origins)
    story = replace(case.story, claims=found, disputes=matters, origins=origins, timeline=timeline(case, said))
    return replace(case, story=story)
