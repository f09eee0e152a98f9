"""The words that signal who said what, from `languages/*/saying.toml`, by form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from headwater.languages import load


@dataclass(frozen=True, slots=True)
class Saying:
    """A verb or noun of saying: its `lemma`, and how likely each frame that it stands in attributes something.

    `particles` are the prepositions and adverbs that its cue takes in: "pointed *out*", "called *for*".
    """

    lemma: str
    frames: Mapping[str, float]
    particles: frozenset[str] = frozenset()

    def odds(self, frame: str) -> float:
        """The probability that the frame, after this word, holds what somebody said: 0 where it never does."""
        return self.frames.get(frame, 0.0)


@cache
def verbs(language: str) -> Mapping[str, Saying]:
    """Verbs of saying, thinking, planning and finding, by every form."""
    return _by_form(language, "verbs")


@cache
def nouns(language: str) -> Mapping[str, Saying]:
    """Nouns of saying, thinking and planning, by every form."""
    return _by_form(language, "nouns")


@cache
def verb_forms(language: str) -> frozenset[str]:
    """Every form of every verb of saying."""
    return frozenset(verbs(language))


@cache
def verb_lemmas(language: str) -> Mapping[str, str]:
    """The lemma of every form of every verb of saying."""
    return {form: saying.lemma for form, saying in verbs(language).items()}


@cache
def grammar(language: str, subject: str) -> frozenset[str]:
    """A flat list of `grammar.toml` as a set."""
    return frozenset(load(language, "grammar")[subject])


@cache
def words(language: str, subject: str) -> frozenset[str]:
    """A flat list of `saying.toml` as a set."""
    return frozenset(load(language, "saying")[subject])


@cache
def phrases(language: str, subject: str) -> tuple[tuple[str, ...], ...]:
    """A flat list of `saying.toml` word by word, the longest first."""
    return tuple(sorted((tuple(p.split()) for p in load(language, "saying")[subject]), key=lambda p: (-len(p), p)))


@cache
def documents(language: str) -> frozenset[str]:
    """The common nouns that stand for what is written: "poll", "study"."""
    return frozenset(load(language, "voices")["documents"])


@cache
def voices(language: str) -> frozenset[str]:
    """The common nouns that stand for whoever speaks, and for what is cited."""
    table = load(language, "voices")
    return frozenset(
        w for key in ("persons", "groups", "organizations", "documents", "outlets", "agencies") for w in table[key]
    )


def _by_form(language: str, kind: str) -> Mapping[str, Saying]:
    table: dict[str, Saying] = {}
    for lemma, entry in load(language, "saying")[kind].items():
        frames = {k: v for k, v in entry.items() if isinstance(v, float)}
        saying = Saying(lemma, frames, frozenset(entry.get("particles", "").split()))
        for form in (lemma, *entry["forms"].split()):
            table.setdefault(form, saying)
    return table
