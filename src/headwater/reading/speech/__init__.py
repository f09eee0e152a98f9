"""Speech: who said what, through whom.

quotations     what stands in quotation marks
attributions   the spans of each attribution: source, cue, content
jointly        these beside the reading model's, as the surer draws them
agents         who it is by
cited          who is cited for what another says
contents       contents mended
stances        who takes a stand on something, or speaks of it
plausible      what stands as a source, where it can be a voice
groups         cues with all their verbs, without whoever is told
chains         attributions within attributions, as statements with their voices
own            what the report says itself
"""

from __future__ import annotations

from dataclasses import replace

from headwater.nouns import Entity, Report, Statement
from headwater.reading import tagger
from headwater.reading.speech import attributions, chains, jointly, own, stances
from headwater.reading.speech.agents import with_agents
from headwater.reading.speech.cited import cited
from headwater.reading.speech.contents import contents
from headwater.reading.speech.continued import continued
from headwater.reading.speech.plausible import plausible
from headwater.reading.speech.voices import Voices

__all__ = ["find"]


def find(report: Report, entities: tuple[Entity, ...]) -> tuple[tuple[Statement, ...], tuple[Entity, ...]]:
    """A report's statements in order, and its entities: those already known, then the voices that speech brings in."""
    found = tuple(plausible(report, attributions.find(report)))
    if report.language == tagger.LANGUAGE:
        found = jointly.jointly(report, found, tagger.find(report.text))
    found = contents(report, cited(report, continued(report, tuple(with_agents(report, found)))))
    found = stances.marked(report, tuple(plausible(report, found)))
    voices = Voices(report, {e.id: e for e in entities})
    made = [*chains.statements(report, found, voices), *own.statements(report, [a for a in found if not a.topic])]
    made.sort(key=lambda s: (s.start, -s.end, s.mode, s.chain[-1].cue.start if s.chain and s.chain[-1].cue else -1))
    return tuple(replace(s, id=f"{report.id}:s{i}") for i, s in enumerate(made, 1)), tuple(voices.entities.values())
