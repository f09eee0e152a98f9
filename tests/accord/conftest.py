"""Reports made from sentences with marks in them, and stories in which one report draws on another.

`tell("gazette", "At {6.05 a.m.=2031-03-04T06:05} the ferry struck; {at least four|people} died.")` is a report with a
time and a quantity (`{words|of}` or `{words|of|unit}`); `{Bernard Holm@person}` is a mention. Each sentence is a
statement in the report's own voice.

`told("courier", ("It sank, Piers Ottway said.", "Piers Ottway"))` is a report whose numbers and days of March 2031 are
found, and whose sentences are said by the voices beside them.
"""

import re
from collections.abc import Callable

import pytest

from headwater import accord
from headwater.nouns import (
    Case,
    Edge,
    Entity,
    Link,
    Mention,
    Node,
    Outlet,
    Published,
    Quantity,
    Reading,
    Report,
    Span,
    Statement,
    Stemma,
    Story,
    Time,
)
from headwater.nouns.statement import Certainty

_MARK = re.compile(r"\{([^{}|=@]+)([|=@])([^{}]*)\}")
_FIGURE = re.compile(r"(about|at least|more than|as many as|up to)? ?([\d,.]*\d|[a-z]+)")
_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
_NUMBER = re.compile(r"(?:(about|at least|up to|as many as) )?(\d[\d,.]*\d|\d)(?: (people|metres|boats))?")
_DAY = re.compile(r"(\d{1,2}) March")
_SAID = len(" said")

Said = tuple[str, str]


def _tell(name: str, *sentences: str, when: str = "2031-03-04", certainty: Certainty = "certain") -> Reading:
    """A report of marked sentences."""
    text, things = "", []
    spans = []
    for sentence in sentences:
        start, at = len(text), 0
        for m in _MARK.finditer(sentence):
            text += sentence[at : m.start()]
            things.append((len(text), m[1], m[2], m[3]))
            text, at = text + m[1], m.end()
        text += sentence[at:]
        spans.append(Span(start, len(text)))
        text += " "
    quantities = tuple(_figure(at, words, *rest.split("|")) for at, words, sign, rest in things if sign == "|")
    times = tuple(_time(at, words, value) for at, words, sign, value in things if sign == "=")
    mentions = tuple(
        Mention(at, at + len(words), words, f"{kind}:{words}") for at, words, sign, kind in things if sign == "@"
    )
    entities = {
        f"{kind}:{words}": Entity(f"{kind}:{words}", kind, words) for _, words, sign, kind in things if sign == "@"
    }  # type: ignore[arg-type]
    report = Report(
        name, f"{name}.html", text, "0" * 64, Outlet(name), published=Published(when, "given", 1.0),
        quantities=quantities, times=times, mentions=mentions,
    )  # fmt: skip
    statements = tuple(
        Statement(
            f"{name}:{n}", name, span.start, span.end, "own", certainty,
            quantities=_inside(span, quantities), times=_inside(span, times), mentions=_inside(span, mentions),
        )
        for n, span in enumerate(spans)
    )  # fmt: skip
    return Reading(report, statements, tuple(entities.values()))


def _inside(span: Span, things: tuple[Quantity | Time | Mention, ...]) -> tuple[int, ...]:
    return tuple(n for n, thing in enumerate(things) if span.covers(thing.span))


def _time(at: int, words: str, value: str) -> Time:
    return Time(at, at + len(words), words, value, "TIME" if "T" in value else "DATE", "published")


def _figure(at: int, words: str, of: str, unit: str = "") -> Quantity:
    found = _FIGURE.match(words)
    told = found[2].replace(",", "") if found else ""
    value = float(told) if told[:1].isdigit() else _WORDS.get(told)
    bound = found[1] if found else ""
    low, high = _bounds(bound or "", float(value)) if value is not None else (24.0, None)
    return Quantity(at, at + len(words), words, value, low, high, unit, of)


def _bounds(words: str, value: float) -> tuple[float | None, float | None]:
    bounds: dict[str, tuple[float | None, float | None]] = {
        "about": (0.9 * value, 1.1 * value), "at least": (value, None), "more than": (value, None),
        "as many as": (None, value), "up to": (None, value),
    }  # fmt: skip
    return bounds.get(words, (value, value))


def _compare(*readings: Reading) -> Story:
    return accord.compare(Case(Story("s", "", tuple(r.report.id for r in readings)), readings)).story


def _told(name: str, *said: Said | str, when: str = "2031-03-05") -> Reading:
    """A report of sentences, each said by nobody or by the voice beside it."""
    row = [(s, "") if isinstance(s, str) else s for s in said]
    text = " ".join(sentence for sentence, _ in row)
    times = tuple(_time(m.start(), m[0], f"2031-03-{int(m[1]):02}") for m in _DAY.finditer(text))
    numbers = (m for m in _NUMBER.finditer(text) if not any(t.span.touches(Span(*m.span())) for t in times))
    quantities = tuple(_figure(m.start(), m[0], m[3] or "") for m in numbers)
    statements, at = [], 0
    for n, (sentence, voice) in enumerate(row):
        statements.append(_statement(f"{name}:{n}", name, sentence, at, voice, times))
        at += len(sentence) + 1
    report = Report(
        name, f"{name}.html", text, "0" * 64, Outlet(name), published=Published(when, "given", 1.0),
        quantities=quantities, times=times,
    )  # fmt: skip
    return Reading(report, tuple(statements))


def _statement(id_: str, report: str, sentence: str, at: int, voice: str, times: tuple[Time, ...]) -> Statement:
    """What stands before the voice is said by it; it is unnamed if it begins small, its article aside."""
    end = at + len(sentence)
    if not voice:
        return Statement(id_, report, at, end, "own", times=_inside(Span(at, end), times))
    start = at + sentence.index(voice)
    source = Span(start, start + len(voice))
    name = voice.removeprefix("the ").removeprefix("a ")
    cue = Span(source.end, source.end + _SAID)
    link = Link(f"e:{name}", name, "person", name[0].islower(), source, cue)
    content = Span(at, max(at + 1, start - 2))
    return Statement(id_, report, content.start, content.end, "indirect", chain=(link,), times=_inside(content, times))


def _drawn(parent: Reading, *children: Reading, directed: bool = True) -> Case:
    """A case in which the children draw on the parent."""
    readings = (parent, *children)
    nodes = tuple(Node(f"n:{r.report.id}", "report", r.report.id, r.report.id) for r in readings)
    edges = tuple(Edge(nodes[0].id, n.id, "rewrites", "part", 0.9, (), "", directed=directed) for n in nodes[1:])
    return Case(Story("s", "", tuple(r.report.id for r in readings), stemma=Stemma(nodes, edges)), readings)


@pytest.fixture(scope="session")
def tell() -> Callable[..., Reading]:
    return _tell


@pytest.fixture(scope="session")
def compare() -> Callable[..., Story]:
    return _compare


@pytest.fixture(scope="session")
def told() -> Callable[..., Reading]:
    return _told


@pytest.fixture(scope="session")
def drawn() -> Callable[..., Case]:
    return _drawn
