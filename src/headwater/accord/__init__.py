"""Case → Case: what the reports agree on, where they differ, what happened when, what changed on the way.

saying      a statement made ready for comparison: its telling words, numbers, polarity
claims      sayings of several reports that say the same
disputes    sayings on one matter that give different numbers or dates
timeline    what happened or will, in order of time
changes     how what is told changed along an edge of the stemma; in wording, facts, voicing; beside lays sentences out
omissions   what a report has and those that draw on it leave out
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from headwater.accord.claims import claims
from headwater.accord.descent.beside import sheets
from headwater.accord.descent.changes import changed
from headwater.accord.descent.omissions import omissions
from headwater.accord.disputes import disputes
from headwater.accord.saying import Saying, sayings, telling
from headwater.accord.timeline import timeline
from headwater.nouns import Case, Story

__all__ = ["compare"]


def compare(case: Case) -> Case:
    """The case with its story's claims, disputes and timeline filled in, its edges' changes and its omissions."""
    said = sayings(case)
    matters = disputes(case, said)
    found = claims(case, said, matters)
    carried = {o.id: tuple(c.id for c in found if o.id in c.origins) for o in case.story.origins}
    origins = tuple(replace(o, claims=carried[o.id]) for o in case.story.origins)
    story = replace(case.story, claims=found, disputes=matters, origins=origins)
    return replace(case, story=_followed(case, story, said))


def _followed(case: Case, story: Story, said: Sequence[Saying]) -> Story:
    """The story with its timeline, and with what changed and what was left out along its edges."""
    tells, known = telling(case), sheets(case)
    return replace(
        story,
        timeline=timeline(case, said, tells, story.disputes),
        stemma=changed(case, known, tells.weight),
        omissions=omissions(case, known, tells.weight),
    )
