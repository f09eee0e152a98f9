"""Plain-text dumps of pages: nothing but lines, the report somewhere between them.

    Monday, 22 September 2025                   masthead: may be the day of saving
    Home | Politics | Sport                     furniture
    PoliticsLeaders to meet in Tarn             headline, section glued to it
    Leaders to meet in Tarn                     headline
    Photo: Agency                               credit
    The two leaders will meet, officials said.  body …
    Read also: Palace cat missing               an aside
    … "Nothing is signed," one said.            … body
    Popular content                             furniture to the end

wrapped     lines broken at one width, made paragraphs again
lexicon     the words of page furniture, in all languages
lines       how each line looks
worth       what speaks for a line's being the report's, as rules with weights
body        the stretch of lines worth most;  asides  what is left out within;  standfirst  what leads up to it
frame       where headline and report stand;  headline  masthead  colophon  days  what the lines round it tell
likeness    whether a text is a dump at all
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from headwater.errors import InputError
from headwater.intake.draft import Draft, Raw
from headwater.intake.dump.body import body
from headwater.intake.dump.colophon import bylines, outlet, supplied
from headwater.intake.dump.frame import frame
from headwater.intake.dump.likeness import likeness
from headwater.intake.dump.lines import Line, lines
from headwater.intake.dump.masthead import published
from headwater.intake.dump.standfirst import standfirst
from headwater.intake.dump.wrapped import paragraphs

__all__ = ["looks_like", "read"]

DUMP = 0.5


def read(raw: Raw, text: str) -> Draft:
    """The report in a dump; a text that looks like no dump keeps its every line.

    Raises InputError ("no-article") where no line is left.
    """
    text = paragraphs(text.replace("\r\n", "\n").replace("\r", "\n"))
    found = lines(text)
    if not found:
        raise InputError("no-article", f"{raw.input}: no line of text")
    if likeness(found) < DUMP:
        return _draft(raw, found, [True] * len(found), text.strip("\n"))
    kept = standfirst(found, body(found))
    return _draft(raw, found, kept, "\n".join(line.text for line, keep in zip(found, kept, strict=True) if keep))


def looks_like(text: str) -> float:
    """How much a text looks like a page's dump, as against the clean text of an article, 0..1.

    From `DUMP` on, `read` takes it for one.
    """
    return likeness(lines(text))


def _draft(raw: Raw, found: Sequence[Line], kept: Sequence[bool], text: str) -> Draft:
    around = frame(found, kept)
    if not (text or around.headline):
        raise InputError("no-article", f"{raw.input}: nothing but a page's menus and links, no report")
    return Draft(
        input=raw.input,
        text=text,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        url=raw.url,
        headline=around.headline,
        outlet=outlet(found, around),
        bylines=bylines(found, around),
        published=published(found, around, text),
        credits=supplied(found, kept, around),
    )
