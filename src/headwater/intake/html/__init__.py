"""An HTML page → Draft: its main text, and what it says of itself.

decode → page.parse → metadata.read      headline, bylines, outlet, language
                    → body.main          the paragraphs that are the report
                    → links.located      the linked words in them; another site's page that it names as its own place
                    → dates.published    when it came out
"""

from __future__ import annotations

import hashlib

from headwater.errors import InputError
from headwater.intake import bylines, dates, decode, language, metadata
from headwater.intake.draft import Draft, Raw
from headwater.intake.html import body, links, masthead, page, prose

__all__ = ["read"]


def read(raw: Raw) -> Draft:
    """The report on a page.

    Raises InputError: `encoding` where no encoding fits the bytes, `no-article` where the page has neither a body
    nor a headline.
    """
    letters = decode.text(raw.data, page.charset(raw.media))
    if decode.hopeless(letters):
        raise InputError("encoding", f"{raw.input}: no encoding fits these bytes; save the page as UTF-8")
    tree = page.parse(letters)
    if tree is None:
        raise InputError("no-article", f"{raw.input}: the page holds no elements")
    meta = metadata.read(tree, raw.url)
    large = page.too_large(tree)
    shown = [] if large else list(prose.shown(tree))
    found = body.roughly(tree) if large else body.main(tree, shown, meta)
    if not found.text and not meta.headline:
        raise InputError("no-article", f"{raw.input}: the page has neither a body nor a headline")
    elsewhere = links.elsewhere(meta.url, raw.url or meta.shared)
    url = raw.url or (meta.shared if elsewhere else meta.url)
    beside = masthead.date(shown, meta.headline)
    return Draft(
        input=raw.input,
        text=found.text,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        url=url,
        headline=meta.headline,
        outlet=meta.outlet,
        bylines=meta.authors or bylines.names(masthead.signed(shown, meta.headline)),
        published=dates.published(meta, url, beside, None if large else tree),
        language=language.settled(meta.language, found.text),
        credits=(*meta.credits, *found.dropped),
        hyperlinks=(*links.of_lines(shown, found.text, url), *elsewhere),
    )
