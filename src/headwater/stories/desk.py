"""Stories that grow: each batch of readings joins the stories at hand or opens new ones, at a cost of its own size.

Within a batch the order of readings changes nothing. A story keeps its id as it grows; where a report shows two to be
one, the older one's id stays, and where it shows one to be two, the larger part keeps it. The changes say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from headwater.nouns import Case, Reading, Report, in_order
from headwater.stories.apart import Apart
from headwater.stories.because import because, copied
from headwater.stories.case import case
from headwater.stories.changes import Change, reasons
from headwater.stories.compare import Comparer
from headwater.stories.copies import Copies, Copy, Print, printed
from headwater.stories.kin import Kin
from headwater.stories.profile import Counts, Profile, Profiler, day
from headwater.stories.register import Entry, Register, Turn
from headwater.stories.regroup import regrouped
from headwater.stories.rules import Rules
from headwater.stories.terms import counts, sheet
from headwater.text.signatures import Signature, sign

_SIGNED = 100
"""Reports that are signed at once."""


class Desk:
    """All readings so far, in sheaves: a report and its near-duplicates; and the stories that the sheaves are in."""

    def __init__(self, rules: Rules) -> None:
        self._rules = rules
        self._copies = Copies(rules)
        self._profiler = Profiler(rules)
        self._comparer = Comparer(rules)
        self._apart = Apart(rules)
        self._sheaves: list[list[Copy]] = []
        self._profiles: list[Profile] = []  # of the first in each sheaf
        self._register = Register(lambda sheaf: f"story-{self._sheaves[sheaf][0].reading.report.id}")

    def add(self, readings: Sequence[Reading]) -> tuple[Change, ...]:
        """Takes in a batch; tells what became of each story that it changed, the oldest story first."""
        first = len(self._sheaves)
        came = self._bundle(in_order(readings))
        kin = Kin(self._apart.row, self._rules)
        groups, anew = regrouped(range(first, len(self._sheaves)), kin, self._register, self._rules)
        turns = {turn.now.number: turn for turn in self._register.regroup(groups, anew) if turn.changed}
        for entry in self._register.of(came):
            turns.setdefault(entry.number, Turn(entry, entry.members))
        return tuple(self._change(turns[number], came, kin) for number in sorted(turns))

    def cases(self) -> tuple[Case, ...]:
        """All stories as they stand now, the oldest first."""
        return tuple(self._case(entry) for entry in self._register.entries())

    def _bundle(self, readings: Sequence[Reading]) -> Mapping[int, Sequence[str]]:
        """Puts each near-duplicate on its sheaf and compares all others; the ids that came to each sheaf."""
        came: dict[int, list[str]] = {}
        new = []
        for reading, row, shown, signature in self._printed(readings):
            whose, alike = self._copies.whose(shown, signature)
            if whose == len(self._sheaves):
                self._sheaves.append([])
                new.append((reading.report, row))
            self._sheaves[whose].append(Copy(reading, alike))
            came.setdefault(whose, []).append(reading.report.id)
        self._compare(new)
        return came

    def _printed(self, readings: Sequence[Reading]) -> Iterator[tuple[Reading, Counts, Print, Signature]]:
        """Each reading with its terms and what shows in its copies; signed by the hundred, which is quicker."""
        for start in range(0, len(readings), _SIGNED):
            some = readings[start : start + _SIGNED]
            sheets = [sheet(reading.report, self._rules.lead_words) for reading in some]
            for reading, of, signature in zip(some, sheets, sign([of.words for of in sheets]), strict=True):
                row = counts(of)
                yield reading, row, printed(row, day(reading.report)), signature

    def _compare(self, new: Sequence[tuple[Report, Counts]]) -> None:
        """What each is about, and how alike it is to those before; rarity is counted over the whole batch first."""
        for _, row in new:
            self._profiler.note(row)
        for report, row in new:
            profile = self._profiler.profile(report, row)
            self._profiles.append(profile)
            self._apart.add(self._comparer.add(profile), profile.when)

    def _change(self, turn: Turn, came: Mapping[int, Sequence[str]], kin: Kin) -> Change:
        """The turn in words: ids, and reasons where more happened than that copies came."""
        taken = {i for entry in turn.taken for i in entry.members}
        moved = [i for i in turn.now.members if i not in taken and i not in turn.before and i not in came]
        return Change(
            turn.now.id,
            joined=tuple(name for i in turn.now.members for name in came.get(i, ())) + self._ids(moved),
            left=self._ids([i for i in turn.before if i not in turn.now.members]),
            merged=tuple(entry.id for entry in turn.taken),
            split=turn.parent.id if turn.parent else "",
            opened=not turn.before,
            because=reasons(turn, kin, self._rules),
        )

    def _ids(self, sheaves: Sequence[int]) -> tuple[str, ...]:
        return tuple(copy.reading.report.id for i in sheaves for copy in self._sheaves[i])

    def _case(self, entry: Entry) -> Case:
        sheaves = [self._sheaves[i] for i in entry.members]
        copies = [(i, copy) for i in entry.members for copy in self._sheaves[i]]
        reports = [copy.reading.report for _, copy in copies]
        told = because(reports, [self._profiles[i] for i, _ in copies], self._profiler, self._rules)
        central = self._sheaves[Kin(self._apart.row, self._rules).central(entry.members)][0].reading.report
        return case(entry.id, [copy.reading for _, copy in copies], central, (*told, *copied(sheaves)))
