"""Numbers as times use them: "10", "ten", "twenty-one", "two hundred and ten", "nineteen ninety-six", "18th", "5 1/2".

A numeral belongs to classes that the grammar's forms name (HOUR, DAY, YEAR …), each with its meaning there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache

from headwater.languages import load

Classes = Mapping[str, object]

_FIGURE = re.compile(
    r"(?P<iso>[12][0-9]{3}-[01][0-9]-[0-3][0-9])(?P<t>t[0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:\.[0-9]{1,9})?(?P<z>z|[+-][0-2][0-9]:?[0-5][0-9])?)?"
    r"|(?P<slash>[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2}))"
    r"|(?P<clock>[0-2]?[0-9](?::[0-5][0-9](?::[0-5][0-9])?|\.[0-5][0-9]))"
    r"|(?P<decade>['’]?[1-9]0s|[12][0-9]{2}0['’]?s)"
    r"|(?P<ordinal>[0-9]{1,3})(?:st|nd|rd|th)"
    r"|(?P<mixed>[0-9]{1,3}) [0-9]/[0-9]"
    r"|(?P<quarter>q[1-4])"
    r"|(?P<short>['’][0-9]{2})"
    r"|(?P<plain>[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]{1,2})?|[0-9]{1,6}(?:\.[0-9]{1,2})?)"
)
_FRACTION = re.compile(r"\.[0-9]+")
_LEAST_YEAR, _LAST_YEAR = 1000, 2199
_MOST = 10**6
_LONGEST = 32


@lru_cache(maxsize=4096)
def figures(form: str) -> Classes:
    """The classes of a token that starts with a figure (lower case); {} where it is no number that a time can use."""
    m = _FIGURE.fullmatch(form) if len(form) <= _LONGEST else None
    if not m or not m.lastgroup:
        return {}
    kind = next(k for k in ("iso", "slash", "clock", "decade", "ordinal", "mixed", "quarter", "short", "plain") if m[k])
    return _KINDS[kind](m)


def _iso(m: re.Match[str]) -> Classes:
    try:
        date.fromisoformat(m["iso"])
    except ValueError:
        return {}
    return {"ISOTIME": _FRACTION.sub("", m[0]).upper()} if m["t"] else {"ISODATE": m["iso"]}


def _slash(m: re.Match[str]) -> Classes:
    first, second, year = (int(x) for x in m["slash"].split("/"))
    month, day = (second, first) if first > 12 else (first, second)
    try:
        return {"SLASHDATE": date(full_year(year), month, day).isoformat()}
    except ValueError:
        return {}


def _clock(m: re.Match[str]) -> Classes:
    hour, minute = (int(x) for x in re.split(r"[:.]", m["clock"])[:2])
    found: dict[str, object] = {"CLOCK": (hour, minute)} if hour <= 24 else {}
    if "." in m["clock"]:
        found = {"NUMBER": float(m["clock"]), "CLOCKDOT": (hour, minute)}
    return found


def _decade(m: re.Match[str]) -> Classes:
    bare = m["decade"].strip("'’s")
    return {"DECADE": int(bare[:-1]) if len(bare) == 4 else 190 + int(bare[0])}


def _ordinal(m: re.Match[str]) -> Classes:
    n = int(m["ordinal"])
    return {"ORDINAL": n, "DAY": n} if 1 <= n <= 31 else {"ORDINAL": n}


def _mixed(m: re.Match[str]) -> Classes:
    top, bottom = (int(x) for x in m[0].split(" ")[1].split("/"))
    return {"NUMBER": int(m["mixed"]) + top / bottom} if bottom else {}


def _quarter(m: re.Match[str]) -> Classes:
    return {"QUARTER": int(m["quarter"][1])}


def _short(m: re.Match[str]) -> Classes:
    return {"YEAR": full_year(int(m["short"][1:])), "SHORTYEAR": int(m["short"][1:])}


def _plain(m: re.Match[str]) -> Classes:
    bare = m["plain"].replace(",", "")
    if "." in bare:
        return {"NUMBER": float(bare)}
    n = int(bare)
    found: dict[str, object] = {"NUMBER": n}
    if "," in m["plain"]:
        return found
    if len(bare) == 4 and _LEAST_YEAR <= n <= _LAST_YEAR:
        found["YEAR"] = n
    if len(bare) <= 2:
        found |= _small(n, len(bare))
    if len(bare) == 4 and n < 2400 and n % 100 < 60:
        found["CLOCKFOUR"] = (n // 100, n % 100)
    return found


def _small(n: int, digits: int) -> dict[str, int]:
    found = {"DAY": n} if 1 <= n <= 31 else {}
    if n <= 24:
        found["HOUR"] = n
    return found | ({"SHORTYEAR": n} if digits == 2 else {})


_KINDS = {
    "iso": _iso,
    "slash": _slash,
    "clock": _clock,
    "decade": _decade,
    "ordinal": _ordinal,
    "mixed": _mixed,
    "quarter": _quarter,
    "short": _short,
    "plain": _plain,
}


def full_year(n: int) -> int:
    """A year of two figures as one of four, the century being the one that news would mean: 98 is 1998, 23 is 2023."""
    return n if n > 99 else n + (1900 if n >= 50 else 2000)


def words(language: str) -> dict[str, Classes]:
    """Every single number word of a language with its classes."""
    data = load(language, "numerals")
    found: dict[str, Classes] = {}
    for word, n in {**data["ones"], **data["tens"]}.items():
        found[word] = {"NUMBER": n, "NUMERAL": n} | ({"HOUR": n} if 1 <= n <= 12 else {})
    found |= {word: {"NUMBER": n, "NUMERAL": n} for word, n in data["scales"].items()}
    found |= {word: {"ORDINAL": n, "DAY": n} for word, n in data["ordinals"].items()}
    found |= {word: {"DECADE": 190 + n // 10} for word, n in data["decades"].items()}
    return found


def joined(values: Sequence[int]) -> Classes:
    """What number words in a row mean together: 20, 1 → 21; 2, 100, 10 → 210; 19, 96 → the year 1996; else {}."""
    if year := _spoken_year(values):
        return {"YEAR": year, "NUMBER": year}
    total = _sum(values)
    return {"NUMBER": total} if total is not None else {}


def _spoken_year(values: Sequence[int]) -> int | None:
    if 2 <= len(values) <= 3 and 13 <= values[0] <= 20 and 10 <= values[1] <= 90:
        rest = _sum(values[1:])
        return values[0] * 100 + rest if rest is not None and rest < 100 else None
    if len(values) >= 2 and values[:2] in ([2, 1000], (2, 1000)):
        return _sum(values)
    return None


def _sum(values: Iterable[int]) -> int | None:
    """Adds number words up, scales multiplying what stands before them; None where they don't make one number."""
    total = part = 0
    last = 10**9
    for n in values:
        if part > _MOST:
            return None
        if n in (100, 1000):
            part = max(part, 1) * n
            if n == 1000:
                total, part = total + part, 0
        elif n < last and (last in (100, 1000) or last == 10**9 or (last >= 20 and n < 10)):
            part += n
        else:
            return None
        last = n
    return total + part
