"""One name spelled in two ways: "Bernard Halvorsen" here, "Bernard Halvorson" there.

Two words are spellings of one name where they are an edit or two apart and stand beside the same name ("Bernard"), or
where Reading took both for one entity. Words of the language, and forms of one word ("Norway", "Norwegian"), are none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from rapidfuzz.distance import OSA

from headwater.accord.page import Page
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Dispute, Evidence, Span, Value
from headwater.nouns.story import Slot
from headwater.text.frequencies import shares
from headwater.text.stem import stem
from headwater.text.words import Word

_SHORTEST, _LONG = 4, 7  # letters of a word that can be misspelled; from which on two edits are one name still
_NAMES = 2  # other names in common from which on two edits of a short one are one name still
_ALONE = 6  # letters from which a name without another beside it can be told misspelled
_PARTICLE = 2  # letters up to which a part of a name ("al", "de", "of") is none to go by
_CROWD = 400  # spellings with one first letter that are compared pair by pair


@dataclass(frozen=True, slots=True)
class Part:
    """A word of a name where it stands; `before` and `behind` are the names beside it, `phrase` all of these.

    `others` are the other words of the whole name.
    """

    report: str
    form: str
    before: str
    behind: str
    others: frozenset[str]
    phrase: Span
    entity: str
    kind: str


def spellings(case: Case, said: Sequence[Saying], pages: Sequence[Page]) -> tuple[Dispute, ...]:
    """The names of a story that reports spell in different ways."""
    parts: dict[str, list[Part]] = defaultdict(list)
    for page in pages:
        for part in _parts(page):
            parts[part.form].append(part)
    groups: dict[str, set[str]] = {}
    for x, y in _variants(parts):
        joined = groups.get(x, {x}) | groups.get(y, {y})
        groups |= dict.fromkeys(joined, joined)
    found = [sorted(g) for g in {id(g): g for g in groups.values()}.values()]
    made = [_dispute(case, said, [p for form in g for p in parts[form]]) for g in found]
    return tuple(sorted((d for d in made if d), key=lambda d: d.id))


# ------------------------------------------------------------------ names and their parts


def _parts(page: Page) -> Iterator[Part]:
    """The words of a report's names that could be misspelled, each once a place."""
    reading, text, row = page.reading, page.text, page.words
    numbers = {w.start: n for n, w in enumerate(row)}
    kinds = {e.id: e.kind for e in reading.entities}
    for m in {m.start: m for m in reading.report.mentions if m.start in numbers}.values():
        forms = {n: _bare(row[n].form) for n in _inside(text, row, numbers[m.start], m.end) if _proper(text, row[n])}
        for n, form in forms.items():
            if len(form) >= _SHORTEST and form.replace("-", "").isalpha():
                first, last = _beside(text, row, n, -1), _beside(text, row, n, 1)
                sides = _name(row, first, n), _name(row, last, n)
                others, phrase = frozenset(forms.values()) - {form}, Span(row[first].start, row[last].end)
                yield Part(reading.report.id, form, *sides, others, phrase, m.entity, kinds.get(m.entity, "other"))


def _inside(text: str, row: Sequence[Word], first: int, end: int) -> Iterator[int]:
    """The words of a name from the first on: those up to its end, and proper ones that follow ("al-Marsi")."""
    for n in range(first, len(row)):
        goes_on = n > first and text[row[n - 1].end : row[n].start] == " " and _proper(text, row[n])
        if row[n].end > end and not goes_on:
            return
        yield n


def _proper(text: str, word: Word) -> bool:
    """Whether a word is written as a name: "Marl", "al-Marsi"."""
    return any(c.isupper() for c in text[word.start : word.end])


def _beside(text: str, row: Sequence[Word], n: int, step: int) -> int:
    """The nearest word on one side that belongs to the same name; the word itself if none does.

    Titles ("President") and owners ("Tarn's") are no part of a name.
    """
    at = n
    while 0 <= at + step < len(row):
        left, right = sorted((at, at + step))
        between = text[row[left].end : row[right].start]
        small = row[at + step].form in _list("particles")
        if between not in (" ", "-") or not (small or _proper(text, row[at + step])) or _entitles(row[left].form):
            return n
        at += step
        if not small:
            return at
    return n


def _entitles(form: str) -> bool:
    """Whether a word stands before a name and is no part of it."""
    return form.endswith("'s") or form in _titles()


def _name(row: Sequence[Word], at: int, n: int) -> str:
    """The part of the word beside that is nearest; "" where none is."""
    if at == n:
        return ""
    pieces = [p for p in _bare(row[at].form).split("-") if len(p) > _PARTICLE] or [""]
    return pieces[-1] if at < n else pieces[0]


def _bare(form: str) -> str:
    """A word without its possessive and a particle tied to it: "el-marsi" → "marsi"."""
    form = form.removesuffix("'s").strip("'")
    head, _, tail = form.partition("-")
    return tail if tail and len(head) <= _PARTICLE else form


# ------------------------------------------------------------------ spelled otherwise


def _variants(parts: Mapping[str, Sequence[Part]]) -> Iterator[tuple[str, str]]:
    """Pairs of forms that are two spellings of one name."""
    letters: dict[str, list[str]] = defaultdict(list)
    for form in sorted(parts):
        letters[form[0]].append(form)
    for row in letters.values():
        for x, y in combinations(row[:_CROWD], 2):
            edits = OSA.distance(x.replace("-", ""), y.replace("-", ""), score_cutoff=2)
            if 0 < edits <= 2 and not _orthographic(x, y) and any(r(parts[x], parts[y], edits) for r in RULES):
                yield x, y


def _beside_one_name(xs: Sequence[Part], ys: Sequence[Part], edits: int) -> bool:
    """ "Bernard Halvorsen", "Bernard Halvorson": the name beside is the same, and one of the two is no common word."""
    x, y = xs[0].form, ys[0].form
    if _inflected(x, y) or edits > 1 + (max(len(x), len(y)) >= _LONG):
        return False
    persons = all(p.kind == "person" for p in (*xs, *ys))
    return (persons or not (_ordinary(x) and _ordinary(y))) and bool(_shared(xs, ys))


def _in_one_long_name(xs: Sequence[Part], ys: Sequence[Part], edits: int) -> bool:
    """ "Ole Petter Hayeb", "Ole Petter Haib": two other names are the same."""
    x, y = xs[0].form, ys[0].form
    return not (_inflected(x, y) or (_ordinary(x) and _ordinary(y))) and _most_in_common(xs, ys) >= _NAMES


def _plural_inside(xs: Sequence[Part], ys: Sequence[Part], edits: int) -> bool:
    """ "Harbour Works Board", "Harbour Work Board": a plural with the name's next word behind it."""
    x, y = xs[0].form, ys[0].form
    behind = {p.behind for p in xs} & {p.behind for p in ys} - {""}
    return x.rstrip("s") == y.rstrip("s") and bool(behind)


def _one_entity(xs: Sequence[Part], ys: Sequence[Part], edits: int) -> bool:
    """Reading took both for one ("Kharkiv", "Kharkov"), and they are no words like "ministry", "minister"."""
    x, y = xs[0].form, ys[0].form
    same = ({p.entity for p in xs} & {p.entity for p in ys}) - {""}
    return len(x) >= _ALONE and not (_inflected(x, y) or (_ordinary(x) and _ordinary(y))) and bool(same)


def _rare(xs: Sequence[Part], ys: Sequence[Part], edits: int) -> bool:
    """A long name that the language doesn't know, a letter off: "Vestelec", "Vestalec"."""
    x, y = xs[0].form, ys[0].form
    lone = all(not p.before and not p.behind for p in (*xs, *ys))
    plain = _inflected(x, y) or _ordinary(x) or _ordinary(y)
    return lone and edits == 1 and min(len(x), len(y)) >= _ALONE and not plain


Rule = Callable[[Sequence[Part], Sequence[Part], int], bool]
RULES: tuple[Rule, ...] = (_beside_one_name, _in_one_long_name, _plural_inside, _one_entity, _rare)


def _shared(xs: Sequence[Part], ys: Sequence[Part]) -> set[str]:
    """The names that stand beside both, on one and the same side."""
    before = {p.before for p in xs} & {p.before for p in ys}
    return (before | {p.behind for p in xs} & {p.behind for p in ys}) - {""}


def _most_in_common(xs: Sequence[Part], ys: Sequence[Part]) -> int:
    return max((len(a & b) for a in {p.others for p in xs} for b in {p.others for p in ys}), default=0)


def _inflected(x: str, y: str) -> bool:
    """Whether one is the other with an ending: "Tarn", "Tarnish"; "Varlia", "Varlis"; not "Okerlo", "Okerlow"."""
    short, long = sorted((x, y), key=len)
    rest = long.removeprefix(short)
    folk = short[-1] == "a" and long.startswith(short[:-1]) and long[len(short) - 1 :] in _list("folk")
    return folk or (long.startswith(short) and (rest.startswith("-") or rest in _list("endings")))


def _orthographic(x: str, y: str) -> bool:
    """Whether two words differ as British and American English do."""
    table = load(DEFAULT, "accord")["orthography"]
    pairs = zip(table["british"], table["american"], strict=True)
    return any(x.replace(b, a, 1) == y or y.replace(b, a, 1) == x for b, a in pairs)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "accord")[name])


@cache
def _titles() -> frozenset[str]:
    titles = load(DEFAULT, "titles")
    return frozenset((*titles["offices"], *(w for words in titles["courtesy"].values() for w in words)))


@cache
def _known() -> Mapping[str, float]:
    return shares(load(DEFAULT, "frequencies")["shares"])


def _ordinary(form: str) -> bool:
    return stem(form) in _known()


# ------------------------------------------------------------------ told


def _dispute(case: Case, said: Sequence[Saying], parts: Sequence[Part]) -> Dispute | None:
    """The spellings by report, each report with the one that it uses most; None where one is left."""
    parts = _of_the_name(parts)
    used: dict[str, Counter[str]] = defaultdict(Counter)
    for p in parts:
        used[p.report][p.form] += 1
    users = Counter(form for forms in used.values() for form in forms)
    told: dict[str, list[Part]] = {}
    for report in (r for r in case.story.reports if r in used):
        form = max(sorted(used[report]), key=lambda f: (used[report][f], -users[f]))
        told.setdefault(form, []).extend(p for p in parts if (p.report, p.form) == (report, form))
    if len(told) < 2:
        return None
    texts = {r.report.id: r.report.text for r in case.readings}
    values = tuple(_value(said, texts, row) for row in told.values())
    first = next(iter(told.values()))[0]
    return Dispute(
        f"dispute:{first.report}:{first.phrase.start}:spelling",
        f"spelling of {values[0].value}",
        _slot(parts),
        values,
        "precision",
        "one name in different spellings: " + "; ".join(v.value for v in values),
    )


def _of_the_name(parts: Sequence[Part]) -> Sequence[Part]:
    """Those beside a name that two of the spellings stand beside, if any do."""
    forms: dict[str, set[str]] = defaultdict(set)
    for p in parts:
        for name in {p.before, p.behind} - {""}:
            forms[name].add(p.form)
    kept = [p for p in parts if max(len(forms.get(p.before, ())), len(forms.get(p.behind, ()))) > 1]
    return kept if len({p.form for p in kept}) > 1 else parts


def _slot(parts: Sequence[Part]) -> Slot:
    kind = Counter(p.kind for p in parts).most_common(1)[0][0]
    slots: Mapping[str, Slot] = {"person": "person", "place": "place"}
    return slots.get(kind, "other")


def _value(said: Sequence[Saying], texts: Mapping[str, str], row: Sequence[Part]) -> Value:
    """One spelling, in the phrase that is used most."""
    places = sorted({(p.report, p.phrase) for p in row})
    phrases = Counter(" ".join(span.of(texts[report]).split()) for report, span in places)
    shown = min(phrases, key=lambda t: (-phrases[t], len(t), t))
    held = {s.id for s in said for report, span in places if s.report == report and s.statement.span.touches(span)}
    return Value(
        shown,
        tuple(sorted(held)),
        tuple(dict.fromkeys(p.report for p in row)),
        tuple(Evidence(report, span.start, span.end) for report, span in places),
    )
