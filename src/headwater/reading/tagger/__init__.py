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
vectors       sentences as vectors
reading       all of it in order
"""

from __future__ import annotations

from headwater.reading.tagger.entities import Entity
from headwater.reading.tagger.reading import LANGUAGE, Reading, find, read
from headwater.reading.tagger.tagged import Tagged
from headwater.reading.tagger.vectors import Vectors

__all__ = ["LANGUAGE", "Entity", "Reading", "Tagged", "Vectors", "find", "read"]
