"""Extents: how far what somebody said reaches, after the cue and before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from operator import attrgetter

from headwater.nouns import Span
from headwater.reading.speech import lexicon, phrases
from headwater.reading.speech.grammar import Parsed, parse
from headwater.reading.speech.quotations import Quotation
from headwater.reading.tokens import Token

_STOPS = frozenset(".?!")
_TRAILING = frozenset(".,;:-")
_SURE = 0.5
_VERBAL = frozenset(
    (
        "infinitive",
        "infinitive-object",
        "gerund",
        "as",
        "of",
        "passive-infinitive",
        "passive-as",
        "passive-of",
        "passive-gerund",
        "object",
        "scene",
        "naming",
        "passive-object",
        "about",
    )
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to find attributions in: its text's quotations, and its own tokens."""

    text: str
    span: Span
    parsed: Parsed
    quotes: tuple[Quotation, ...]
    language: str = "en"

    def quoted(self, offset: int) -> Quotation | None:
        """The quotation that the offset lies in."""
        i = bisect_right(self.quotes, offset, key=attrgetter("start")) - 1
        return self.quotes[i] if i >= 0 and offset < self.quotes[i].end else None

    def inside(self, i: int) -> Quotation | None:
        """The quotation that the token `i` lies in."""
        return self.quoted(self.parsed.tokens[i].start) if 0 <= i < len(self.parsed) else None

    def opens_at(self, i: int) -> Quotation | None:
        """The quotation that opens with the token `i`."""
        q = self.inside(i)
        return q if q and q.start == self.parsed.tokens[i].start else None

    def closes_at(self, i: int) -> bool:
        """Whether a quotation closes with the token `i`."""
        q = self.inside(i)
        return q is not None and q.end == self.parsed.tokens[i].end

    def just_before(self) -> Quotation | None:
        """The quotation that closes right before the sentence, as in "“Right?” | Brandt said." """
        at = bisect_right(self.quotes, self.span.start, key=attrgetter("end")) - 1
        q = self.quotes[at] if at >= 0 else None
        return q if q and not self.text[q.end : self.span.start].strip(" ") else None

    def chars(self, start: int, end: int) -> Span:
        """The letters of the tokens `start`..`end`."""
        found = self.parsed.tokens
        return Span(found[start].start, found[end - 1].end)


def sentence(text: str, span: Span, found: Sequence[Token], quotes: tuple[Quotation, ...], language: str) -> Sentence:
    """A sentence of a text, its tokens classed."""
    bare = parse(found, language)
    made = Sentence(text, span, bare, quotes, language)
    return replace(made, parsed=replace(bare, quoted=tuple(made.inside(i) is not None for i in range(len(bare)))))


def following(s: Sentence, at: int, frame: str = "clause") -> Span | None:
    """The content that begins at token `at`: a quotation, or the rest of the clause or phrase that the frame takes."""
    p = s.parsed
    while p.tag(at) in (",", ":", "-"):
        at += 1
    if at >= len(p):
        return None
    quotation = s.opens_at(at)
    if quotation and _stands_alone(s, quotation):
        return quotation.span
    end = _clause_end(s, at, frame)
    return s.chars(at, end) if end > at else None


def _stands_alone(s: Sentence, quotation: Quotation) -> bool:
    """Whether a quotation is all that was said: it closes the sentence, or a comma and a new frame follow."""
    rest = s.text[quotation.end : max(quotation.end, s.span.end)].lstrip()
    return not rest or rest[0] in ".,;)" or s.text[quotation.end - 2] in _STOPS


def _clause_end(s: Sentence, at: int, frame: str) -> int:
    """The token after the last of the clause that begins at `at`."""
    p = s.parsed
    inside = None if s.opens_at(at) else s.inside(at)
    depth = 0
    for i in range(at, len(p)):
        if inside and (p.tokens[i].start >= inside.end - 1 or (p.tag(i) in _STOPS and i > at)):
            return i - (p.tag(i - 1) == ",")
        if s.inside(i) is not inside:
            continue
        depth += (p.tag(i) == "(") - (p.tag(i) == ")")
        if depth < 0 or (depth == 0 and i > at and _breaks(s, i, frame, at)):
            return _without_stop(p, at, i)
    return _without_stop(p, at, len(p))


def _without_stop(p: Parsed, start: int, end: int) -> int:
    while end > start and p.tag(end - 1) in _TRAILING:
        end -= 1
    return end


def _breaks(s: Sentence, i: int, frame: str, start: int) -> bool:
    """Whether the report's own voice, or another's, resumes at the token `i`."""
    p = s.parsed
    if p.tag(i) == ";":
        return True
    if p.tag(i) == ",":
        return _breaks_at_comma(s, i, frame, start)
    if p.tag(i) == ":":
        return _is_framed_behind(s, i + 1)
    if p.tag(i) == "-":
        return p.tag(i + 1) == "C" or frame in _VERBAL
    return p.tag(i) == "C" and _breaks_at_coordinator(s, i, frame)


def _breaks_at_coordinator(s: Sentence, i: int, frame: str) -> bool:
    """Whether the main verb's twin follows, or somebody else's: "and denied", "and two aides later said"."""
    p = s.parsed
    if _resumes(p, i + 1):
        return frame in _VERBAL or p.form(i + 1) in lexicon.verb_forms(s.language)
    return frame in _VERBAL and _new_clause(p, i + 1)


def _is_framed_behind(s: Sentence, i: int) -> bool:
    """Whether a quotation opens at `i` that a frame of its own follows: "…: “Stay,” she said"."""
    q = s.opens_at(i)
    return q is not None and q.end < s.span.end - 3


def _breaks_at_comma(s: Sentence, i: int, frame: str, start: int) -> bool:
    p = s.parsed
    form = p.form(i + 1)
    if form in lexicon.grammar(s.language, "resuming"):
        return i > start + 1
    if form == "and" and (_resumes(p, i + 2) or _speaks(s, i + 2)):
        return True
    if form == "which":
        return frame in _VERBAL or any(p.tag(j) in ("V", "A") for j in range(start, i))
    if p.tag(i + 1) == "G" and form in lexicon.verb_forms(s.language):
        return True
    if frame in _VERBAL and (p.tag(i + 1) in ("V", "A", "G") or form in ("which", "who")):
        return True
    free = frame in _VERBAL or p.form(0) in lexicon.grammar(s.language, "fronting")
    return _new_frame(s, i + 1) or (free and _new_clause(p, i + 1 + (form == "and")))


def _new_clause(p: Parsed, i: int) -> bool:
    """Whether a subject and its verb stand here: ", the board insisted", ", and it was"."""
    end = phrases.after(p, i)[1]
    while end and p.tag(end) in ("R", "M"):
        end += 1
    return bool(end) and p.tag(end) in ("V", "A")


def _speaks(s: Sentence, i: int) -> bool:
    """Whether another voice's frame opens here: ", and | residents warned that"."""
    p = s.parsed
    end = phrases.after(p, i)[1]
    verb = lexicon.verbs(s.language).get(p.form(end)) if end and p.tag(end) == "V" else None
    return verb is not None and verb.odds("that") > _SURE and p.form(end + 1) == "that"


def _resumes(p: Parsed, i: int) -> bool:
    """Whether the main verb's twin stands here: "and promised", "but has not"."""
    while p.tag(i) == "R":
        i += 1
    return p.tag(i) in ("V", "A") and not p.form(i).endswith("ing")


def _new_frame(s: Sentence, i: int) -> bool:
    """Whether "X said" closes the sentence from here: what stood before was content of X's."""
    p = s.parsed
    end = phrases.after(p, i)[1]
    if not end or end >= len(p):
        return False
    verb = lexicon.verbs(s.language).get(p.form(end))
    return (
        verb is not None
        and p.tag(end) == "V"
        and verb.odds("after") > _SURE
        and p.tag(end + 1) in ("", ".", ",", "M", "I")
    )


def preceding(s: Sentence, end: int) -> Span | None:
    """The content that ends before token `end`, where the frame begins."""
    p = s.parsed
    while end > 0 and p.tag(end - 1) in (",", "-"):
        end -= 1
    if end <= 0:
        return None
    last = p.tokens[end - 1]
    quotation = s.quoted(last.start)
    start = _clause_start(s, end)
    first = p.tokens[start].start
    apart = quotation is not None and quotation.end == last.end
    if quotation and apart and (quotation.start < first or _only_opens(p, start, quotation.start)):
        first = quotation.start
    return Span(first, last.end) if first < last.end else None


def _only_opens(p: Parsed, start: int, quote: int) -> bool:
    """Whether nothing but "Yet," or "But" stands before the quotation."""
    i = start
    while i < len(p) and p.tokens[i].start < quote and p.tag(i) in ("C", "R", ",", "S", "I", "M") and i < start + 4:
        i += 1
    return i < len(p) and p.tokens[i].start == quote


def _clause_start(s: Sentence, end: int) -> int:
    """The first token of the clause that ends at `end`: the sentence's, or that after a semicolon, colon or stop."""
    p = s.parsed
    inside = s.inside(end - 1)
    for i in range(end - 1, -1, -1):
        here = s.inside(i)
        if here is None and (p.tag(i) in (";", ":") or (inside is not None and p.tag(i) == ".")):
            return i + 1
    return 0
