"""Stances: who takes a stand on something, or speaks of it, where no proposition is told.

"the union backed *the plan*" · "she is critical of *the bill*" · "his remarks about *the donations*" ·
"he refused to discuss *the talks*"

The words are those of `languages/*/stances.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from headwater.languages import load
from headwater.nouns import Report, Span
from headwater.reading.speech import circumstances, cues, lexicon, nominal, phrases, verbal
from headwater.reading.speech.attribution import Attribution
from headwater.reading.speech.cues import Cue
from headwater.reading.speech.extents import Sentence, following
from headwater.reading.speech.grammar import Parsed, parse
from headwater.reading.speech.phrases import NONE, Range
from headwater.reading.tokens import tokens, within

DIRECT = "object"
_OPENING = frozenset("DNJPWGq'")
"""The classes that what is spoken of may begin with."""
_PHRASAL = frozenset(("object", "gerund", "naming", "scene", "as", "of", "bare"))
"""How a content is built that isn't a clause."""
_HYPHENS = frozenset("-‐‑–")
_OWN = frozenset(("of", "for", "over", "as", "about"))


@dataclass(frozen=True, slots=True)
class Stance:
    """A word by which somebody takes a stand: its lemma, and the words that lead to what it is about."""

    lemma: str
    leads: tuple[tuple[str, ...], ...]
    only: str = ""

    def lead(self, s: Sentence, at: int) -> int | None:
        """Where the matter begins if the word before `at` leads to it; None where it doesn't."""
        p = s.parsed
        for words in self.leads:
            end = at + len(words)
            if all(p.form(at + k) == w for k, w in enumerate(words)) and p.tag(end) in _OPENING:
                return end
        return None


@cache
def _table(language: str, kind: str) -> Mapping[str, Stance]:
    """The verbs, nouns or adjectives, by every form."""
    known = load(language, "saying")["verbs"] if kind == "verbs" else {}
    table: dict[str, Stance] = {}
    for lemma, entry in load(language, "stances")[kind].items():
        row = {"to": entry} if isinstance(entry, str) else entry
        leads = tuple(() if to == DIRECT else tuple(to.split("-")) for to in row["to"].split())
        forms = (row if "forms" in row else known.get(lemma, {})).get("forms", "")
        for form in (lemma, *forms.split()):
            table.setdefault(form, Stance(lemma, leads, row.get("only", "")))
    return MappingProxyType(table)


def _share(language: str, kind: str) -> float:
    return float(load(language, "stances")["shares"][kind])


def taken(s: Sentence, language: str) -> Iterator[Attribution]:
    """What somebody takes a stand on, or speaks of."""
    for rule in (_by_verb, _by_adjective, _by_noun):
        yield from rule(s, language)


def marked(report: Report, found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """The attributions, those as topics that a word of stance introduces and whose content isn't a clause."""
    return tuple(replace(a, topic=_is_topic(report, a)) for a in found)


def _is_topic(report: Report, a: Attribution) -> bool:
    every = tokens(report.text, report.language)
    cue = [t for t in within(every, a.cue) if not t.form.endswith("ly")]
    found = [*cue, *within(every, a.content[0])]
    matters = (found[at:] for at in _leading(tuple(t.form for t in found), len(cue), report.language))
    return len(a.content) == 1 and any(_is_phrase(parse(m, report.language)) for m in matters if m)


def _leading(forms: tuple[str, ...], end: int, language: str) -> Iterator[int]:
    """Where the matter begins after a word of stance and what leads to it, which close a cue of so many words."""
    tables = [_table(language, kind) for kind in ("verbs", "adjectives", "nouns")]
    for i in range(end):
        for stance in (table[forms[i]] for table in tables if forms[i] in table):
            ends = (i + 1 + len(words) for words in stance.leads if forms[i + 1 : i + 1 + len(words)] == words)
            yield from (at for at in ends if at >= end)


def _is_phrase(p: Parsed) -> bool:
    return p.tag(0) not in ("V", "A", "T") and cues.frame(p, 0) in _PHRASAL


def _by_verb(s: Sentence, language: str) -> Iterator[Attribution]:
    """ "Backed the plan", "spoke out against the plan", "was criticised by the board"."""
    p, verbs = s.parsed, _table(language, "verbs")
    for i, tag in enumerate(p.tags):
        stance = verbs.get(p.form(i)) if tag in ("V", "G") else None
        if stance is None or _is_compound(s, i):
            continue
        c = cues.group(p, i, language)
        if not c.passive:
            yield from _active(s, c, stance, language)
        elif not stance.only:
            yield from _passive(s, c, language)


def _is_compound(s: Sentence, i: int) -> bool:
    """ "The tea-party-backed candidate"."""
    found = s.parsed.tokens
    return i > 0 and found[i - 1].text in _HYPHENS and found[i - 1].end == found[i].start


def _is_thing(s: Sentence, at: int) -> bool:
    """Whether the object is nobody: "questioned the plan", not "questioned Dahl"."""
    found = s.parsed.tokens[at : phrases.core(s.parsed, at)[1]]
    whom = lexicon.voices(s.language) | frozenset(load(s.language, "stances")["guests"])
    return s.parsed.tag(at) != "P" and not any(t.capital or t.form in whom for t in found)


def _is_reproached(s: Sentence, at: int) -> bool:
    """Whether what is held against the object follows: "attacked Dahl for the delay"."""
    return s.parsed.form(phrases.core(s.parsed, at)[1]) in load(s.language, "stances")["reproaches"]


_ONLY: Mapping[str, Callable[[Sentence, int], bool]] = {
    "": lambda s, at: True,
    "thing": _is_thing,
    "reproach": _is_reproached,
}


def _active(s: Sentence, c: Cue, stance: Stance, language: str) -> Iterator[Attribution]:
    at = _past_adverbs(s, c.verb + 1)
    begin = stance.lead(s, at)
    source = verbal.subject(s, c) if begin is not None else NONE
    if begin is None or source == NONE or not _ONLY[stance.only](s, begin):
        return
    share = _share(language, "verb") * circumstances.weight(s, c, source)
    yield from _made(s, source, (c.start, max(begin, c.verb + 1)), begin, stance.lemma, share)


def _past_adverbs(s: Sentence, at: int) -> int:
    while s.parsed.tag(at) == "R" and s.parsed.form(at).endswith("ly"):
        at += 1
    return at


def _passive(s: Sentence, c: Cue, language: str) -> Iterator[Attribution]:
    """ "The plan was criticised by the board"."""
    p = s.parsed
    matter = phrases.before(p, c.start)
    source = phrases.after(p, c.verb + 2) if p.form(c.verb + 1) == "by" else NONE
    if matter != NONE and source != NONE:
        content = (s.chars(*matter),)
        share = _share(language, "passive")
        yield Attribution(
            s.chars(*source), s.chars(c.start, c.verb + 1), content, "stance, passive", share, "", "stance", topic=True
        )


def _made(s: Sentence, source: Range, cue: Range, at: int, lemma: str, share: float) -> Iterator[Attribution]:
    content = _matter(s, at)
    if content:
        made = Attribution(
            s.chars(*source), s.chars(*cue), (content,), f"stance, {lemma}", share, lemma, "stance", topic=True
        )
        yield replace(made, antecedent=verbal.antecedent(s, source))


def _matter(s: Sentence, at: int) -> Span | None:
    """What is spoken of: the rest of the clause, without when, where and how: "endorsed her | on Twitter"."""
    whole = following(s, at, DIRECT)
    if whole is None or s.opens_at(at):
        return whole
    p, light = s.parsed, phrases.core(s.parsed, at)[1]
    last = next((i for i in range(at, len(p)) if p.tokens[i].end >= whole.end), len(p) - 1)
    if _is_light(s, at, light) and p.tag(light) in ("I", "R", "T") and p.form(light) not in _OWN:
        return s.chars(at, light)
    cut = next((i for i in range(max(at + 1, light), last + 1) if _is_circumstance(s, i)), last + 1)
    return s.chars(at, cut) if cut <= last else whole


def _is_light(s: Sentence, at: int, end: int) -> bool:
    """Whether the object is a name or a pronoun, which nothing but "of", "for" or "over" belongs to."""
    found = s.parsed.tokens[at:end]
    return bool(found) and (s.parsed.tag(at) == "P" or all(t.capital or not t.text[0].isalpha() for t in found))


def _is_circumstance(s: Sentence, i: int) -> bool:
    """Whether a time or another clause begins at the token `i`."""
    p = s.parsed
    if p.tag(i) == "M" or (p.tag(i) == "I" and p.tag(i + 1) == "M"):
        return True
    return p.form(i) in phrases.FRONTING and not (p.form(i) == "as" and p.tag(i + 1) in ("D", "J", "N"))


def _by_adjective(s: Sentence, language: str) -> Iterator[Attribution]:
    """ "Is critical of the plan", "came out in favour of it", "are against it"."""
    p, adjectives = s.parsed, _table(language, "adjectives")
    for i in range(1, len(p) - 2):
        stance = adjectives.get(p.form(i))
        begin = stance.lead(s, i + 1) if stance else None
        verb = _governing(s, i) if begin else None
        if stance is None or begin is None or verb is None:
            continue
        start = cues.leftward(p, verb)
        source = phrases.before(p, start)
        if source != NONE:
            yield from _made(s, source, (start, begin), begin, stance.lemma, _share(language, "adjective"))


def _governing(s: Sentence, at: int) -> int | None:
    """The verb "be" that an adjective belongs to: "is very [critical]", "is in [favour]"."""
    p, i = s.parsed, at - 1
    while p.tag(i) in ("R", "I", "J") and i > at - 5:
        i -= 1
    return i if p.form(i) in lexicon.grammar(s.language, "be") else None


def _by_noun(s: Sentence, language: str) -> Iterator[Attribution]:
    """ "His criticism of the plan", "expressed support for it", "made remarks about her"."""
    p, nouns = s.parsed, _table(language, "nouns")
    for i in range(len(p) - 2):
        stance = nouns.get(p.form(i)) if p.tag(i) == "N" else None
        begin = stance.lead(s, i + 1) if stance else None
        if stance is None or begin is None:
            continue
        source, start, _ = nominal.owner(s, i, language)
        if source != NONE:
            yield from _made(s, source, (start, begin), begin, stance.lemma, _share(language, "noun"))
