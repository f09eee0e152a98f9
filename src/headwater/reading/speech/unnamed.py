"""Unnamed voices: what kind of voice a common noun phrase is, and whether it hides who speaks.

"two officials" → persons unknown · "a study" → a document · "Norway's government" → a body, "Norwegian government"
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b

from headwater.nouns import Entity, Report, Span
from headwater.nouns.statement import EntityKind
from headwater.reading.names import lexicon
from headwater.reading.names.identity import entity_id
from headwater.reading.names.lands import owned, people
from headwater.reading.speech.phrase import WORD, bare, head, listed, mentions
from headwater.text.fold import fold

_KINDS: Mapping[str, EntityKind] = {
    "persons": "person",
    "groups": "person",
    "organizations": "organization",
    "documents": "document",
    "outlets": "outlet",
    "agencies": "agency",
}
_LONGEST_NAME = 80
_JOINED = re.compile(r"\s*and (?:[\w'’-]+ ){0,2}?(?P<noun>[\w-]+)$")


def unnamed(report: Report, source: Span, entities: Mapping[str, Entity]) -> Entity:
    """The voice that a source is whom nobody names: nobody else's, unless it is a land's or a named body's own."""
    text = " ".join(bare(source.of(report.text)).split())[:_LONGEST_NAME].strip(" ,;:")
    kind, anonymous = classify(text, head(report, source).of(report.text), report.language)
    body = _owned(report, source, text, entities) if kind == "organization" else ""
    if body:
        return Entity(entity_id(kind, body), kind, body)
    key = "\x1f".join((kind, fold(text), report.id))
    digest = blake2b(key.encode("utf8"), digest_size=8).hexdigest()
    return Entity(digest, kind, text, anonymous=anonymous, role=text if anonymous else "")


def _owned(report: Report, source: Span, text: str, entities: Mapping[str, Entity]) -> str:
    """The one name of a land's or a named body's own: "Norwegian government"; "" where it is nobody's."""
    found = owned(text, report.language)
    if found is None:
        return ""
    owner, name = found
    if owner.lower() in people(report.language) or owner.lower() in lexicon.words(report.language, "demonyms"):
        return name
    named = next((entities.get(m.entity) for m in mentions(report, source) if m.text == owner), None)
    if named and named.kind == "place":
        again = owned(f"{named.name}'s {name[len(owner) :].strip()}", report.language)
        return again[1] if again else name
    return name if named else ""


def classify(text: str, head: str, language: str) -> tuple[EntityKind, bool]:
    """What kind of voice a common noun phrase is, and whether it hides who speaks."""
    unnamed = any(w.lower() in listed(language, "always_unnamed") for w in WORD.findall(text))
    for noun in _nouns(text, head, language):
        kind, one = _by_noun(noun, language)
        if kind:
            return kind, unnamed or one
    return ("person" if unnamed else "other"), unnamed


def _nouns(text: str, head: str, language: str) -> list[str]:
    """What may say what a phrase is: a body of two words, its head's last word, that of what "and" joins to it."""
    words = [w.lower() for w in WORD.findall(head)]
    bodies = {" ".join(words[-2:])} & listed(language, "organizations")
    joined = _JOINED.search(text, len(head))
    return [*bodies, *words[-1:], *([joined["noun"].lower()] if joined else [])]


def _by_noun(noun: str, language: str) -> tuple[EntityKind | None, bool]:
    """The kind that a noun stands for, and whether it is somebody unnamed."""
    for key, kind in _KINDS.items():
        if noun in listed(language, key):
            return kind, key == "persons"
    if lexicon.is_calling(noun, language):
        return "person", True
    one = noun.removesuffix("s")
    if one != noun and lexicon.is_calling(one, language):
        return "person", False
    return ("organization", False) if one in listed(language, "organizations") else (None, False)


def is_document(head: str, language: str) -> bool:
    """Whether a phrase's head is a document."""
    last = WORD.findall(head)[-1:]
    return any(w.lower() in listed(language, "documents") for w in last)
