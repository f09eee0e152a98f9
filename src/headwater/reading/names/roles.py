"""Roles: what the words beside a person's name say that he is.

"Ole Dahl, the mayor of Tarn, said" → "mayor of Tarn" · "a Tarn Rail spokesman, Ole Dahl" → "Tarn Rail spokesman"
"""

from __future__ import annotations

import re
from functools import cache

from headwater.languages import load
from headwater.reading.names import lexicon
from headwater.reading.names.candidates import Candidate
from headwater.reading.names.cluster import Cluster

_APPOSED = re.compile(
    r",\s(?:(?:the|a|an|its|his|her|their)\s)?(?P<role>[^,;:()\n\"“”]{3,80}?)(?=[,;]|[.?!](?:\s|$)|\s(?:told|said|says)\b)"
)
_CLAUSE = re.compile(r"\b(?:who|which|whose|was|is|has|had|were|are)\b")
_WORD_BEFORE = re.compile(r"(?:^|(?<=[\s(\"“”‘]))(?P<word>[\w&.'’-]*[^\W\d_][\w&.'’-]*),? $")
_OF = re.compile(r"\b(?P<head>[a-z]+ of (?:the )?)$")
_MOST = 6
_REACH = 40
_EARLY = 5


def role(text: str, cluster: Cluster, language: str) -> str:
    """What the report calls a person: the fullest of what stands before its names, else what a comma adds."""
    before = (described(text, m, language) for m in cluster.members)
    return max(before, key=lambda r: (len(r), r), default="") or apposed(text, cluster, language)


def described(text: str, m: Candidate, language: str) -> str:
    """The noun phrase that leads to a name: "Tarn Rail spokesman", "Interior Minister"; "" where none does."""
    title, at = _title(text, m, language)
    found: list[str] = []
    while len(found) < _MOST and (before := _WORD_BEFORE.search(text, max(0, at - _REACH), at)):
        word = before["word"]
        inside = bool(found or title)
        if (inside and "," in before[0]) or not _belongs(word, inside, bool(title), language):
            break
        if inside and _is_another(word, " ".join([*found, title]), language):
            break
        found.insert(0, word)
        at = before.start()
    if not title and not (found and lexicon.is_calling(found[-1], language)):
        return ""
    of = _OF.search(text, max(0, at - _REACH), at) if found and not title else None
    of = of if of and lexicon.is_calling(of["head"].partition(" ")[0], language) else None
    return " ".join([*([of["head"].strip()] if of else []), *found, title]).strip()


def _belongs(word: str, inside: bool, titled: bool, language: str) -> bool:
    """Whether a word belongs to the phrase that leads to a name; before a capitalised title only capitals do."""
    if not inside:
        return lexicon.is_calling(word, language) and not _ends_sentence(word)
    verbal = word.islower() and (titled or word.endswith(("ed", "ing")))
    owner = word.endswith(("'s", "’s"))
    return not (verbal or owner or _ends_sentence(word) or _is_closed(word, language))


def _is_another(word: str, phrase: str, language: str) -> bool:
    """Whether a word is of another name that ran into the phrase: "Tarn French President", "Twitter Norda coach"."""
    first, _, rest = phrase.lower().partition(" ")
    placed = first in lexicon.words(language, "demonyms") or first in lexicon.words(language, "countries")
    placed = placed or f"{first} {rest.partition(' ')[0]}" in lexicon.long_peoples(language)
    part = f"{word.lower()} {first}" in lexicon.long_peoples(language)
    part = part or word.lower() in lexicon.words(language, "once") or word.lower() in lexicon.title_parts(language)
    return (placed and word[0].isupper() and not part) or word.lower() in lexicon.words(language, "platforms")


def _title(text: str, m: Candidate, language: str) -> tuple[str, int]:
    """A name's capitalised title, courtesies aside, and where what leads to it ends."""
    if m.end - m.start <= len(m.name) or " ".join(text[m.start : m.end].split()) == m.name:
        return "", m.start
    words = [w for w in m.title.split() if w.lower() not in lexicon.titles(language, "courtesy")]
    return " ".join(words), m.start


def apposed(text: str, cluster: Cluster, language: str) -> str:
    """The first apposition to one of a person's mentions that says what he is; "" where none does."""
    for m in cluster.members:
        found = _APPOSED.match(text, m.end, m.end + 100)
        if found and not _CLAUSE.search(found["role"]) and _says_what(found["role"], language):
            return found["role"].strip()
    return ""


def _says_what(role: str, language: str) -> bool:
    first = role.split()[0].lower()
    if first == "according" or (_is_closed(first, language) and first not in lexicon.titles(language, "callings")):
        return False
    return any(lexicon.is_calling(w, language) for w in role.replace("-", " ").split()[:_EARLY])


def _ends_sentence(word: str) -> bool:
    """Whether a stop or mark closes a sentence with the word: "left.", not "U.S.", "J."."""
    return word.endswith(("'", "’")) or (word.endswith(".") and "." not in word[:-1] and len(word) > 2)


def _is_closed(word: str, language: str) -> bool:
    form = word.lower().replace("’", "'")
    return form in _closed(language) or form in lexicon.titles(language, "courtesy") or form.endswith(("ly", "n't"))


@cache
def _closed(language: str) -> frozenset[str]:
    """Words that no such phrase holds: articles, prepositions, pronouns, verbs."""
    g = load(language, "grammar")
    lists = ("auxiliaries", "subordinators", "relatives", "subjects", "objects", "determiners", "coordinators")
    verbs = {f for lemma, v in load(language, "saying")["verbs"].items() for f in (lemma, *v["forms"].split())}
    open_ = frozenset(g["noun_verbs"].split())
    listed = {w for key in (*lists, "prepositions", "days", "adverbs") for w in g[key]} | set(g["finite"].split())
    return frozenset(listed | {"to"} | (verbs - open_))
