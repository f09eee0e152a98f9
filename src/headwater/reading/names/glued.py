"""Glued names: a credit or a caption before a name, in one run of capitals: "Splash News | Ole Dahl".

A run comes apart behind a place to post, behind a well-known outlet, and before a given name that follows a body's or
an agent's word: "Norda Network Insider | Ole Dahl".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from headwater.reading.names import lexicon
from headwater.reading.tokens import Token

_FEWEST = 2
_BODIES = ("organization", "outlet", "agency", "document", "event", "place")


def apart(sentence: Sequence[Token], start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """The names that a run of name words holds, as half-open ranges, without the callings that part them."""
    seam = _seam([t.form for t in sentence[start:end]], language)
    while seam and sentence[start + seam].capital:
        stop = start + seam
        while stop > start and _is_agent(sentence[stop - 1].form, language):
            stop -= 1
        if stop > start:
            yield start, stop
        start += seam
        seam = _seam([t.form for t in sentence[start:end]], language)
    yield start, end


def _seam(forms: Sequence[str], language: str) -> int:
    """Where the run comes apart; 0 where it holds together."""
    if len(forms) <= 1:
        return 0
    if forms[0] in lexicon.words(language, "platforms"):
        return 1
    if len(forms) <= _FEWEST or any(forms[-1] in lexicon.words(language, key) for key in _BODIES):
        return 0
    return _after_outlet(forms, language) or _before_given(forms, language)


def _after_outlet(forms: Sequence[str], language: str) -> int:
    """Behind the longest well-known outlet that leaves a name of two words and more."""
    for n in range(len(forms) - _FEWEST, 0, -1):
        known = lexicon.known(language).get(" ".join(forms[:n]))
        if (
            known
            and forms[n] not in lexicon.words(language, "linkers")
            and not (n == 1 and _is_common(forms[0], language))
        ):
            return n
    return 0


def _is_common(form: str, language: str) -> bool:
    return form in lexicon.words(language, "common_names") or form in lexicon.vocabulary(language)


def _before_given(forms: Sequence[str], language: str) -> int:
    """Before a given name whose forerunner is a body's word or an agent's."""
    for i in range(1, len(forms) - 1):
        given = any(forms[i] in lexicon.words(language, sex) for sex in ("male", "female"))
        if given and _ends_other(forms[i - 1], language):
            return i
    return 0


def _ends_other(form: str, language: str) -> bool:
    if any(form in lexicon.words(language, sex) for sex in ("male", "female")) or form in lexicon.before_names(
        language
    ):
        return False
    return _is_agent(form, language) or any(
        form in lexicon.words(language, key) for key in ("organization", "outlet", "agency")
    )


def _is_agent(form: str, language: str) -> bool:
    """Whether the word is no surname but what somebody is: "Insider", "Comedienne"."""
    listed = lexicon.vocabulary(language) | lexicon.titles(language, "callings")
    return form in listed and lexicon.is_calling(form, language)
