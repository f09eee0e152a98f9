"""Of what: the head noun that a number counts, and what became of it. "27 people were injured" → "people injured".

Looked for after the number first, then before it: "a crew of 14", "the toll rose to 15", "Ilse Brandt, 62".
"""

from __future__ import annotations

from collections.abc import Callable

from headwater.reading.quantities.amount import Amount, Reader

_LONGEST_NOUN = 5
_LONGEST_SUBJECT = 24
_LONGEST_PREDICATE = 8
_ENDS = frozenset(".,;:!?()[]\n\"“”'‘’—–")


def of(reader: Reader, amount: Amount) -> str:
    """What an amount is of, "" where the text doesn't say near it."""
    if amount.unit == "score":
        return ""
    if amount.unit == "year" and not amount.hyphened:
        return _aged(reader, amount)
    noun, end = _noun_after(reader, amount)
    predicate = _became(reader, end) or _done(reader, amount)
    if predicate and not amount.unit:
        noun = noun or _container(reader, amount)
    if noun or (predicate and not amount.unit):
        return " ".join(w for w in (noun, predicate) if w)
    return next((found for rule in BEFORE if (found := rule(reader, amount))), "")


# ------------------------------------------------------------------ after the number


def _noun_after(reader: Reader, amount: Amount) -> tuple[str, int]:
    """The noun phrase behind an amount up to its head, and the token behind that."""
    t, sets = reader.tokens, reader.words.sets
    at = amount.last + 1
    measured = bool(amount.unit) and not amount.hyphened and amount.unit != "year"
    partitive = t.form(at) == "of"
    if partitive:
        at += 1
        while (
            t.form(at) in sets["determiners"] or t.form(at) == "all" or t.figure(at) or t.form(at) in reader.words.words
        ):
            at += 1
    elif measured and not _adjectival(reader, amount):
        return "", at
    at += t.form(at) in sets["besides"]
    words = _phrase(reader, at, one=amount.value == 1 or amount.hyphened or measured)
    return " ".join(words), at + sum(1 + 2 * w.count("-") for w in words)


def _adjectival(reader: Reader, amount: Amount) -> bool:
    """Whether a sum stands before what it is of: "a $2.5bn loan", not "$95 a night", "5.5% rise"."""
    t = reader.tokens
    return (
        t.small_word(amount.last + 1)
        and t.form(amount.last + 1) not in reader.words.sets["stops"]
        and t.form(amount.last + 1) not in reader.words.sets["unlike_nouns"]
    )


def _phrase(reader: Reader, at: int, one: bool) -> list[str]:
    """Words up to the head: the last plural in the stretch, or for one thing its last noun."""
    sets = reader.words.sets
    words = _stretch(reader, at)
    plurals = [i for i, w in enumerate(words) if reader.plural(w.lower())]
    if one or not plurals:
        return _without_verb(reader, words)
    last = plurals[0]
    while last + 1 in plurals and words[last] in sets["plurals"]:
        last += 1
    return words[: last + 1]


def _stretch(reader: Reader, at: int) -> list[str]:
    """The words from there on that may be of one noun phrase, hyphened ones whole."""
    t = reader.tokens
    words: list[str] = []
    while len(words) < _LONGEST_NOUN and _nominal(reader, at):
        words.append(t.raws[at])
        at += 1
        while t.form(at) == "-" and t.touch(at - 1) and t.touch(at) and t.form(at + 1).isalpha():
            words[-1] += f"-{t.raws[at + 1]}"
            at += 2
    return words


def _nominal(reader: Reader, at: int) -> bool:
    form = reader.tokens.form(at)
    if form and reader.tokens.raws[at] in reader.words.sets["acronyms"]:
        return True
    closed = any(reader.listed(name, at) for name in ("stops", "determiners", "intransitive"))
    return form[:1].isalpha() and not closed and not _adverb(reader, form)


def _without_verb(reader: Reader, words: list[str]) -> list[str]:
    """The words before the first that looks like a verb in the past: "officer suffered" → officer."""
    for i, word in enumerate(words):
        if _participle(reader, word.lower()) or word.lower() in reader.words.sets["finite"]:
            return words[:i]
    return words


def _adverb(reader: Reader, form: str) -> bool:
    return form.endswith("ly") and form not in reader.words.sets["not_adverbs"]


def _participle(reader: Reader, form: str) -> bool:
    sets = reader.words.sets
    return form in sets["participles"] or (
        form.endswith("ed") and len(form) > 3 and form not in sets["not_participles"]
    )


def _became(reader: Reader, at: int) -> str:
    """The participle behind a noun phrase, through auxiliaries: "were thought to be trapped" → trapped; or "died"."""
    t, sets = reader.tokens, reader.words.sets
    for cursor in range(at, at + _LONGEST_PREDICATE):
        form = t.form(cursor)
        if form in sets["intransitive"]:
            return form
        if told := reader.words.became.get(t.phrase(cursor, 2)):
            return told
        if form not in sets["passive"]:
            return form if _participle(reader, form) and not _object_follows(reader, cursor, at) else ""
    return ""


def _object_follows(reader: Reader, at: int, start: int) -> bool:
    """ "lawmakers backed the bill": an active verb, not what became of anybody."""
    t, sets = reader.tokens, reader.words.sets
    if any(t.form(k) in sets["auxiliary"] for k in range(start, at)):
        return False
    after = t.form(at + 1)
    return after not in sets["stops"] and after not in _ENDS and after != ""


# ------------------------------------------------------------------ before the number


def _done(reader: Reader, amount: Amount) -> str:
    """What was done to what follows: "killed 12 miners" → killed."""
    t, done = reader.tokens, reader.words.done
    for cursor in range(amount.first - 1, max(-1, amount.first - 4), -1):
        form = t.form(cursor)
        if form in done and not (form == "cut" and amount.unit):
            return done[form]
        if not reader.listed("idle.before_done", cursor):
            return ""
    return ""


def _container(reader: Reader, amount: Amount) -> str:
    """The noun in "a crew of 14", "a margin of 3 points", "Ports of 12"."""
    t, sets = reader.tokens, reader.words.sets
    noun = t.form(amount.first - 2)
    closed = noun in sets["stops"] or noun in sets["determiners"] or not noun.isalpha()
    return noun if t.form(amount.first - 1) == "of" and not closed else ""


def _lessened(reader: Reader, amount: Amount) -> str:
    """The object that changed by so much: "cut deaths by a third" → deaths."""
    t = reader.tokens
    noun = t.form(amount.first - 2) if t.form(amount.first - 1) == "by" else ""
    return (
        noun
        if noun.isalpha()
        and noun not in reader.words.sets["measuring.verbs"]
        and not _participle(reader, noun)
        and noun not in reader.words.sets["stops"]
        else ""
    )


def _extended(reader: Reader, amount: Amount) -> str:
    """What is so long: "a well 25 metres deep" → well."""
    t = reader.tokens
    at = amount.first - 1 - (t.form(amount.first - 1) == ",")
    noun = t.form(at)
    if noun in reader.words.sets["determiners"]:
        return ""
    fits = (
        t.form(amount.last + 1) in reader.words.sets["dimensions"]
        and noun.isalpha()
        and noun not in reader.words.sets["measuring.verbs"]
    )
    return noun if fits and noun not in reader.words.sets["stops"] else ""


def _aged(reader: Reader, amount: Amount) -> str:
    """Whose age: the name before it, or the noun of its clause."""
    t = reader.tokens
    at = amount.first - 1
    while reader.listed("ages.skipped", at) and at > amount.first - 6:
        at -= 1
    last = at
    while t.capital(at) and t.form(at) not in reader.words.sets["stops"] and last - at < 4:
        at -= 1
    if at < last:
        return t.text[t.starts[at + 1] : t.ends[last]]
    noun = t.form(last)
    return (
        noun
        if noun.isalpha() and noun not in reader.words.sets["stops"] and noun not in reader.words.sets["determiners"]
        else ""
    )


def _measured(reader: Reader, amount: Amount) -> str:
    """The subject of a verb of measuring: "the toll from the blast rose to 15" → toll."""
    t, sets = reader.tokens, reader.words.sets
    cursor = amount.first - 1
    while cursor > amount.first - 6 and t.form(cursor) in sets["measuring.between"]:
        cursor -= 1
    if t.form(cursor) not in sets["measuring.verbs"]:
        return ""
    while t.form(cursor - 1) in sets["measuring.verbs"] or reader.listed("clauses.before_verb", cursor - 1):
        cursor -= 1
    return _subject(reader, cursor)


def _subject(reader: Reader, verb: int) -> str:
    """The head of the noun phrase that a clause opens with, before its first preposition."""
    t, sets = reader.tokens, reader.words.sets
    start = verb
    if t.form(start - 1) == ",":  # "the bridge, a mile long, cost"
        opening = next((k for k in range(start - 2, max(0, start - _LONGEST_SUBJECT), -1) if t.form(k) == ","), start)
        verb = start = opening
    while (
        start > 0
        and verb - start < _LONGEST_SUBJECT
        and t.form(start - 1) not in _ENDS
        and not reader.listed("clauses.openers", start - 1)
    ):
        start -= 1
    head: list[str] = []
    for form in t.forms[start:verb]:
        if form in sets["determiners"] or form == "'s":
            head.clear()
        elif form in sets["stops"]:
            if head:
                break
        elif form.isalpha() or "-" in form or "'" in form or "’" in form:
            head.append(form)
    return _tallied(reader, head[-1], verb) if head else ""


def _tallied(reader: Reader, head: str, verb: int) -> str:
    """ "number" in "the number of dead rose" says less than what it is of."""
    t = reader.tokens
    if head not in reader.words.sets["tallies"]:
        return head
    at = next((k for k in range(verb - 1, max(0, verb - _LONGEST_SUBJECT), -1) if t.form(k) == head), verb)
    counted = _stretch(reader, at + 2)[: verb - at - 2] if t.form(at + 1) == "of" else []
    return " ".join(counted) or head


BEFORE: tuple[Callable[[Reader, Amount], str], ...] = (_container, _extended, _lessened, _measured)
