"""Credits: who wrote and edited a report, which makes nobody a voice: "(Reporting by Ilse Brandt)".

"Additional reporting by Ilse Brandt in Tarn." · "Writing by Ole Dahl" · "Tarn newsroom; Editing by Ole Dahl"
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from headwater.reading.names import lexicon

_LONGEST = 600
"""Code points that a line of credits holds at most."""


@lru_cache(maxsize=8)
def credited(text: str, language: str) -> frozenset[int]:
    """The offsets in a text that lie in a line of credits, from its first word to its bracket or the line's end."""
    return frozenset(i for m in _credits(language).finditer(text) for i in range(m.start(), m.end()))


@cache
def _credits(language: str) -> re.Pattern[str]:
    work = "|".join(sorted(lexicon.words(language, "credit_work")))
    kind = "|".join(sorted(lexicon.words(language, "credit_kinds")))
    opened = r"(?:^|(?<=[(;\[.!?”\"])|(?<=[.;!?”\"]\s))"
    return re.compile(
        rf"{opened}(?:(?:{kind})\s)?(?:{work})(?:(?:,|\sand|,\sand|\s&)\s(?:{work}))*\sby:?\s[^\n)\]]{{0,{_LONGEST}}}",
        re.IGNORECASE | re.MULTILINE,
    )
