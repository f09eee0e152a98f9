"""Glued names: a credit or a caption before a name, in one run of capitals: "Splash News | Ole Dahl".

A run comes apart behind a place to post, behind who took the picture where it opens a line ("Reuters | Norda Rail"),
behind shouted words ("TRAM WRECKED | Ole Dahl"), behind a well-known outlet, and before a given name that follows a
body's or an agent's word: "Norda Network Insider | Ole Dahl".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from headwater.reading.names import lexicon
from headwater.reading.tokens import Token

_FEWEST = 2
_LONGEST = 3
_ACRONYM = 4
_RUN_ON = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])")
_PICTURES = frozenset(("photo", "photos", "image", "images", "file", "video", "handout"))
_BODIES = ("organization", "outlet", "agency", "document", "event", "place")


def apart(sentence: Sequence[Token], start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """The names that a run of name words holds, as half-open ranges, without the callings that part them."""
    seam = _credit(sentence, start, end, language) or _seam(sentence[start:end], language)
    while seam and sentence[start + seam].capital:
        stop = start + seam
        while stop > start and lexicon.is_agent(sentence[stop - 1].form, language):
            stop -= 1
        if stop > start:
            yield start, stop
        start += seam
        seam = _seam(sentence[start:end], language)
    yield start, end


def _credit(sentence: Sequence[Token], start: int, end: int, language: str) -> int:
    """Behind who took the picture, where that opens a line or follows a colon, and no word of a body's comes next."""
    if start and sentence[start - 1].form not in (":", "/"):
        return 0
    forms = [t.form for t in sentence[start:end]]
    for n in range(min(len(forms) - 1, _LONGEST), 0, -1):
        pictured = " ".join(forms[:n]) in lexicon.words(language, "pictures") or _is_agency(forms[:n], language)
        article = sentence[start + n].text == "The"
        if pictured and (article or not _goes_with(forms[n], language)):
            return n
    return 0


def _is_agency(forms: Sequence[str], language: str) -> bool:
    known = lexicon.known(language).get(" ".join(forms))
    return known is not None and known.kind == "agency"


def _goes_with(form: str, language: str) -> bool:
    """Whether a word may go on with the name of an agency: "Getty Images", "Reuters Institute", "AP Director"."""
    listed = (lexicon.words(language, key) for key in ("linkers", "organization", "outlet", "event"))
    office = form in lexicon.title_parts(language) and form not in lexicon.words(language, "demonyms")
    return office or lexicon.is_calling(form, language) or form in _PICTURES or any(form in words for words in listed)


def _seam(run: Sequence[Token], language: str) -> int:
    """Where the run comes apart; 0 where it holds together."""
    forms = [t.form for t in run]
    if len(forms) <= 1:
        return 0
    if forms[0] in lexicon.words(language, "platforms"):
        return 1
    if forms[-1] in lexicon.words(language, "platforms"):
        return len(forms) - 1
    if len(forms) <= _FEWEST or any(forms[-1] in lexicon.words(language, key) for key in _BODIES):
        return 0
    rules = (_after_country, _after_outlet, _before_given)
    return _after_shout(run) or next((n for rule in rules if (n := rule(forms, language))), 0)


def _after_country(forms: Sequence[str], language: str) -> int:
    """Behind a country or body of several words, where two more follow: "United Nations | Ole Dahl"."""
    for n in range(len(forms) - _FEWEST, 1, -1):
        if " ".join(forms[:n]) in lexicon.long_listed(language):
            return n
    return 0


def _after_shout(run: Sequence[Token]) -> int:
    """Behind two words and more in capitals, one of them longer than an acronym, before two that are none."""
    loud = next((i for i, t in enumerate(run) if not t.text.isupper() or len(t.text) < _FEWEST), len(run))
    longest = max((len(t.text) for t in run[:loud]), default=0)
    return loud if loud >= _FEWEST and longest > _ACRONYM and len(run) - loud >= _FEWEST else 0


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
        if lexicon.is_given(forms[i], language) and _ends_other(forms[i - 1], language):
            return i
    return 0


def _ends_other(form: str, language: str) -> bool:
    if lexicon.is_given(form, language) or form in lexicon.before_names(language):
        return False
    return lexicon.is_agent(form, language) or any(
        form in lexicon.words(language, key) for key in ("organization", "outlet", "agency")
    )


def seam_by_others(name: str, alone: Mapping[str, int], language: str) -> int:
    """Where a name comes apart by what else a report names; the seam in code points, 0 where it holds together.

    Behind a known outlet that lost its space: "China DailyOle Dahl". Behind a first word that stands alone elsewhere,
    before a given name: "Norda Ole Dahl". Behind what one is called or where one is from, where the rest or its surname
    stands alone: "Briton Ole Dahl".
    """
    for m in _RUN_ON.finditer(name):
        if name[: m.start()].lower() in lexicon.known(language):
            return m.start()
    first, _, rest = name.partition(" ")
    if " " not in rest or lexicon.is_given(first.lower(), language):
        return 0
    if alone[first] >= _FEWEST and lexicon.is_given(rest.split(" ", 1)[0].lower(), language):
        return len(first)
    called = lexicon.is_calling(first, language) or first.lower() in lexicon.words(language, "demonyms")
    known = any(alone[part] for part in (rest, rest.rpartition(" ")[2], rest.partition(" ")[0]))
    return len(first) if called and known and not _is_bodys(rest, language) else 0


def _is_bodys(name: str, language: str) -> bool:
    """Whether any word of a name is a body's, a place's, an event's."""
    return any(w in lexicon.words(language, key) for w in name.lower().split() for key in _BODIES)
