"""Noun phrases beside a cue: the voice before "said", the voice after it, the hearer after "told".

Every phrase is a half-open range of token indexes; an empty one means that there is none.
"""

from __future__ import annotations

from headwater.reading.speech.grammar import NOMINAL, Parsed

NONE = (0, 0)
Range = tuple[int, int]

_APPOSITIVE = frozenset("DNJIWM")
_LONGEST = 60


def before(p: Parsed, end: int) -> Range:
    """The noun phrase that ends at `end`, appositions and relative clauses between commas included."""
    at = _over_adverbs(p, end)
    if p.tag(at - 1) == "W" or (p.form(at - 1) == "that" and p.tag(at - 2) in ("N", ")")):
        return at - 1, at
    if p.tag(at - 1) == "P" and p.tag(at - 2) != "I":
        return _over_relative(p, at - 1, at)
    if p.tag(at - 1) in (",", ")", "-"):
        start = _over_apposition(p, at)
        return (start, at) if start < at else _named_alone(p, at - 1)
    start = _trimmed(p, _leftward(p, at), at)
    return _over_relative(p, start, at) if start < at else NONE


def _named_alone(p: Parsed, comma: int) -> Range:
    """ "Whose church stands there, | Ole Dahl, | said": a name alone between commas."""
    start = _leftward(p, comma)
    apart = p.tag(comma) == "," and p.tag(start - 1) == ","
    return (start, comma) if apart and _is_name(p, start, comma) else NONE


def _over_adverbs(p: Parsed, at: int) -> int:
    """Left over "also", "on Monday", and over "however" between commas."""
    while at > 0:
        if p.tag(at - 1) == "R" or (p.tag(at - 1) == "M" and p.tag(at - 2) in ("N", "P", "M")):
            at -= 1
        elif p.tag(at - 1) == "," and p.tag(at - 2) == "R" and p.tag(at - 3) == ",":
            at -= 3
        else:
            break
    return at


def _over_relative(p: Parsed, start: int, end: int) -> Range:
    """ "Groups that have backed him [say]": the phrase before the relative clause whose object stands at `start`."""
    if p.tag(start - 1) not in ("V", "A", "I", "G", "T"):
        return start, end
    for i in range(start - 1, max(0, start - _LONGEST // 2), -1):
        if p.tag(i) in (",", ";", "q", ":"):
            break
        if (p.tag(i) == "W" or p.form(i) == "that") and p.tag(i - 1) in ("N", ")"):
            begin = _trimmed(p, _leftward(p, i), i)
            return (begin, end) if begin < i and _opens_clause(p, begin) else (start, end)
    return start, end


def _leftward(p: Parsed, end: int) -> int:
    """How far left the nominal and prepositional tokens before `end` reach."""
    at = end
    while at > max(0, end - _LONGEST):
        if at < end and p.tag(at) == "D" and (p.tag(at - 1) in ("N", "M") or p.form(at - 1) in FRONTING):
            break
        if p.tag(at - 1) == ")":
            opening = _opening(p, at - 1)
            if opening is None:
                break
            at = opening
        elif _continues(p, at):
            at -= 1
        else:
            break
    return at


def _continues(p: Parsed, at: int) -> bool:
    """Whether the token before `at` belongs to the noun phrase that goes on there."""
    tag, left = p.tag(at - 1), p.tag(at - 2)
    if tag in NOMINAL or tag in ("I", "&"):
        return True
    if tag == "T":
        return p.tag(at) in ("D", "N") and left in ("N", "J")
    if tag == "V":
        return p.tag(at) == "I" and left == "N" and p.form(at - 1).endswith(("ed", "en", "wn"))
    return (tag == "P" and left == "I") or (tag == "C" and _joins(p, at - 1))


def _joins(p: Parsed, at: int) -> bool:
    """Whether the coordinator at `at` joins two noun phrases: nothing verbal between it and the clause's start."""
    if p.form(at) not in ("and", "or", "&") or p.tag(at + 1) not in NOMINAL:
        return False
    left = at - 1
    while p.tag(left) in NOMINAL or p.tag(left) == "I":
        left -= 1
    return left < at - 1 and p.tag(left) in ("", "S", ",", "q", ";", ":", "C", "-") and p.tag(left + 1) != "I"


def _opening(p: Parsed, close: int) -> int | None:
    """The bracket that the one at `close` closes."""
    return next((i for i in range(close - 1, max(-1, close - 12), -1) if p.tag(i) == "("), None)


def main_subject(p: Parsed, at: int) -> Range:
    """The subject of the main clause that the token `at` stands in, which ", saying" and "and said" share."""
    region, found = 0, NONE
    i = _past_fronting(p, 0)
    while i < at:
        if _starts_anew(p, i):
            region = i + 1
            i = _past_fronting(p, i + 1)
            found = NONE
            continue
        if p.tag(i) == "," and p.tag(i + 1) == "W":
            i = next((j for j in range(i + 2, at) if p.tag(j) == ","), i) + 1
            if found != NONE or p.tag(i) not in ("V", "A"):
                continue
        if found == NONE and p.tag(i) in ("V", "A") and p.in_quotes(i) == p.in_quotes(at):
            subject = before(p, leftmost(p, i))
            found = subject if subject[0] >= region and p.tag(subject[0]) not in ("W", "M") else NONE
        i += 1
    return found


def _starts_anew(p: Parsed, i: int) -> bool:
    """Whether a clause with a subject of its own follows the token `i`: not in ", but denied that"."""
    if p.tag(i) == ";":
        return True
    if p.tag(i) == "-":
        return p.tag(i + 1) == "P" and p.tag(i + 2) in ("V", "A", "R")
    return p.tag(i) == "," and p.form(i + 1) in RESUMING and not _is_verbal(p, i + 2)


def _is_verbal(p: Parsed, at: int) -> bool:
    while p.tag(at) in ("R", "M"):
        at += 1
    return p.tag(at) in ("V", "A")


SAYING = frozenset(("said", "says", "say"))
RESUMING = frozenset(("but", "while", "although", "though", "whereas", "yet"))
FRONTING = frozenset(
    (
        "when",
        "after",
        "before",
        "as",
        "since",
        "while",
        "although",
        "though",
        "if",
        "because",
        "once",
        "until",
        "unless",
        "whereas",
        "despite",
    )
)


def leftmost(p: Parsed, verb: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    while p.tag(verb - 1) in ("A", "R"):
        verb -= 1
    return verb


def _past_fronting(p: Parsed, at: int) -> int:
    """Past a fronted clause: "When the ferry sank, | the mayor said"."""
    if p.form(at) not in FRONTING:
        return at
    return next((i + 1 for i in range(at, min(len(p), at + _LONGEST)) if p.tag(i) == ","), at)


def _trimmed(p: Parsed, start: int, end: int) -> int:
    """The phrase's start without a leading coordinator, or a leading "in May" that is no part of it."""
    while start < end and p.tag(start) in ("C", "&", "'"):
        start += 1
    if p.tag(start) != "I":
        return start
    return next((i for i in range(start + 2, end) if p.tag(i) == "D" and p.tag(i - 1) not in ("I", "D")), start + 1)


def _over_apposition(p: Parsed, close: int) -> int:
    """Where the phrase starts whose apposition the comma, bracket or dash before `close` closes; else `close`.

    Of several the nearest, unless a name stands farther: "*Ilse Brandt*, mayor of Tarn, a town by the sea, [said]".
    """
    if p.tag(close - 1) == "," and p.tag(close - 2) == ")":
        close -= 1
    mark, best = p.form(close - 1), close
    opener = "(" if mark == ")" else mark
    for i in range(close - 2, max(0, close - _LONGEST), -1):
        start = _apposed(p, i, close) if p.form(i) == opener else i
        if start < i and (best == close or _is_name(p, start, i)):
            best = start
        if p.tag(i) in ("q", ";", ":"):
            break
    return best


def _apposed(p: Parsed, i: int, close: int) -> int:
    """Where the phrase before the mark at `i` starts, if what follows up to `close` only adds to it; else `i`."""
    if p.form(i) != "(" and p.tag(i + 1) not in _APPOSITIVE and p.tag(i + 1) not in "VG":
        return i
    start = _trimmed(p, _leftward(p, i), i)
    nominal = start < i and p.tag(i - 1) in "N)'" and not p.form(start)[0].isdigit()
    return start if nominal and _is_aside(p, i, close - 1) and _opens_clause(p, start) else i


def _is_name(p: Parsed, start: int, end: int) -> bool:
    """Whether a name and nothing else stands there."""
    return all(t.capital or not t.text[0].isalpha() for t in p.tokens[start:end]) and start + 1 < end


def _is_aside(p: Parsed, start: int, end: int) -> bool:
    """Whether what stands between two marks only adds to a noun phrase, and holds no clause of its own."""
    if any(p.tag(i) == "," and p.tag(i + 1) in ("V", "A", "T") for i in range(start + 1, end)):
        return False
    free = (
        p.tag(start + 1) in ("W", "V", "G")
        or p.form(start + 1) == "whose"
        or any(p.tag(i) == "W" or p.form(i) == "that" for i in range(start, end))
    )
    return free or not any(p.tag(i) == "A" for i in range(start + 1, end))


def _opens_clause(p: Parsed, start: int) -> bool:
    """Whether a clause may begin: at a mark, after "that", or without it, as in "she said | the mayor, …"."""
    if p.form(start - 1) in SAYING:
        return p.tag(start - 2) != "W"
    return p.tag(start - 1) in ("", "S", "C", ",", "q", "-", ";", ":", ".")


def after(p: Parsed, start: int) -> Range:
    """The noun phrase that begins at `start`, without what follows its head's prepositions' objects."""
    at = start
    if p.tag(at) == "P":
        return at, at + 1
    while at < len(p):
        tag = p.tag(at)
        if tag == "M" and at > start and p.tag(at + 1) != "'":
            break
        if tag == "D" and p.tag(at - 1) in ("N", "M", "P") and at > start:
            break
        if (
            (
                tag in NOMINAL
                or (tag == "&")
                or (tag == "V" and (p.tag(at - 1) == "D" or at == start) and p.tag(at + 1) in ("N", "J"))
            )
            or (tag == "I" and at > start and p.form(at) in _INNER and p.tag(at + 1) in NOMINAL)
            or (
                tag == "C"
                and p.form(at) == "and"
                and at > start
                and p.tag(at + 1) in ("D", "N", "J")
                and not _has_verb(p, at + 1)
            )
        ):
            at += 1
        else:
            break
    return (start, at) if (at > start and p.tag(at - 1) != "D") or p.tag(start) == "D" else NONE


_INNER = frozenset(("of", "for", "from", "with", "at", "in", "to"))


def _has_verb(p: Parsed, at: int) -> bool:
    while p.tag(at) in NOMINAL:
        at += 1
    return p.tag(at) in ("V", "A")


def core(p: Parsed, start: int) -> Range:
    """The shortest noun phrase that begins at `start`, with "of" alone: a hearer, an object."""
    at = start
    if p.tag(at) == "P":
        return at, at + 1
    while p.tag(at) in NOMINAL and p.tag(at) != "M" and not (p.tag(at) == "D" and p.tag(at - 1) == "N" and at > start):
        at += 1
        if (p.form(at) == "of" and p.tag(at + 1) in NOMINAL) or (
            p.form(at) in ("and", "&") and p.tag(at + 1) in ("D", "N", "J") and not _has_verb(p, at + 1)
        ):
            at += 1
    return (start, at) if at > start else NONE
