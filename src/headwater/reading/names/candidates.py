"""Candidates: stretches of a text that look like names, with the titles before them.

"Interior Minister Ilse Brandt of the Harbour Board" → "Interior Minister Ilse Brandt", titled; "Harbour Board".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from headwater.nouns import Report, Span
from headwater.nouns.statement import EntityKind
from headwater.reading.names import lexicon, newsroom
from headwater.reading.names.credited import credited
from headwater.reading.names.glued import apart, seam_by_others
from headwater.reading.sentences import sentences
from headwater.reading.tokens import Token, tokens, within

_LONGEST = 9
_LONGEST_BEFORE = 20
_MARKS_BEFORE = frozenset(('"', ":", "'", "-", "(", ".", "''", "``", "--"))


class Candidate(NamedTuple):
    """A stretch that looks like a name: all of it, the name without titles, and the titles.

    `article`: "the" stands before it. `opening`: it opens a sentence or stands in a headline: its capital says little.
    `publishes`: what stands beside it makes it an outlet. `employs`: what stands behind it makes it a body. `inside`:
    something is "in" it, so that it is nobody. `seen`: the kind that the reading model sees.
    """

    start: int
    end: int
    name: str
    title: str = ""
    article: bool = False
    opening: bool = False
    publishes: bool = False
    employs: bool = False
    inside: bool = False
    seen: EntityKind | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """The name's words in lower case."""
        return _words(self.name)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@lru_cache(maxsize=16384)
def _words(name: str) -> tuple[str, ...]:
    return tuple(name.lower().split())


def candidates(report: Report) -> tuple[Candidate, ...]:
    """A report's candidates, in order; who wrote and edited it is none."""
    every = tokens(report.text, report.language)
    lower = frozenset([t.form for t in every if t.text[0].islower()])
    staff = credited(report.text, report.language)
    found: list[Candidate] = []
    for span in sentences(report.text, report.language):
        found.extend(_in_sentence(report.text, within(every, span), lower, report.language))
    return tuple(parted([c for c in found if c.start not in staff], report))


def parted(found: Sequence[Candidate], report: Report) -> Iterator[Candidate]:
    """The candidates, those apart that hold a name and a person: "Norda Ole Dahl" where "Norda" stands by itself."""
    alone = Counter(c.name for c in found)
    for c in found:
        n = seam_by_others(c.name, alone, report.language) if not c.title else 0
        at = report.text.find(c.name[:n], c.start, c.end) + n if n else -1
        if at < n:
            yield c
            continue
        if not _is_said_of(c.name[:n], report.language):
            yield c._replace(end=at, name=c.name[:n])
        start = c.end - len(report.text[at : c.end].lstrip())
        yield c._replace(start=start, name=c.name[n:].strip(), article=False, opening=False, inside=False)


def _is_said_of(word: str, language: str) -> bool:
    """Whether a word is what somebody is, no name: "Pilot", "Norwegian"."""
    return lexicon.is_calling(word, language) or word.lower() in lexicon.words(language, "demonyms")


def _in_sentence(text: str, sentence: Sequence[Token], lower: frozenset[str], language: str) -> Iterator[Candidate]:
    titled = is_title(sentence)
    for at, end in _runs(sentence, language):
        doubtful = at == 0 or titled or sentence[at - 1].form in _MARKS_BEFORE
        for start, stop in _pieces(sentence, at, end, titled, doubtful, lower, language):
            for first, last in apart(sentence, start, stop, language):
                yield from _split(text, sentence, first, last, doubtful and (titled or first <= 1), language)


def _pieces(
    sentence: Sequence[Token], start: int, end: int, titled: bool, doubtful: bool, lower: frozenset[str], language: str
) -> Iterator[tuple[int, int]]:
    """A run without the words that have their capital for another reason; in a headline, what stands between these."""
    if not doubtful:
        yield start, end
        return
    start = _without_common(sentence, start, end, lower, language)
    at = start
    while titled and at < end:
        if lexicon.is_plain(sentence[at].form, language):
            if start < at:
                yield start, at
            start = at + 1
        at += 1
    if start < end:
        yield start, end


def is_title(sentence: Sequence[Token]) -> bool:
    """Whether capitals say nothing here, as in a headline that capitalises every word."""
    long = [t for t in sentence if len(t.form) > 3 and t.text[0].isalpha()]
    return len(long) > 4 and sum(t.capital for t in long) >= 0.9 * len(long)


def _runs(sentence: Sequence[Token], language: str) -> Iterator[tuple[int, int]]:
    """The runs of name words, as half-open ranges, linkers inside them included."""
    end = 0
    for start, token in enumerate(sentence):
        if start >= end and _is_name_word(token, language):
            end = _run_end(sentence, start, language)
            yield start, end


def _run_end(sentence: Sequence[Token], start: int, language: str) -> int:
    """The end of the run that begins with the name word at `start`."""
    at = start + 1
    while at < len(sentence) and at - start < _LONGEST:
        if _is_name_word(sentence[at], language):
            at += 1
            continue
        bridge = _over_linkers(sentence, start, at, language) or _over_owner(sentence, at, language)
        if not bridge:
            break
        at = bridge
    return at


def _over_owner(sentence: Sequence[Token], at: int, language: str) -> int:
    """The index after "'s" inside the name of a known outlet: "People's Daily"."""
    known = sentence[at].form == "'s" and at + 1 < len(sentence)
    return at + 1 if known and f"{sentence[at - 1].form}'s {sentence[at + 1].form}" in lexicon.known(language) else 0


def _is_name_word(token: Token, language: str) -> bool:
    if not token.capital or token.form in lexicon.words(language, "never_inside"):
        return False
    return token.text[0].isalpha() and not token.form.endswith(lexicon.hyphened(language))


def _over_linkers(sentence: Sequence[Token], start: int, at: int, language: str) -> int:
    """The index after a linker or two, where a name word follows and the linkers join it: "Bank of the North"."""
    link = at
    while link < len(sentence) and link - at < 2 and sentence[link].form in lexicon.words(language, "linkers"):
        link += 1
    if link == at or link == len(sentence) or not _is_name_word(sentence[link], language):
        return 0
    forms = [t.form for t in sentence[at:link]]
    body = any(f in lexicon.words(language, "body_linkers") for f in forms)
    if link < len(sentence) and _is_office(sentence[at - 1 : link + 1], language):
        return link
    if body and not _is_body(sentence[start:at], forms, language):
        return 0
    return link


def _is_office(run: Sequence[Token], language: str) -> bool:
    """Whether the three words are an office: "Secretary of State"."""
    return " ".join(t.form for t in run) in lexicon.titles(language, "phrases")


def _is_body(words: Sequence[Token], linkers: Sequence[str], language: str) -> bool:
    """Whether a body's name may go on: "Ministry of …", "Department of Health and …"."""
    heads = lexicon.heads(language)
    has_head = any(t.form in heads for t in words)
    if linkers[0] in ("of", "for"):
        return has_head
    return linkers[0] in ("and", "&", "on") and has_head and any(t.form in ("of", "for") for t in words)


def _without_common(sentence: Sequence[Token], start: int, end: int, lower: frozenset[str], language: str) -> int:
    """Past the words that are capitals only because a sentence opens; "The" leaves the rest as it is."""
    common = lexicon.openers(language)
    if sentence[start].form == "the" and end - start > 1:
        return start + 1
    if lexicon.opens_known([t.form for t in sentence[start:end]], language):
        return start
    kept = lexicon.before_names(language)
    while start < end and (sentence[start].form in common or sentence[start].form in lower):
        if sentence[start].form in kept and start + 1 < end:
            break
        start += 1
    while start < end and not sentence[start].capital:
        start += 1
    return start


def _split(
    text: str, sentence: Sequence[Token], start: int, end: int, opening: bool, language: str
) -> Iterator[Candidate]:
    """A run as the names that it holds: "Norda Lions General Manager Ole Dahl" is a body and a person."""
    while start < end and sentence[start].form in ("the", "a", "an"):
        start += 1
    first, name = _titles(sentence[start:end], language)
    first, name = start + first, start + name
    if name == start and end - start > 1 and sentence[start].form in lexicon.words(language, "once"):
        start = name = first = start + 1
    if name >= end:
        return
    if first > start and not all(_is_region(t, language) for t in sentence[start:first]):
        yield _made(text, sentence, start, first, start, opening, language)
    begin = first if name > first else start
    if not _is_dropped(sentence[name:end], language):
        yield _made(text, sentence, begin, end, name, opening, language)


def _made(
    text: str, sentence: Sequence[Token], start: int, end: int, name: int, opening: bool, language: str
) -> Candidate:
    before = sentence[start - 1].form if start else ""
    title = _letters(text, sentence[start:name]) if name > start else ""
    if not title and before in lexicon.titles(language, "offices"):
        title = before
    whole, last = _letters(text, sentence[name:end]), sentence[end - 1].end
    made = _among(text, Span(sentence[name].start, last), before, language)
    article = made.article and not title
    return made._replace(start=sentence[start].start, name=whole, title=title, article=article, opening=opening)


def stretch(text: str, span: Span, language: str) -> Candidate:
    """A stretch that is known to be a name, with what the words beside it say of it."""
    before = text[max(0, span.start - _LONGEST_BEFORE) : span.start].split()
    return _among(text, span, before[-1].casefold() if before else "", language)


def _among(text: str, span: Span, before: str, language: str) -> Candidate:
    """An untitled name as what stands beside it makes it."""
    paper = newsroom.publishes(text, span.start, span.end, language) or (
        newsroom.reports(text, span.end, language) and newsroom.is_taken_up(text, language)
    )
    body = newsroom.employs(text, span.end, language)
    inside = before in lexicon.words(language, "inside")
    name = " ".join(span.of(text).split())
    return Candidate(span.start, span.end, name, "", before == "the", False, paper, body, inside)


def _letters(text: str, run: Sequence[Token]) -> str:
    return " ".join(text[run[0].start : run[-1].end].split())


def _is_dropped(name: Sequence[Token], language: str) -> bool:
    """Whether what is left names nothing: a day, "Photo", a demonym or office alone, "Fla."."""
    if len(name) > 1:
        return all(t.form in lexicon.words(language, "never") for t in name) or _is_bare_office(name, language)
    form = name[0].form
    abbreviated = form.endswith(".") and len(form) < 6 and "." not in form[:-1]
    return form in lexicon.nameless(language) or abbreviated


def _is_bare_office(name: Sequence[Token], language: str) -> bool:
    """Whether it is an office and nobody's name: "Transport Minister", "US President"."""
    held = name[-1].form in lexicon.titles(language, "offices")
    return held and all(t.form in lexicon.title_parts(language) or _is_region(t, language) for t in name)


def _titles(run: Sequence[Token], language: str) -> tuple[int, int]:
    """Where the titles in a run start and end: those of the last office with a name after it; else (0, 0)."""
    offices = lexicon.titles(language, "offices")
    parts = lexicon.title_parts(language)
    if run and (run[0].form in lexicon.titles(language, "courtesy") or _is_called(run, language)):
        return 0, 1
    last = next((i for i in range(len(run) - 2, -1, -1) if run[i].form in offices), None)
    if last is not None and _is_office(run[last : last + 3], language) and last + 3 < len(run):
        last += 2
    if last is None or not run[last + 1].capital or run[last + 1].form in ("of", "for"):
        return 0, 0
    first = last - 2 if _is_office(run[last - 2 : last + 1], language) else last
    while first and run[first - 1].form in parts:
        first -= 1
    while first and _is_region(run[first - 1], language):
        first -= 1
    return first, last + 1


def _is_called(run: Sequence[Token], language: str) -> bool:
    """Whether a calling stands before a given name: "Physicist Ilse Brandt"."""
    if len(run) < 2 or lexicon.is_given(run[0].form, language):
        return False
    return lexicon.is_agent(run[0].form, language) and lexicon.is_given(run[1].form, language)


def _is_region(token: Token, language: str) -> bool:
    return token.form in lexicon.words(language, "countries") or token.form in lexicon.words(language, "demonyms")
