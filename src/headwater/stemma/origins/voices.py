"""Which of the voices that a story's reports cite are one: each gets the mark of the body or person that it is.

"Police", "Selby police" and "police chief Ida Holm" are one body. Unnamed voices whom nothing ties to a body stay in
their family of reports, as nobody else can have heard them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from headwater.languages import DEFAULT, load
from headwater.stemma.names import is_name, key
from headwater.stemma.origins.bodies import Body, body, is_government, is_ministry, spoken_for
from headwater.stemma.origins.unnamed import together
from headwater.stemma.sheet import Citation, Sheet

Mark = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """A citation's voice: its own name, whose mouth it is, whether that is a name (no common noun), and a person's."""

    own: Body
    body: Body
    named: bool
    person: bool


def told_apart(
    citations: Sequence[Citation], sheets: Mapping[str, Sheet], family: Mapping[str, int]
) -> tuple[Mark, ...]:
    """The mark of each citation's voice, in order; equal marks are one body.

    `family` gives each report the number of the part of the stemma that it hangs together with.
    """
    roles = _roles(citations, sheets)
    voices = [_voice(c, roles) for c in citations]
    people = _namesakes(citations, voices, roles)
    voices = [replace(v, body=people.get(c.link.entity, v.body)) for c, v in zip(citations, voices, strict=True)]
    speaks = {v.own: v.body for c, v in zip(citations, voices, strict=True) if c.link.kind == "person" and v.own}
    voices = [v if v.own == v.body else replace(v, body=_through(v.body, speaks)) for v in voices]
    whole = united(voices)
    bodies = [_settled(v, whole, {o.own for o in voices}) for v in voices]
    held = {b for c, b in zip(citations, bodies, strict=True) if b and not c.link.anonymous}
    unnamed = _unnamed(citations, family)
    return tuple(b if b in held else unnamed[c] for c, b in zip(citations, bodies, strict=True))


def _through(body: Body, speaks: Mapping[Body, Body]) -> Body:
    """The body behind a person who is spoken for: "President Aino Salo", whose spokesman says it, is Finland's."""
    tails = (body[at:] for at in range(len(body) - 1))
    return next((speaks[tail] for tail in tails if tail in speaks), body)


def _settled(voice: Voice, whole: Mapping[Body, Body], own: set[Body]) -> Body:
    """The body that a voice counts as; itself, where it speaks for what nobody names: "Interior Minister Ida Holm"."""
    best = whole[voice.body]
    one = voice.body in own and not (is_ministry(voice.body) and any(map(is_government, whole)))
    known = voice.named or best != voice.body or one
    return best if known else whole.get(voice.own, voice.own)


def _roles(citations: Iterable[Citation], sheets: Mapping[str, Sheet]) -> Mapping[str, Sequence[str]]:
    """What the reports together call each entity: its roles, then how they introduce it, the fullest first."""
    roles: dict[str, set[tuple[int, str]]] = defaultdict(set)
    for sheet in sheets.values():
        for entity in sheet.reading.entities:
            roles[entity.id].add((0, entity.role))
    for c in citations:
        roles[c.link.entity].add((1, _introduced(c, sheets[c.report])))
    ranked = {entity: sorted(called, key=lambda r: (r[0], -len(r[1]), r[1])) for entity, called in roles.items()}
    return {entity: [role for _, role in called if role] for entity, called in ranked.items()}


def _unnamed(citations: Sequence[Citation], family: Mapping[str, int]) -> Mapping[Citation, Mark]:
    """A mark for each voice as if nothing tied it to a body: its family and what kind of voice it is."""
    described: dict[int, set[str]] = defaultdict(set)
    for c in citations:
        described[family[c.report]].add(c.link.name)
    kinds = {number: together(names) for number, names in described.items()}
    return {c: ("unnamed", family[c.report], kinds[family[c.report]][c.link.name]) for c in citations}


def _voice(citation: Citation, roles: Mapping[str, Sequence[str]]) -> Voice:
    name, person = citation.link.name, citation.link.kind == "person"
    proper = person and is_name(name) and not citation.link.anonymous
    own: Body = () if citation.link.anonymous else key(name) if person else body(name)
    said = (*roles.get(citation.link.entity, ()), "" if proper else name)
    spoken = sorted(filter(None, map(spoken_for, said)), key=_vague)
    if spoken:
        return Voice(own, body(spoken[0]), named=not spoken[0].islower(), person=False)
    return Voice(own, own, bool(own) and is_name(name), person and bool(own))


def _vague(name: str) -> tuple[bool, bool]:
    """Sorts the bodies that somebody is said to speak for: a country's first, a common noun last."""
    return name.islower(), not is_government(body(name))


def _introduced(citation: Citation, sheet: Sheet) -> str:
    """What a report says of a voice where it names it: "Tarn Rail spokesman Ole Dahl" → "Tarn Rail spokesman"."""
    if citation.link.source is None:
        return ""
    phrase = " ".join(citation.link.source.of(sheet.reading.report.text).split())
    before, found, after = phrase.partition(citation.link.name)
    return "" if not found or " and " in before else before.rstrip(" ,") or after.lstrip(" ,")


def _namesakes(
    citations: Sequence[Citation], voices: Sequence[Voice], roles: Mapping[str, Sequence[str]]
) -> Mapping[str, Body]:
    """A label of their own for people of one name whom their roles tell apart, by entity."""
    known: dict[Body, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for c, v in zip(citations, voices, strict=True):
        if v.person and c.link.entity:
            known[v.body][c.link.entity] |= {*key(" ".join(roles.get(c.link.entity, ())))} - {""}
    return {
        entity: (*label, f"#{entity}")
        for label, entities in known.items()
        for entity, role in entities.items()
        if role and any(other and not role & other for e, other in entities.items() if e != entity)
    }


def united(voices: Iterable[Voice]) -> Mapping[Body, Body]:
    """Each body with the fullest name that it goes by, where only one fits.

    A short name is a longer one's end ("Security Council"), its beginning if only a word for its kind follows ("Delta
    Air Lines") or its initials; a common noun ("police") is the only body that has it in its name, a ministry of no
    country that of the only government.
    """
    known = set(voices)
    people = {v.body for v in known if v.person}
    named = {v.body for v in known if v.named} - {v.body for v in known if not v.named}
    having: dict[str, list[Body]] = defaultdict(list)
    for label in sorted(named):
        for word in {*label, _initials(label), "".join(label)}:
            having[word].append(label)
    common = sorted({v.body for v in known} - named)
    whole: dict[Body, Body] = {}
    for label in sorted(named, key=lambda b: (-len(b), b)):
        longer = {whole[o] for o in having[label[-1]] if len(o) > len(label) and _short_for(label, o, people)}
        whole[label] = _only(longer, label)
    spelled = {"".join(label): label for label in common}
    for label in common:
        fitting = {whole[o] for o in having[label[-1]] if o not in people and {*label} <= {*o}} if label else set()
        whole[label] = _only(fitting, spelled["".join(label)])
    states = {label for label in named if is_government(label)}
    return whole | {label: _only(states, whole[label]) for label in whole if is_ministry(label)}


def _only(found: Set[Body], otherwise: Body) -> Body:
    return next(iter(found)) if len(found) == 1 else otherwise


def _short_for(short: Body, long: Body, people: set[Body]) -> bool:
    size, kinds = len(short), load(DEFAULT, "stemma")["bodies"]
    if (short in people) != (long in people) or "government" in (short[0], long[0]):
        return False
    ends = long[-size:] == short and (size > 1 or short in people)
    beyond = {*kinds["companies"], *(kinds["offices"] if size > 1 else ())}
    begins = long[:size] == short and {*long[size:]} <= beyond
    return ends or begins or (size == 1 and short[0] in (_initials(long), "".join(long)))


def _initials(label: Body) -> str:
    return "".join(word[0] for word in label if word) if len(label) > 2 else ""
