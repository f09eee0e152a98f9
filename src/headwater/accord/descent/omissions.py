"""What a report has and those that draw on it leave out: denials, caveats, hedges, second voices.

A cut leaves out the end; that tells nothing. So a sentence counts as left out only by a report that has much of what
it draws on, and has something from further down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from headwater.accord.descent.beside import Drawn, Sheet, Side, Weigh, carried, ends, met
from headwater.accord.descent.voicing import proper
from headwater.accord.descent.wording import listed
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Evidence, Omission, Span, Statement
from headwater.nouns.story import OmissionKind

_MUCH = 0.35  # share of the parent's sentences that the child must have
_FEWEST = 3  # of them at least
_TELLING = 4  # telling stems of a sentence that counts
_OPENING = 4  # words among which a "however" turns the sentence


@dataclass(frozen=True, eq=False)
class _Copy:
    """One report beside one that it draws on; `kept` are numbers of the parent's sentences that it has."""

    parent: Sheet
    child: Sheet
    weigh: Weigh

    @cached_property
    def kept(self) -> Set[int]:
        return {self.parent.at(p.parent.span) for p in met(self.parent, self.child, self.weigh)}

    def dropped(self) -> Iterator[tuple[Side, OmissionKind]]:
        """The parent's sentences of a kind that it leaves out, those behind the last that it has aside."""
        for n in _told(self.parent, self.weigh):
            side = Side(self.parent, self.parent.sentences[n], self.weigh)
            kind = _kind(side, self.child) if n not in self.kept and self._passed(n) else None
            if kind and (kind != "voice" or self._copies_much) and not self._tells(side):
                yield side, kind

    @cached_property
    def _last(self) -> int:
        return max(self.kept, default=0)

    def _passed(self, n: int) -> bool:
        """Whether it has something from behind a sentence, and much of the whole or the sentence right before."""
        return n < self._last and (n - 1 in self.kept or self._copies_much)

    @cached_property
    def _copies_much(self) -> bool:
        """Whether it has so much of the parent that what it lacks was left out."""
        told = _told(self.parent, self.weigh)
        return len(self.kept) >= max(_FEWEST, _MUCH * len(told))

    def _tells(self, side: Side) -> bool:
        """Whether some sentence of the child has most of what a sentence tells."""
        near = self.child.near(side.telling(0, len(side.forms)))
        return any(carried(side, Side(self.child, span, self.weigh), 0, len(side.forms), 3) for span in near)


def omissions(case: Case, known: Mapping[str, Sheet], weigh: Weigh) -> tuple[Omission, ...]:
    """What reports of the case have that those drawing on them leave out, the gravest kinds first."""
    drawn = dict.fromkeys(d for edge in case.story.stemma.edges if (d := ends(case, edge, known)))
    left: dict[tuple[str, OmissionKind, Span], list[str]] = defaultdict(list)
    for parent, child in drawn:
        copy = _Copy(known[parent], known[child], weigh)
        for side, kind in copy.dropped():
            left[parent, kind, side.span].append(child)
    made = (_omission(known, key, tuple(children), drawn) for key, children in left.items())
    return tuple(sorted(made, key=lambda o: (list(KINDS).index(o.kind), o.evidence)))


def _omission(
    known: Mapping[str, Sheet],
    key: tuple[str, OmissionKind, Span],
    children: tuple[str, ...],
    drawn: Mapping[Drawn, None],
) -> Omission:
    parent, kind, span = key
    count = len({child for of, child in drawn if of == parent})
    those = "the report that draws" if count == 1 else f"{len(children)} of the {count} reports that draw"
    statements = tuple(s.id for s in known[parent].statements(span))
    evidence = Evidence(parent, span.start, span.end)
    return Omission(kind, parent, statements, children, evidence, f"{_WHAT[kind]}; left out by {those} on it")


def _told(sheet: Sheet, weigh: Weigh) -> Sequence[int]:
    """The numbers of the sentences that tell enough to be missed."""
    sides = ((n, Side(sheet, span, weigh)) for n, span in enumerate(sheet.sentences))
    return [n for n, side in sides if len(side.telling(0, len(side.forms))) >= _TELLING]


def _kind(side: Side, child: Sheet) -> OmissionKind | None:
    return next((kind for kind, rule in KINDS.items() if rule(side, child)), None)


def _denial(side: Side, child: Sheet) -> bool:
    """A voice's denial; the child has none at all."""
    return (
        any(s.chain for s in side.statements)
        and bool(_had(side.forms, "denial"))
        and not _had(child.prepared.forms, "denial")
    )


def _caveat(side: Side, child: Sheet) -> bool:
    """Words that leave open what was told, or that nobody would speak to it; the child has no such words.

    That nobody would speak to the outlet itself is no copy's business.
    """
    return not _of_itself(side) and bool(_had(side.forms, "caveat") - _had(child.prepared.forms, "caveat"))


def _of_itself(side: Side) -> bool:
    """Whether a sentence names its own outlet: "DailyNews.com has asked the owner"."""
    own = side.sheet.reading.report.masthead
    return "".join(own.split()).casefold() in side.forms or (bool(proper(own)) and proper(own) <= set(side.forms))


def _hedge(side: Side, child: Sheet) -> bool:
    """A sentence that turns against what was told and leaves it open: "But the plan may still fall through"."""
    lists = load(DEFAULT, "changes")["omissions"]
    turns = not set(side.forms[:1]).isdisjoint(lists["turns"]) or not set(side.forms[1:_OPENING]).isdisjoint(
        lists["inner_turns"]
    )
    return turns and side.has(listed("hedges") | listed("negations"))


def _voice(side: Side, child: Sheet) -> bool:
    """A named voice that the child names nowhere, at its first words."""
    if side.sheet.reading.report.masthead == child.reading.report.masthead:  # an update makes room
        return False
    voices = [s for s in side.statements if s.chain and not s.chain[-1].anonymous]
    return any(side.sheet.voices[s.chain[-1].entity] is s and _unnamed(s, child) for s in voices)


def _unnamed(told: Statement, child: Sheet) -> bool:
    own = proper(told.chain[-1].name)
    return bool(own) and own.isdisjoint(child.forms) and own.isdisjoint(proper(child.reading.report.masthead))


KINDS: Mapping[OmissionKind, Callable[[Side, Sheet], bool]] = {
    "denial": _denial,
    "caveat": _caveat,
    "hedge": _hedge,
    "voice": _voice,
}
_WHAT: Mapping[OmissionKind, str] = {
    "denial": "a denial",
    "caveat": "a caveat",
    "hedge": "what speaks against it",
    "voice": "another voice",
}


def _had(forms: Sequence[str], name: str) -> Set[str]:
    """Which of a list's phrases stand among the words."""
    row = f" {' '.join(forms)} "
    return {phrase for phrase in load(DEFAULT, "changes")["omissions"][name] if f" {phrase} " in row}
