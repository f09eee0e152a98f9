"""Roles: what a comma adds to a person's name: "Ole Dahl, the mayor of Tarn, said" → "mayor of Tarn"."""

from __future__ import annotations

import re

from headwater.reading.names import lexicon
from headwater.reading.names.clusters import Cluster

_APPOSED = re.compile(r",\s(?:(?:the|a|an|its|his|her|their)\s)?(?P<role>[^,.;:()\n\"“”]{3,80})(?=[,.;])")
_CLAUSE = re.compile(r"\b(?:who|which|whose|was|is|said|had|has)\b")


def apposed(text: str, cluster: Cluster, language: str) -> str:
    """The first apposition to one of a person's mentions that names an office; "" where none does."""
    for m in cluster.members:
        found = _APPOSED.match(text, m.end)
        if found and not _CLAUSE.search(found["role"]) and _names_office(found["role"], language):
            return found["role"].strip()
    return ""


def _names_office(role: str, language: str) -> bool:
    offices = lexicon.titles(language, "offices")
    return any(w in offices for w in role.lower().replace("-", " ").split()[:5])
