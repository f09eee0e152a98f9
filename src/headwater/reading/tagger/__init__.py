"""The tagger: who said what, who is named, what each sentence means, by the model that the package ships.

pieces        the text as word pieces, with letter case, gaps and quotations
windows       long texts in overlapping stretches
window        one of them as the encoder takes it
model         the two graphs and the sentences' matrix, loaded when first needed
near          how pieces stand to a cue
viterbi       well-formed spans from scores
whole         contents mended
attributions  a window's cues, sources, contents
entities      a window's names
stops         the stops that are a name's own
meaning       what a stretch of text tells, as a vector
reading       all of it in order
"""

from __future__ import annotations

from headwater.reading.tagger.entities import Entity
from headwater.reading.tagger.meaning import States
from headwater.reading.tagger.reading import LANGUAGE, Reading, find, meant, read
from headwater.reading.tagger.tagged import Tagged

__all__ = ["LANGUAGE", "Entity", "Reading", "States", "Tagged", "find", "meant", "read"]
