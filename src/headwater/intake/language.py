"""Which language a text is in, as an ISO 639-1 code.

>>> detect("Die Fähre lief am Montag vor der Insel Tarn auf Grund.")
'de'
"""

from __future__ import annotations

from functools import cache
from typing import Any

_SAMPLE = 4_000
# Below this many letters the classifier must be surer than above, or English stands.
_SHORT, _SURE, _SURE_IF_SHORT = 60, 0.5, 0.95
# What a page states of a text of so many letters is overruled where the classifier is so sure.
_LONG, _PLAIN = 300, 0.999


def detect(text: str, otherwise: str = "en") -> str:
    """The text's language; `otherwise` where there is too little of it to tell."""
    sample = text[:_SAMPLE].strip()
    if not any(letter.isalpha() for letter in sample):
        return otherwise
    code, probability = _classifier().classify(sample)
    return str(code) if probability >= (_SURE_IF_SHORT if len(sample) < _SHORT else _SURE) else otherwise


def settled(stated: str, text: str) -> str:
    """The language of a text that a page states, unless a long text is plainly in another: many pages state "en"."""
    if len(text) < _LONG:
        return stated or detect(text)
    code, probability = _classifier().classify(text[:_SAMPLE])
    return str(code) if not stated or probability >= _PLAIN else stated


@cache
def _classifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
