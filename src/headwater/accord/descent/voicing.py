"""What changed in who says it: a voice told less exactly, a voice's word that became the report's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from functools import cache

from headwater.accord.descent.beside import Pair, Sheet, Side
from headwater.accord.descent.wording import change, listed
from headwater.languages import DEFAULT, load
from headwater.nouns import Change, Evidence, Link, Span, Statement
from headwater.text.words import words

_HELD, _SHARE = (
    4,
    0.6,
)  # telling stems of what a voice says that the child must have, where the voice is gone; their weight
_OWN = 2  # words of its own that a name must have
_THE = frozenset(("the", "these", "those"))
_A = frozenset(("a", "an", "one"))
_QUOTES = '"“”„«»'


def source(pair: Pair) -> Iterator[Change]:
    """ "coastguard spokesman Piers Ottway" became "a coastguard spokesman"; "two officials" became "officials"."""
    for ours in _voiced(pair.parent):
        for theirs in _voiced(pair.child):
            first, end = _range(pair.parent, ours)
            if pair.carries(first, end) and _blurred(pair, ours, theirs):
                before, after = _shown(pair.parent, ours.chain[-1]), _shown(pair.child, theirs.chain[-1])
                yield change("source", pair, before, after, f"“{before}” became “{after}”")
                return


def attribution(pair: Pair) -> Iterator[Change]:
    """ "The boat was empty, the harbour police said" became "The boat was empty"."""
    if _speaks(pair.child):
        return
    for ours in _voiced(pair.parent):
        first, end = _range(pair.parent, ours)
        voice = ours.chain[-1]
        if (
            _told_here(pair.parent, ours)
            and pair.carries(first, end, _HELD, _SHARE)
            and not _still_named(pair.child, voice)
        ):
            name = _shown(pair.parent, voice) or voice.name
            yield change("attribution", pair, name, "", f"said by “{name}” became the report’s own word")
            return


def _voiced(side: Side) -> Sequence[Statement]:
    """The statements in a sentence that a voice is given for."""
    return [s for s in side.statements if s.chain and s.chain[-1].name]


def _told_here(side: Side, told: Statement) -> bool:
    """Whether a sentence itself says that somebody else says so, and who: not by a quotation or a denial."""
    cue = told.chain[-1].cue
    who = _shown(side, told.chain[-1]).casefold()
    plain = told.mode == "indirect" and not told.negated and who not in listed("anybody")
    return plain and cue is not None and side.span.covers(cue)


def _range(side: Side, told: Statement) -> tuple[int, int]:
    """The words of a sentence that a statement holds."""
    return side.word_at(told.start), side.word_at(told.end)


def _shown(side: Side, voice: Link) -> str:
    """The voice in the report's own words."""
    words = voice.source.of(side.sheet.reading.report.text) if voice.source else voice.name
    return " ".join(words.split())


def _blurred(pair: Pair, ours: Statement, theirs: Statement) -> bool:
    """Whether a named voice became one that is unnamed, and new: the child names it nowhere."""
    before, after = ours.chain[-1], theirs.chain[-1]
    own = proper(before.name)
    named_then = not before.anonymous and len(own) >= _OWN
    new = _shown(pair.child, after).casefold() not in pair.parent.text.casefold()
    return named_then and after.anonymous and new and own.isdisjoint(pair.child.sheet.forms)


def counted(parent: Sheet, child: Sheet) -> Iterator[Change]:
    """ "two Varland officials" became "officials": how many they are is told nowhere in the child."""
    theirs = [v for v in _unnamed(child) if v.words.isdisjoint(listed("counted") | _A)]
    for ours in _unnamed(parent):
        number = ours.words & listed("counted")
        heads = ours.words & _plurals()
        told = [v for v in theirs if v.words & heads and v.words - _THE <= ours.words] if number and heads else []
        if told and not _told_elsewhere(child, heads):
            why = f"“{ours.text}” became “{told[0].text}”"
            yield Change("source", ours.evidence, told[0].evidence, ours.text, told[0].text, why)
            return


@dataclass(frozen=True, slots=True)
class _Unnamed:
    """Unnamed voices where a report names them as its source."""

    text: str
    words: frozenset[str]
    evidence: Evidence


def _unnamed(sheet: Sheet) -> list[_Unnamed]:
    """The unnamed last voices of a report's statements, in order of place."""
    text, id_ = sheet.reading.report.text, sheet.reading.report.id
    spans = {s.chain[-1].source for s in sheet.reading.told if s.chain and s.chain[-1].anonymous}
    return [
        _Unnamed(
            " ".join(v.of(text).split()), frozenset(w.form for w in words(v.of(text))), Evidence(id_, v.start, v.end)
        )
        for v in sorted(v for v in spans if v)
    ]


def _told_elsewhere(sheet: Sheet, heads: Set[str]) -> bool:
    """Whether a report tells the number of them after all: "two officials", three words apart at most."""
    forms = sheet.prepared.forms
    return any(f in heads and not listed("counted").isdisjoint(forms[max(0, n - 3) : n]) for n, f in enumerate(forms))


@cache
def _plurals() -> frozenset[str]:
    return frozenset(w for w in load(DEFAULT, "voices")["persons"] if w.endswith("s"))


def proper(name: str) -> frozenset[str]:
    """The words of a name that are its own, folded."""
    found = (w.form for w in words(name.replace("-", " ")) if name.replace("-", " ")[w.start].isupper())
    return frozenset(w.removesuffix("'s") for w in found if len(w) > 2) - listed("kinds") - _kinds()


@cache
def _kinds() -> frozenset[str]:
    """Nouns that tell but what kind of voice it is: "authorities"."""
    table = load(DEFAULT, "voices")
    return frozenset(w for name in ("persons", "groups", "organizations", "documents", "outlets") for w in table[name])


def _speaks(side: Side) -> bool:
    """Whether a sentence or one beside it gives somebody's word, or may do so unnoticed."""
    return bool(
        any(s.chain for s in side.statements)
        or side.has(listed("saying") | listed("hearsay") | listed("first_person"))
        or any(q in side.text for q in (*_QUOTES, ":"))
        or any(s.chain for s in side.sheet.statements(_around(side)))
        or _quoted(side)
    )


def _around(side: Side) -> Span:
    """The sentence with those right before and behind it."""
    sentences, n = side.sheet.sentences, side.sheet.at(side.span)
    return Span(sentences[max(0, n - 1)].start, sentences[min(len(sentences) - 1, n + 1)].end)


def _quoted(side: Side) -> bool:
    """Whether the sentence stands between quotation marks: those just outside it."""
    text = side.sheet.reading.report.text
    return bool(
        set(text[max(0, side.span.start - 2) : side.span.start] + text[side.span.end : side.span.end + 3])
        & set(_QUOTES)
    )


def _still_named(side: Side, voice: Link) -> bool:
    """Whether the sentence names the voice after all, or it is the child's own outlet."""
    own = proper(voice.name)
    return bool(own & set(side.forms)) or bool(own & proper(side.sheet.reading.report.masthead))
