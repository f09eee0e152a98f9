"""The tagger: who said what, by the model that the package ships.

pieces     the text as word pieces, with letter case, gaps and quotations
windows    long texts in overlapping stretches
model      the two graphs, loaded when first needed
near       how pieces stand to a cue
viterbi    well-formed spans from scores
find       all of it in order
"""

from __future__ import annotations

from headwater.reading.tagger.find import find
from headwater.reading.tagger.tagged import Tagged

__all__ = ["LANGUAGE", "Tagged", "find"]

LANGUAGE = "en"
"""The language of the texts that the model learnt from."""
