"""A feed's entries → Drafts."""

from __future__ import annotations

import pytest

from headwater.errors import InputError
from headwater.intake import feed
from headwater.intake.draft import Draft, Raw
from headwater.nouns import Problem, Published

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>World news | The Harbour Gazette</title><link>https://www.harbourgazette.example/</link>
<language>en-gb</language>
<copyright>© Harbour Gazette, with dpa</copyright>
<item><title>Fähre &amp;amp; tug aground</title><link>/2023/ferry?a=1&amp;b=2</link>
<description>&lt;p&gt;A ferry ran aground.&lt;/p&gt;</description>
<content:encoded><![CDATA[<p>A ferry <b>ran aground</b> off <a href="/tarn">Tarn&nbsp;Island</a>.</p>
<script>evil()</script>
<p>Nobody was hurt, the “coastguard” said.</p>]]></content:encoded>
<pubDate>Mon, 04 Sep 2023 00:30:00 +0200</pubDate><dc:creator>By Ilse Brandt</dc:creator></item>
<item><title>Bridge shut</title>
<link>https://a.example/bridge</link><description>It is shut &lt; for now.</description></item>
<item><title>No more than this</title><pubDate>yesterday</pubDate></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Tarn Radio</title>
<entry><title type="html">Fähre &amp;lt;auf Grund&amp;gt;</title><id>urn:1</id>
<link rel="alternate" href="https://tarnradio.example/1"/><updated>2023-09-04T06:00:00Z</updated>
<published>2023-09-04T08:00:00+02:00</published><author><name>Jan Holm</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eine Fähre lief auf Grund.</p></div></content>
</entry></feed>"""


def read(letters: str, url: str = "", media: str = "") -> list[Draft | Problem]:
    return list(feed.read(Raw("f.xml", letters.encode(), url, media)))


def draft(item: Draft | Problem) -> Draft:
    assert isinstance(item, Draft)
    return item


def test_an_entry_is_a_report_with_its_full_text() -> None:
    first = draft(read(RSS, "https://www.harbourgazette.example/feed")[0])
    assert first.text == "A ferry ran aground off Tarn Island.\nNobody was hurt, the “coastguard” said."
    assert first.headline == "Fähre & tug aground"
    assert first.url == "https://www.harbourgazette.example/2023/ferry?a=1&b=2"
    assert (first.outlet, first.bylines, first.language) == ("The Harbour Gazette", ("Ilse Brandt",), "en-gb")
    assert "© Harbour Gazette, with dpa" in first.credits


def test_an_entrys_date_keeps_its_time_zone() -> None:
    assert draft(read(RSS)[0]).published == Published("2023-09-04T00:30:00+02:00", "metadata", 0.95)
    assert draft(read(RSS)[2]).published is None


def test_an_entry_without_its_full_text_has_its_summary_or_its_title_alone() -> None:
    _, summary, bare = (draft(item) for item in read(RSS))
    assert (summary.text, summary.headline) == ("It is shut < for now.", "Bridge shut")
    assert (bare.text, bare.headline) == ("", "No more than this")


def test_atom_is_read_alike() -> None:
    (entry,) = (draft(item) for item in read(ATOM))
    assert entry.text == "Eine Fähre lief auf Grund."
    assert (entry.headline, entry.outlet, entry.language) == ("Fähre <auf Grund>", "Tarn Radio", "de")
    assert entry.published
    assert entry.published.value == "2023-09-04T08:00:00+02:00"


@pytest.mark.parametrize("media", ["", "text/xml", "application/rss+xml; charset=utf-8", "text/html"])
def test_letters_survive_whatever_the_server_says(media: str) -> None:
    assert "Fähre" in draft(read(RSS, media=media)[0]).headline


def test_two_entries_are_told_apart_and_keep_their_digest() -> None:
    digests = [draft(item).sha256 for item in read(RSS)]
    assert len(set(digests)) == 3
    assert digests == [draft(item).sha256 for item in read(RSS)]


def test_a_feed_without_entries_says_so() -> None:
    for letters in ("<rss version='2.0'><channel><title>x</title></channel></rss>", "<feed/>", "<rss", ""):
        with pytest.raises(InputError) as caught:
            read(letters)
        assert caught.value.kind == "no-entries"


def test_a_feed_of_more_entries_than_any_outlet_has_is_refused() -> None:
    with pytest.raises(InputError) as caught:
        read("<rss><channel>" + "<item>" * 30_000)
    assert caught.value.kind == "too-large"


def test_a_broken_feed_is_read_as_far_as_it_goes() -> None:
    assert draft(read(RSS[: RSS.index("<item><title>Bridge")])[0]).text.startswith("A ferry")


def test_no_entity_grows_without_bound() -> None:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    rss = "<rss version='2.0'><channel><item><title>&a11;</title></item></channel></rss>"
    assert len(draft(read(f'<!DOCTYPE rss [<!ENTITY a0 "boo">{entities}]>{rss}')[0]).headline) < 1000
