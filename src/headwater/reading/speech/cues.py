"""Cues: the words around a verb of saying that signal it, and the frame that they stand in.

"…, he had not  told reporters in a statement on Monday  that  it sank" → cue "had not told reporters in a statement",
frame "that", content from "that".
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from headwater.reading.speech import lexicon, phrases
from headwater.reading.speech.grammar import Parsed

_FRAMES = {"that": "that", "to": "infinitive", "as": "as", "of": "of"}


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb with its auxiliaries and manner: tokens `start`..`end`, the verb at `verb`; content begins at `next`."""

    start: int
    verb: int
    end: int
    next: int
    lemma: str
    frame: str
    passive: bool = False
    participle: bool = False
    infinitive: bool = False


def cue(p: Parsed, verb: int, language: str) -> Cue:
    """The cue around the verb of saying at index `verb`."""
    lemma = lexicon.verbs(language)[p.form(verb)].lemma
    end, nxt = _rightward(p, verb + 1, lemma, language)
    nxt = _past_aside(p, nxt)
    built = _with_particle(p, verb, frame(p, nxt), language)
    return replace(group(p, verb, language), end=end, next=nxt, lemma=lemma, frame=built)


def group(p: Parsed, verb: int, language: str) -> Cue:
    """The verb group alone, of any verb: "had not backed", "refused to back"."""
    start = leftward(p, verb)
    infinitive = p.tag(start - 1) == "T"
    if infinitive:
        start = _over_light(p, start - 1, language)
        infinitive = p.tag(start) == "T"
    passive = _is_passive(p, start, verb, language)
    participle = p.tag(verb) == "G" and start == verb
    return Cue(start, verb, verb + 1, verb + 1, "", "", passive, participle, infinitive)


def _with_particle(p: Parsed, verb: int, bare: str, language: str) -> str:
    """The frame, told apart where a preposition leads to it: "called for", "spoke about"."""
    particle = p.form(verb + 1)
    if particle not in lexicon.verbs(language)[p.form(verb)].particles or particle in lexicon.words(
        language, "adverbial"
    ):
        return bare
    return "about" if bare in ("object", "gerund", "clause", "wh", "of", "quote", "as") else bare


def leftward(p: Parsed, verb: int) -> int:
    """Where the verb group starts: auxiliaries, negations and adverbs before the verb."""
    at = verb
    while p.tag(at - 1) in ("A", "R") or (p.tag(at - 1) == "P" and p.tag(at - 2) == "A" and p.tag(at - 3) in ("", "C")):
        at -= 1
    while at < verb and p.tag(at) == "R" and p.tag(at - 1) not in ("N", "P", "W", ")", "M"):
        at += 1
    return at


def _over_light(p: Parsed, to: int, language: str) -> int:
    """The group of the light verb that governs "to say": "declined", "wanted"; the "to" itself where none does."""
    saying = lexicon.verbs(language).get(p.form(to - 1))
    light = lexicon.words(language, "light")
    if p.tag(to - 1) == "V" and ((saying and saying.lemma in light) or p.form(to - 1) in light):
        return leftward(p, to - 1)
    return to


def _is_passive(p: Parsed, start: int, verb: int, language: str) -> bool:
    be = lexicon.grammar(language, "be")
    if p.form(verb) in lexicon.words(language, "feeling"):
        return False
    return p.tag(verb) == "V" and any(p.form(i) in be for i in range(start, verb)) and p.form(verb)[-1] in "dnt"


def _rightward(p: Parsed, at: int, lemma: str, language: str) -> tuple[int, int]:
    """The end of the cue, and where content may begin: past hearer and manner, and past times, which are no part."""
    if p.form(at) in lexicon.verbs(language)[lemma].particles:
        at += 1
    end = at
    if lemma in lexicon.words(language, "addressing"):
        at = end = _over_hearer(p, at)
    elif p.tag(at) == "T" and _is_hearer(p, at + 1, lemma, language):
        at = end = phrases.core(p, at + 1)[1] or at
    while True:
        adjunct = _adjunct(p, at, language)
        if adjunct is None:
            break
        at, is_manner = adjunct
        end = at if is_manner else end
    return end, at


def _over_hearer(p: Parsed, at: int) -> int:
    """Past the hearer, and what belongs to him where the content is plainly still to come: "the mayor in Tarn that"."""
    if p.form(at) == "her" and p.tag(at + 1) in ("D", "P", "S", "T", "W", "q"):
        return at + 1
    end = phrases.core(p, at)[1] or at
    if end == at or p.tag(end) != "I":
        return end
    far = phrases.after(p, at)[1]
    return far if p.form(far) in ("that", "whether", "if", "how", "why", "to") or p.tag(far) == "q" else end


def _is_hearer(p: Parsed, at: int, lemma: str, language: str) -> bool:
    """Whether "to" has somebody after it, not a verb: "said to reporters", "complained to the mayor"."""
    if lexicon.verbs(language)[lemma].odds("quote") < 0.5 or not p.form(at):
        return False
    return p.tag(at) in ("D", "P") or p.tokens[at].capital or p.form(at).endswith("s")


def _adjunct(p: Parsed, at: int, language: str) -> tuple[int, bool] | None:
    """The end of the adjunct that begins at `at`, and whether it tells the manner; None where none does."""
    if p.form(at) == "the" and p.tag(at + 1) == "M" and p.form(at + 2) in ("before", "after"):
        return at + 3, False
    if p.tag(at) == "M" or _is_that_day(p, at):
        return _over_days(p, at + (p.tag(at) != "M")), False
    if p.tag(at) == "R":
        return at + 1, p.form(at).endswith("ly")
    if p.tag(at) != "I" or p.form(at) in ("as", "of", "like"):
        return None
    if p.tag(at + 1) == "M":
        return _over_days(p, at + 1), False
    start, end = phrases.after(p, at + 1)
    if any(p.form(i) in lexicon.words(language, "manners") for i in range(start, end)):
        return end, True
    return None


def _is_that_day(p: Parsed, at: int) -> bool:
    """ "She said | that night.": a time, no content."""
    return p.form(at) == "that" and p.tag(at + 1) == "M" and p.tag(at + 2) in ("", ".", ",", ";")


def _over_days(p: Parsed, at: int) -> int:
    while p.tag(at) == "M" or (p.tag(at) == "N" and p.form(at)[:1].isdigit()):
        at += 1
    return at


def frame(p: Parsed, at: int) -> str:
    """How what follows is built on: see `saying.toml`."""
    form, tag = p.form(at), p.tag(at)
    if tag in (",", ":") and p.tag(at + 1) == "q":
        return "quote"
    if tag == "," and p.form(at + 1) == "that":
        return "that"
    if tag == "q":
        return "quote" if p.form(at + 1) else "after"
    if form in _FRAMES:
        return _FRAMES[form]
    if (tag == "W" and form != "when") or form in ("whether", "if"):
        return "wh"
    if tag == "G":
        return "gerund"
    return _open_frame(p, at)


def _past_aside(p: Parsed, at: int) -> int:
    """Past what stands between commas before the content: "said, however, that"."""
    if p.tag(at) != ",":
        return at
    close = next((i for i in range(at + 1, min(len(p), at + 10)) if p.tag(i) == ","), 0)
    return close + 1 if close and (p.form(close + 1) == "that" or p.tag(close + 1) == "q") else at


def _open_frame(p: Parsed, at: int) -> str:
    if p.tag(at) in ("", ",", ".", "?", "!", ";", ")", "-", ":", "C", "S", "I", "R", "V", "A"):
        return "after" if p.tag(at) not in ("I", "R", "V", "A", "S", "C") else "bare"
    end = phrases.after(p, at)[1] or at + 1
    if _clause_at(p, at, end):
        return "clause"
    end = _past_apposition(p, phrases.core(p, at)[1] or at + 1)
    named = {"T": "infinitive-object", "I": _by_preposition(p.form(end)), "G": "scene", "q": "naming", "D": "naming"}
    return named.get(p.tag(end), "object")


def _past_apposition(p: Parsed, end: int) -> int:
    """Past what commas add to an object before "of", "as", "to": "accused a writer, Eva Lind, of lying"."""
    close = next((i for i in range(end + 1, min(len(p), end + 12)) if p.tag(i) == ","), 0) if p.tag(end) == "," else 0
    return close + 1 if close and p.form(close + 1) in ("of", "as", "to") else end


def _by_preposition(form: str) -> str:
    return {"of": "of", "as": "as"}.get(form, "object")


def _clause_at(p: Parsed, start: int, end: int) -> bool:
    """Whether a finite verb follows the noun phrase: "the ferry sank", "he, too, had left"."""
    while p.tag(end) == "R":
        end += 1
    if p.form(end) in ("and", "or"):
        end = phrases.after(p, end + 1)[1] or end
    if p.tag(end) == "," and p.tag(end + 1) in ("W", "D", "N"):
        close = next((i for i in range(end + 1, min(len(p), end + 30)) if p.tag(i) == ","), 0)
        return bool(close) and p.tag(close + 1) in ("V", "A")
    if p.tag(end) == "W":
        return any(p.tag(i) == "A" for i in range(end + 2, min(len(p), end + 15)))
    return p.tag(end) in ("V", "A")
