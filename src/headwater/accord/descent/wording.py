"""What changed in the wording of a passage: a hedge or a "not" that is gone, a part that became the whole.

Each rule looks at a few words of the one sentence and asks whether the other tells the same without them. Language
data: `changes.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from headwater.accord.descent.beside import Pair, Side, carried
from headwater.languages import DEFAULT, load
from headwater.nouns import Change
from headwater.nouns.story import ChangeKind

_SCOPE = 10  # words behind a hedge that say what it leaves open
_OTHERS = 2  # telling stems that the child must have besides the word right behind the hedge
_MUCH = 0.45  # how alike sentences must be for one word behind the hedge to do
_BEGINS = 2  # telling words behind a hedge, one of which the child must have
_STOPS = frozenset(",;:–—()\n")
_NEAR = 4  # words behind a "not" that say what it denies
_CLOSE = 0.68  # how alike sentences must be for a missing "not" to be none told in other words
_COPIED = 0.8  # the same for a "not" that is new
_ALL_CLOSE = 0.6  # the same for a missing "some of"
_PART = 5  # words before a thing that may say that a part of it is meant
_CLOSE_BY = 2  # words before it one of which says that all of it is


def hedge(pair: Pair) -> Iterator[Change]:
    """ "may receive the minister" became "will receive the minister"; "reportedly" is gone."""
    if pair.child.has(listed("hedges") | listed("soft") | listed("hearsay")) or pair.parent.has(listed("denials")):
        return
    for n, form in enumerate(pair.parent.forms):
        if _leaves_open(pair.parent, n) and _goes_on(pair, n + 1):
            if form in listed("hearsay") and pair.child.has(listed("saying")):
                continue
            after = _instead(pair, n)
            became = f"became “{after}”" if after else "is gone"
            yield change("hedge", pair, _word(pair.parent, n), after, f"“{_word(pair.parent, n)}” {became}")
            return


def negation(pair: Pair) -> Iterator[Change]:
    """ "was not confirmed" became "was confirmed", or the other way round."""
    both = ((pair.parent, pair.child, True), (pair.child, pair.parent, False))
    for ours, theirs, lost in both:
        if pair.alike < (_CLOSE if lost else _COPIED):
            continue
        for n, form in enumerate(ours.forms):
            if (
                pair.alike >= _CLOSE
                and _denies(form)
                and _plain(theirs)
                and carried(ours, theirs, n + 1, n + 1 + _NEAR)
            ):
                word = _word(ours, n)
                because = f"“{word}” is gone" if lost else f"“{word}” is new"
                yield change("negation", pair, word if lost else "", "" if lost else word, because)
                return


def scope(pair: Pair) -> Iterator[Change]:
    """ "some of the boats" became "the boats"."""
    for n, form in enumerate(pair.parent.forms):
        thing = _part_of(pair.parent, n) if form in listed("parts") and pair.alike >= _ALL_CLOSE else None
        if thing is not None and _whole(pair.child, pair.parent.forms[thing]):
            before = _words(pair.parent, n, thing)
            yield change("scope", pair, before, "", f"“{before}” became all of them")
            return


def change(kind: ChangeKind, pair: Pair, before: str, after: str, because: str) -> Change:
    """A change between a pair's sentences."""
    return Change(kind, pair.parent.evidence, pair.child.evidence, before, after, because)


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(load(DEFAULT, "changes")[name])


def _leaves_open(side: Side, n: int) -> bool:
    """Whether a word is a hedge where it stands: not the month of May, not "could see", not "may not"."""
    form, after = side.forms[n], side.forms[n + 1 : n + 2]
    if form not in listed("hedges") | listed("hearsay"):
        return False
    if form == "may" and side.text[side.words[n].start - side.span.start].isupper():
        return False
    if (form in listed("hedges_to") and not {"to", "that"} & set(after)) or (
        form in listed("hedges_that") and "that" not in after
    ):
        return False
    return not (form == "could" and after and after[0] in listed("abilities")) and after != ("not",)


def _goes_on(pair: Pair, n: int) -> bool:
    """Whether the child has what a hedge left open: the words right behind it, and most of its clause or two others."""
    end = _clause_end(pair.parent, n)
    told = pair.parent.telling(n, end)
    common = told.keys() & pair.child.stems
    begun = not common.isdisjoint(list(told)[:_BEGINS])
    least = 1 if pair.alike >= _MUCH else 2
    return begun and (len(common) > _OTHERS or pair.carries(n, end, min(least, len(told))))


def _clause_end(side: Side, n: int) -> int:
    """The number of the word behind the clause that a word stands in, or behind as many as a hedge reaches."""
    text, start = side.sheet.reading.report.text, n
    while n < min(len(side.words), start + _SCOPE):
        between = text[side.words[n - 1].end : side.words[n].start]
        if n > start and (side.forms[n] in listed("barriers") or not _STOPS.isdisjoint(between)):
            break
        n += 1
    return n


def _instead(pair: Pair, n: int) -> str:
    """The word that stands where the hedge stood: before the first word that both go on with, if it tells surety."""
    told = pair.parent.telling(
        n + 1, _clause_end(pair.parent, n + 1)
    )  # in order: what stands right behind the hedge comes first
    at = next((pair.child.stem_at(key) for key in told if key in pair.child.stems), 0)
    near = [i for i in range(max(0, at - 2), at) if pair.child.forms[i] in listed("sure")]
    return _word(pair.child, near[-1]) if near else ""


def _denies(form: str) -> bool:
    return form in listed("negations") or form.endswith(("n't", "n’t"))


def _plain(side: Side) -> bool:
    """Whether nothing in a sentence denies anything, not even in part of a word."""
    return not any(_denies(f) for f in side.forms) and not side.has(listed("denying"))


def _part_of(side: Side, n: int) -> int | None:
    """The number of the word for what a part is taken of: "boats" in "some of the boats"."""
    rest = side.forms[n + 1 : n + 6]
    if not rest or rest[0] != "of":
        return None
    plain = (
        n + 1 + i
        for i, f in enumerate(rest)
        if i and f.endswith("s") and f not in ("its", "his", "this") and f.isalpha()
    )
    return next(plain, None)


def _whole(side: Side, form: str) -> bool:
    """Whether a sentence has a word as of all of them: "the boats", "all boats"; none that takes a part or a number."""
    at = [n for n, f in enumerate(side.forms) if f == form]
    before = [side.forms[max(0, n - _PART) : n] for n in at]
    return bool(at) and all(_of_all(b) for b in before)


def _of_all(before: Sequence[str]) -> bool:
    """Whether the words before a thing say that all of it is meant, or begin with it."""
    parts = any(f in listed("parts") or f[0].isdigit() for f in before)
    return not parts and (not before or not listed("wholes").isdisjoint(before[-_CLOSE_BY:]))


def _word(side: Side, n: int) -> str:
    return _words(side, n, n)


def _words(side: Side, first: int, last: int) -> str:
    start, end = side.words[first].start, side.words[last].end
    return " ".join(side.sheet.reading.report.text[start:end].split())
