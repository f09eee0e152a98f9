"""Just enough grammar: which class each token of a sentence is of, by closed lists and endings.

    The  old minister 's  office has  not  denied that  it   knew .
    D    N   N        's  N      A    R    V      S     P    V    .

D determiner · N noun, name, number · J adjective · P pronoun · I preposition · C coordinator · S subordinator
W who, which, what … · A auxiliary · V finite verb or participle · G -ing form · R adverb · T "to" · M day or date
' possessive · q quotation mark · any other mark is itself
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from headwater.languages import load
from headwater.reading.speech.lexicon import verb_forms, verb_lemmas, words
from headwater.reading.tokens import Token

NOMINAL = frozenset("DNJM'")
QUOTE_MARKS = frozenset('“”"„«»')


@dataclass(frozen=True, slots=True)
class Parsed:
    """A sentence's tokens with their classes, index by index."""

    tokens: tuple[Token, ...]
    tags: tuple[str, ...]
    quoted: tuple[bool, ...] = ()

    def form(self, i: int) -> str:
        """The token's form, or "" outside the sentence."""
        return self.tokens[i].form if 0 <= i < len(self.tokens) else ""

    def tag(self, i: int) -> str:
        """The token's class, or "" outside the sentence."""
        return self.tags[i] if 0 <= i < len(self.tags) else ""

    def in_quotes(self, i: int) -> bool:
        """Whether the token stands in quotation marks."""
        return bool(self.quoted) and 0 <= i < len(self.quoted) and self.quoted[i]

    def __len__(self) -> int:
        return len(self.tokens)


@cache
def _closed(language: str) -> Mapping[str, str]:
    """Each closed-class form's letter; a later list gives way to an earlier."""
    g = load(language, "grammar")
    lists = (
        ("A", g["auxiliaries"]),
        ("S", g["subordinators"]),
        ("W", g["relatives"]),
        ("P", [*g["subjects"], *g["objects"]]),
        ("D", g["determiners"]),
        ("C", g["coordinators"]),
        ("I", g["prepositions"]),
        ("M", g["days"]),
        ("R", g["adverbs"]),
        ("T", ["to"]),
        ("V", g["finite"].split()),
    )
    table: dict[str, str] = {}
    for letter, forms in lists:
        for form in forms:
            table.setdefault(form, letter)
    return table


@cache
def _listed(language: str, key: str) -> frozenset[str]:
    """A list of `grammar.toml`, written as a list or as a text; `doubtful` are verb forms that are as often nouns."""
    if key == "doubtful":
        return frozenset(
            f
            for f, lemma in verb_lemmas(language).items()
            if not f.endswith(("ed", "ing")) and lemma in _doubtful(language)
        )
    entry = load(language, "grammar")[key]
    return frozenset(entry.split() if isinstance(entry, str) else entry)


def _doubtful(language: str) -> frozenset[str]:
    return frozenset(load(language, "grammar")["noun_verbs"].split())


def parse(found: Sequence[Token], language: str = "en") -> Parsed:
    """A sentence's tokens, classed."""
    titled = _is_title(found)
    tags: list[str] = []
    for i, token in enumerate(found):
        tags.append(_tag(token, i, tags, titled, language, found))
    return Parsed(tuple(found), tuple(tags))


def _is_title(found: Sequence[Token]) -> bool:
    """Whether capitals say nothing here, as in a headline that capitalises every word."""
    long = [t for t in found if len(t.form) > 3 and t.text[0].isalpha()]
    return len(long) > 2 and sum(t.capital for t in long) >= 0.9 * len(long)


def _tag(token: Token, i: int, before: Sequence[str], titled: bool, language: str, found: Sequence[Token]) -> str:
    form = token.form
    if not form[0].isalnum():
        return _mark(token, before, found, i)
    if token.capital and i and not titled and before[i - 1] not in "q:(" and form not in ("i",):
        return "M" if _closed(language).get(form) == "M" else "N"
    return _word(found, i, before, language)


def _mark(token: Token, before: Sequence[str], found: Sequence[Token], i: int) -> str:
    if token.form in ("''", "``"):
        return "q"
    if token.form == "'s":
        possessive = bool(before) and before[-1] == "N" and not _verbal_next(found, i)
        return "'" if possessive else "A"
    if token.form[0] == "'" and len(token.form) > 1:
        return "A"
    if token.form == "'":
        return "'" if before and before[-1] == "N" and found[i - 1].form.endswith("s") else "q"
    return "q" if token.text in QUOTE_MARKS or token.form == '"' else token.form[0]


def _verbal_next(found: Sequence[Token], i: int) -> bool:
    """Whether "'s" is "is" or "has": "the mayor's expected", "he's not"."""
    form = found[i + 1].form if i + 1 < len(found) else ""
    return form in ("a", "an", "the", "not", "been", "going", "also", "just", "expected", "no")


def _word(found: Sequence[Token], i: int, before: Sequence[str], language: str) -> str:
    """The class of a word that its capital says nothing of."""
    form, previous = found[i].form, before[i - 1] if i else ""
    letter = _closed(language).get(form)
    if form.endswith("n't"):
        return "A"
    if letter and letter != "V":
        return letter
    if form.endswith("ly") and form not in _listed(language, "not_adverbs"):
        return "R"
    if form in _listed(language, "adjectives"):
        return "J"
    if form.endswith("ing") and len(form) > 4:
        return "N" if previous in ("D", "'") or form in _listed(language, "not_gerunds") else "G"
    if form.endswith("ed") and len(form) > 4:
        return "N" if previous in ("D", "'") else "V"
    if letter == "V" or form in verb_forms(language):
        return _noun_or_verb(found, i, before, language)
    return "N"


def _noun_or_verb(found: Sequence[Token], i: int, before: Sequence[str], language: str) -> str:
    """ "Claims", "report", "hopes": a verb where it agrees with a subject before it, or follows "will" or "to"."""
    form, previous = found[i].form, before[i - 1] if i else ""
    if previous in ("D", "'", "I", "J"):
        return "N"
    if form not in _listed(language, "doubtful") or previous in ("A", "T", "P", "W", "R"):
        return "V"
    if form in words(language, "manners") and _is_governed(before):
        return "N"
    if previous in ("N", "M") and _disagrees(found[i - 1], form):
        return "N"
    return "V" if i and _takes_object(found, i + 1, language) else "N"


def _disagrees(noun: Token, form: str) -> bool:
    """Whether the form can't be the noun's verb: "the ministry report", "the officials claims"."""
    plural = noun.form.endswith("s") and not noun.form.endswith("ss")
    return (form.endswith("s") and plural and not noun.capital) or (not form.endswith("s") and not plural)


def _is_governed(before: Sequence[str]) -> bool:
    """Whether something governs the noun phrase in the making: "in opening [remarks]", "citing court [documents]"."""
    at = len(before)
    while at and before[at - 1] in ("N", "J", "D", "'"):
        at -= 1
    return at > 0 and at < len(before) and before[at - 1] in ("I", "G")


def _takes_object(found: Sequence[Token], i: int, language: str) -> bool:
    """Whether what follows may be a verb's object or clause: "that", "the", "she", "to", a name, a mark."""
    if i >= len(found):
        return True
    token = found[i]
    return (
        token.capital
        or not token.form[0].isalnum()
        or _closed(language).get(token.form, "") in ("D", "P", "S", "T", "W", "A")
    )
