"""For whom a voice speaks: itself, or the body that it is the mouth or the head of.

"Tarn Rail spokeswoman Ida Holm", "a spokesman for Tarn Rail" and "Tarn Rail" are one body; so are "the French interior
minister", "France" and "the government of France". A witness, an expert or a former minister speaks for himself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from headwater.languages import DEFAULT, load
from headwater.stemma.names import key
from headwater.text.fold import fold

Body = tuple[str, ...]  # the words that tell it apart, folded; of a government, "government" and the country's code

_STOPS = ",;:()"
_LINKS = frozenset(("of", "for", "at", "from", "with"))
_SMALL = frozenset(("for", "in", "at", "on"))
_LONGEST = 4  # words in a country's name


@lru_cache(maxsize=65536)
def spoken_for(description: str) -> str:
    """Whom somebody speaks for who is described so; "" where that is nobody but himself.

    >>> spoken_for("Tarn Rail spokeswoman"), spoken_for("head of the Tarn Fire Service"), spoken_for("a Tarn baker")
    ('Tarn Rail', 'the Tarn Fire Service', '')
    """
    words = description.split()
    at = next((i for i in range(len(words)) if _ends_office(words, i)), None)
    if at is None or any(_plain(word) in _offices("past") for word in words[:at]):
        return ""
    before, after = _before(words[:at]), _after(words[at:])
    found = before if before and (not after or _owner(words[:at]) or _within(before)) else after
    return _fit(words[at], found)


def body(name: str) -> Body:
    """The words that tell a body apart; one label for all that is the government of a country.

    >>> body("Finland's foreign ministry"), body("the Finnish government"), body("Finnish Rail")
    (('government', 'FI'), ('government', 'FI'), ('finnish', 'rail'))
    """
    words = name.split()
    whole = _bare(words)
    if len(whole) > 2 and whole[1] == "of" and whole[0] in _governing():
        whole = [*whole[2:], whole[0]]
    code, rest = country(whole)
    if is_seat(name):
        return ("government", _seats()[" ".join(whole)])
    if code and _governs(rest):
        return ("government", code)
    told = [word for word in words if word not in _SMALL]
    return key(" ".join(told[1:] if " ".join(whole).startswith("local ") and name[-1].islower() else told))


def is_seat(name: str) -> bool:
    """Whether it is a house that stands for a government: "the Kremlin"."""
    return " ".join(_bare(name.split())) in _seats()


def is_government(label: Body) -> bool:
    """Whether it is the label of a country's government."""
    return label[:1] == ("government",) and len(label) > 1


def is_ministry(label: Body) -> bool:
    """Whether it is a government or ministry of no country: "the interior ministry"."""
    return label == ("government",) or (
        bool(_ministries() & {*label[-1:]}) and {*label[:-1]} <= _offices("departments")
    )


def country(words: list[str]) -> tuple[str, list[str]]:
    """The ISO 3166 code of the country that words begin with, or whose people they name; and the words after it."""
    for size in range(min(_LONGEST, len(words)), 0, -1):
        if code := _nations().get(" ".join(words[:size])):
            return code, words[size:]
    return "", words


def _fit(office: str, found: str) -> str:
    """The body that an office of what was found speaks for: of a country, if it is one of state, for its government."""
    plain, nation = _plain(office), _within(found)
    if plain in ("official", "officials"):
        return found if found.islower() else ""  # of a zoo, for the zoo; of the FBI or of France, for themselves
    if plain in _offices("ministers"):
        return f"{nation} {plain}" if nation else "government" if _department(found) else found
    if nation and found.endswith(nation) and not _LINKS & {*found.split()}:
        return f"{nation} {plain}" if plain in _offices("state") else ""
    return found


def _department(found: str) -> bool:
    """Whether words say what a minister is for: "Interior", "foreign"."""
    return bool(found) and {_plain(word) for word in found.split()} <= _offices("departments")


def _within(found: str) -> str:
    """The country, or its people, that words name; "" where they name none."""
    words = found.split()
    for at in range(len(words)):
        plain = [_plain(word) for word in words[at:]]
        code, rest = country(plain)
        if code:
            return " ".join(words[at : len(words) - len(rest)])
    return ""


def _ends_office(words: list[str], at: int) -> bool:
    """Whether an office ends there: "chief" of "Tarn police chief, who …", not that of "chief engineer"."""
    if not _office(words[at]):
        return False
    following = words[at + 1] if at + 1 < len(words) and words[at][-1] not in _STOPS else ""
    return (
        not following
        or following in _LINKS
        or following[0] in "\"“'"
        or (following[0].isupper() and not _office(following))
    )


def _governs(rest: list[str]) -> bool:
    said = " ".join(rest)
    return (
        not rest
        or said in load(DEFAULT, "stemma")["bodies"]["government"]
        or bool(_offices("state") & {*rest})
        or bool(_ministries() & {*rest})
    )


def _before(words: list[str]) -> str:
    """What stands before an office, ranks and articles aside: "Deputy Tarn Rail", "Tarn Rail's press" → "Tarn Rail"."""
    cut = max((i + 1 for i, word in enumerate(words) if word[-1] in _STOPS), default=0)
    kept = [word for word in words[cut:] if _plain(word) not in _passed()]
    owner = next(
        (i + 1 for i, word in enumerate(kept) if _owner([word]) and kept[i + 1 :] and kept[-1].islower()), None
    )
    return "" if any(_plain(word) in _LINKS for word in kept) else " ".join(kept[:owner])


def _after(words: list[str]) -> str:
    """What follows an office and "of" or "for", up to a comma or a clause."""
    if len(words) < 3 or words[0][-1] in _STOPS or words[1] not in _LINKS:
        return ""
    kept: list[str] = []
    for word in words[2:]:
        if _plain(word) in ("who", "which", "that", "and", "in", "at", "on", "since"):
            break
        kept.append(word.rstrip(_STOPS))
        if word[-1] in _STOPS:
            break
    return " ".join(kept)


def _owner(words: list[str]) -> bool:
    """Whether somebody's own stands before the office: "Google's manager for cameras" speaks for Google."""
    return any(word.endswith(("'s", "’s")) for word in words)


def _office(word: str) -> bool:
    plain = _plain(word)
    return any(plain in _offices(kind) for kind in ("mouths", "heads", "state"))


def _plain(word: str) -> str:
    """A word folded, without marks around it and without 's."""
    return fold(word).strip(",;:()\"'").removesuffix("'s") or word


def _bare(words: Sequence[str]) -> list[str]:
    return [plain for word in words if (plain := _plain(word)) not in ("the", "a", "an")]


@cache
def _seats() -> Mapping[str, str]:
    seats: Mapping[str, str] = load(DEFAULT, "stemma")["bodies"]["seats"]
    return seats


@cache
def _offices(kind: str) -> frozenset[str]:
    return frozenset(load(DEFAULT, "stemma")["offices"][kind])


@cache
def _passed() -> frozenset[str]:
    return _offices("ranks") | frozenset(load(DEFAULT, "stemma")["unnamed"]["bare"])


@cache
def _governing() -> frozenset[str]:
    return frozenset(load(DEFAULT, "stemma")["bodies"]["government"]) | _offices("state")


@cache
def _ministries() -> frozenset[str]:
    return frozenset(load(DEFAULT, "stemma")["bodies"]["ministries"])


@cache
def _nations() -> dict[str, str]:
    """Country by each of its names and each word for its people, folded."""
    names = [(code, [name]) for code, name in load(DEFAULT, "nations").items()]
    others = [item for subject in ("countries", "demonyms") for item in load(DEFAULT, subject).items()]
    return {
        fold(form).removeprefix("the "): code for code, forms in [*names, *others] if len(code) == 2 for form in forms
    }
