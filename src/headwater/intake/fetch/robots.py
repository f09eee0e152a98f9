"""What a site asks of robots (RFC 9309), and whether it lets us read an address.

>>> Robots.parse("User-agent: *\\nDisallow: /\\nAllow: /news").allows("headwater", "/news/ferry")
True

The standard library's parser takes the first rule that fits, and stars to the letter; the standard asks for the longest
rule, with `*` for anything and `$` for the end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

_MAX_RULES = 5_000


@dataclass(frozen=True, slots=True)
class Rule:
    """`Disallow: /private/*.pdf$`, for one or more robots."""

    agents: frozenset[str]
    allows: bool
    path: str

    def fits(self, path: str) -> bool:
        """Whether the path begins as the rule says; in linear time, since sites write the stars."""
        first, *others = self.path.removesuffix("$").split("*")
        if not path.startswith(first):
            return False
        at = len(first)
        for part in others:
            found = path.find(part, at)
            if found < 0:
                return False
            at = found + len(part)
        return not self.path.endswith("$") or at == len(path) or (bool(others) and path.endswith(others[-1]))


@dataclass(frozen=True, slots=True)
class Robots:
    """A site's rules, in its order."""

    rules: tuple[Rule, ...] = ()

    @classmethod
    def parse(cls, letters: str) -> Robots:
        """The rules of a robots.txt; lines that say nothing known are skipped."""
        return cls(tuple(rule for rule, _ in zip(_rules(letters), range(_MAX_RULES), strict=False)))

    def allows(self, agent: str, path: str) -> bool:
        """Whether the robot of this name may read the path (with its query): the longest rule that fits decides."""
        ours = [rule for rule in self.rules if agent in rule.agents]
        asked = unquote(path)
        fitting = [rule for rule in ours or self.rules if (ours or "*" in rule.agents) and rule.fits(asked)]
        longest = max(fitting, key=lambda rule: (len(rule.path), rule.allows), default=None)
        return longest is None or longest.allows


def _rules(letters: str) -> Iterator[Rule]:
    agents: set[str] = set()
    ruled = False
    for line in letters.removeprefix("\ufeff").splitlines():
        name, _, value = line.partition("#")[0].partition(":")
        name, value = name.strip().lower(), value.strip()
        if name == "user-agent":
            agents = set() if ruled else agents
            agents.add(re.split(r"[/\s]", value.lower(), maxsplit=1)[0])
            ruled = False
        elif name in ("allow", "disallow"):
            ruled = True
            if value:
                yield Rule(frozenset(agents), name == "allow", unquote(value))
