"""One person's post told in two ways: "harbour director Ilse Brandt" here, "Ilse Brandt, the port's president," there.

Most of what people are called is true side by side ("minister", "lawyer"), so two posts differ only where they are
told by the same noun in another kind ("senior coach", "youth coach") or by two nouns of which a body has one holder
each ("director", "president").
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from headwater.accord.page import Page
from headwater.accord.saying import Saying
from headwater.languages import DEFAULT, load
from headwater.nouns import Case, Dispute, Evidence, Mention, Span, Value
from headwater.text.words import Word

_MOST = 6  # words of a post before a name
_APPOSED = re.compile(r",\s((?:the|a|an|its|his|her|their)\s)?(?P<post>[^,;:()\n\"“”.]{3,70})(?=[,;.])", re.I)
_REACH = 90  # code points before a name in which they stand
_EARLY = 5  # words of an apposition among which its noun stands


@dataclass(frozen=True, slots=True)
class Post:
    """What a report calls a person: the noun, and the words that tell its kind."""

    report: str
    span: Span
    text: str
    noun: str
    kind: frozenset[str]


def posts(case: Case, said: Sequence[Saying], pages: Sequence[Page]) -> tuple[Dispute, ...]:
    """The persons of a story whose posts reports tell in different ways."""
    told: dict[str, list[Post]] = defaultdict(list)
    names: dict[str, str] = {}
    for page in pages:
        people = {e.id: e.name for e in page.reading.entities if e.kind == "person" and not e.anonymous}
        names |= people
        for mention in page.reading.report.mentions:
            if mention.entity in people:
                told[mention.entity] += (p for p in _of_mention(page, mention) if not p.kind & _list("past"))
    made = (_dispute(case, said, names[who], held) for who, held in sorted(told.items()))
    return tuple(d for d in made if d)


# ------------------------------------------------------------------ found


def _of_mention(page: Page, mention: Mention) -> Iterator[Post]:
    """The posts told right before a name and in the apposition behind it."""
    yield from _leading(page, mention)
    yield from _apposed(page, mention)


def _leading(page: Page, mention: Mention) -> Iterator[Post]:
    """ "harbour director Ilse Brandt", "Mayor Brandt", "the team physician, Dr Ole Holm"."""
    row = page.between(mention.start - _REACH, mention.end)
    inside = [n for n, w in enumerate(row) if w.start >= mention.start]
    last = next((n for n in reversed(inside[:-1]) if _noun(row[n].form)), (inside or [0])[0] - 1)
    while last > 0 and row[last].form in _list("courtesies"):
        last -= 1
    if not inside or last < 0 or not _noun(row[last].form) or not _touch(page.text, row[last], row[last + 1]):
        return
    first = last
    while first > 0 and last - first < _MOST and _goes_on(page.text, row[first - 1], row[first]):
        first -= 1
    if first and row[first - 1].form in _list("before_verbs"):  # "may receive Prime Minister Brandt"
        first = min(first + 1, last)
    yield _post(page, row[first : last + 1], last - first)


def _apposed(page: Page, mention: Mention) -> Iterator[Post]:
    """ "Ilse Brandt, the port's president," """
    behind = _APPOSED.match(page.text, mention.end, mention.end + _REACH)
    row = page.between(*behind.span("post")) if behind else ()
    nouns = [n for n, w in enumerate(row[:_EARLY]) if _noun(w.form)]
    heads = (
        n for n in nouns if n + 1 not in nouns or row[n].form not in _list("kinds")
    )  # not that of "general manager"
    at = next(heads, None)
    if at is not None and not any(w.form in _list("clausal") for w in row[: at + 1]):
        yield _post(page, row, at)


def _touch(text: str, one: Word, other: Word) -> bool:
    """Whether a post's noun stands right before the name: "director Brandt", "the director, Brandt"."""
    return text[one.end : other.start] in (" ", ", ")


def _goes_on(text: str, one: Word, other: Word) -> bool:
    verbal = one.form.endswith("ed") and one.form not in _list("past")
    verbal |= one.form.endswith("ing") and one.form not in _list("kinds")
    part = one.form not in _closed() and one.form not in _list("before_posts")
    return text[one.end : other.start] == " " and part and not verbal


def _post(page: Page, row: Sequence[Word], at: int) -> Post:
    """The post that a phrase tells whose noun is its word number `at`."""
    text, leading = page.text, row[: at + 1]
    forms = [_spelled().get(w.form, w.form).removesuffix("'s") for w in leading]
    kind = {f for f, w in zip(forms[:-1], leading, strict=False) if text[w.start].islower() or f in _list("kinds")}
    span = Span(row[0].start, row[-1].end)
    told = frozenset(form.removesuffix("s") for form in kind - _list("ordinals"))
    return Post(page.reading.report.id, span, " ".join(span.of(text).split()), _noun(forms[-1]), told)


def _noun(form: str) -> str:
    """The post that a word tells, synonyms as one; "" for other words."""
    return _nouns().get(form, "")


# ------------------------------------------------------------------ compared


def _other_kind(a: Post, b: Post) -> bool:
    """One noun, of two kinds that don't hold each other: "senior coach", "youth coach"."""
    return a.noun == b.noun and bool(a.kind - b.kind) and bool(b.kind - a.kind)


def _other_noun(a: Post, b: Post) -> bool:
    """Two nouns of which a body has one holder each: "director", "president"."""
    single = _list("single")
    return a.noun != b.noun and a.noun in single and b.noun in single


CLASHES: tuple[Callable[[Post, Post], bool], ...] = (_other_kind, _other_noun)


def _clash(a: Post, b: Post) -> bool:
    return any(rule(a, b) for rule in CLASHES)


def _same(a: Post, b: Post) -> bool:
    """Whether two posts may be one, told more fully once: "coach", "senior coach"."""
    return a.noun == b.noun and (a.kind <= b.kind or b.kind <= a.kind)


def _dispute(case: Case, said: Sequence[Saying], name: str, held: Sequence[Post]) -> Dispute | None:
    """The posts of one person by which reports that have none in common call him; None where there are none."""
    firsts = {(p.report, p.noun, p.kind): p for p in reversed(held)}
    by: dict[str, list[Post]] = defaultdict(list)
    for post in reversed(firsts.values()):
        by[post.report].append(post)
    values: list[list[Post]] = []
    for one, other in combinations([r for r in case.story.reports if r in by], 2):
        if not any(_same(a, b) for a in by[one] for b in by[other]):
            for a, b in ((a, b) for a in by[one] for b in by[other] if _clash(a, b)):
                _put(values, a)
                _put(values, b)
    if len(values) < 2:
        return None
    shown = tuple(_value(said, v) for v in values)
    first = values[0][0]
    return Dispute(
        f"dispute:{first.report}:{first.span.start}:post",
        f"post of {name}",
        "role",
        shown,
        "precision",
        f"{name} is called by different posts: " + "; ".join(v.value for v in shown),
    )


def _put(values: list[list[Post]], post: Post) -> None:
    """Put a post to those that it may be one with."""
    home = next((v for v in values if _same(v[0], post)), None)
    if home is None:
        values.append([post])
    elif post not in home:
        home.append(post)


def _value(said: Sequence[Saying], row: Sequence[Post]) -> Value:
    """One post, in the words that are used most, the fullest of such."""
    worded = Counter(p.text for p in row)
    shown = min(worded, key=lambda t: (-worded[t], -len(t), t))
    held = {s.id for s in said for p in row if s.report == p.report and s.statement.span.touches(p.span)}
    places = tuple(Evidence(p.report, p.span.start, p.span.end) for p in row)
    return Value(shown, tuple(sorted(held)), tuple(dict.fromkeys(p.report for p in row)), places)


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "posts")["words"][name])


@cache
def _spelled() -> Mapping[str, str]:
    spelled: Mapping[str, str] = load(DEFAULT, "posts")["spelled"]
    return spelled


@cache
def _nouns() -> Mapping[str, str]:
    return {form: noun for noun, forms in load(DEFAULT, "posts")["nouns"].items() for form in forms}


@cache
def _closed() -> frozenset[str]:
    grammar = load(DEFAULT, "grammar")
    lists = ("determiners", "prepositions", "auxiliaries", "coordinators", "subordinators", "relatives", "subjects")
    return frozenset({w for name in lists for w in grammar[name]} | set(grammar["finite"].split()))
