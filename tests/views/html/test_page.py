"""The story page says what the story says, leads everywhere it points to, and loads nothing from anywhere."""

import base64
import hashlib
import re
from collections import Counter
from dataclasses import replace

import pytest
from lxml import html as parser

from headwater.nouns import Claim, Collection, Evidence, Report, Statement, Stemma, Story
from headwater.views import html


def tree(found: Collection) -> parser.HtmlElement:
    return parser.document_fromstring(html.page(found))


def words(element: parser.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def one(page: parser.HtmlElement, query: str) -> parser.HtmlElement:
    [found] = page.xpath(query)
    return found


def test_the_page_leads_with_reports_and_origins(make) -> None:
    page = tree(make())
    assert words(one(page, "//h1")) == "Ferry to sail"
    assert words(one(page, "//p[@class='figure']")) == "3 reports, 1 independent origin (1 to 2)"
    assert "both rest on two officials" in words(page)


def test_every_link_inside_the_page_leads_somewhere_and_no_id_stands_twice(make) -> None:
    page = tree(replace(make(), stories=make().stories * 2))
    ids = Counter(page.xpath("//@id"))
    assert [i for i, n in ids.items() if n > 1] == []
    assert {h[1:] for h in page.xpath("//@href") if h.startswith("#")} <= ids.keys()
    assert {i for names in page.xpath("//@aria-labelledby") for i in names.split()} <= ids.keys()


def test_nothing_is_loaded_and_only_our_style_and_script_may_run(make) -> None:
    text = html.page(make())
    page = parser.document_fromstring(text)
    assert page.xpath("//@src | //link | //img | //iframe | //object | //form | //base | //@style") == []
    style, script = one(page, "//style").text, one(page, "//script").text
    assert not re.search(r"url\(|@import|fetch|XMLHttpRequest|innerHTML|eval", style + script)
    policy = one(page, "//meta[@http-equiv='Content-Security-Policy']").get("content")
    assert policy.startswith("default-src 'none'; ")
    for asset in (style, script):
        digest = base64.b64encode(hashlib.sha256(asset.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert "unsafe" not in policy
    assert text.index("Content-Security-Policy") < text.index("<style>")


def test_links_to_the_web_are_only_to_web_addresses(make) -> None:
    page = tree(make())
    out = [h for h in page.xpath("//@href") if not h.startswith("#")]
    assert set(out) == {"https://gazette.example/1", "https://tarn.example/"}
    assert "javascript:alert(1)" in words(page)


def test_a_dot_of_the_matrix_leads_to_the_passage(make) -> None:
    page = tree(make())
    row = one(page, "//table//tr[contains(., 'the ferry will sail')]")
    [gazette, courier, herald] = row.xpath(".//td[@class='has']/a/@href")
    assert (gazette, courier) == ("#s1-r1-19-49", "#s1-r2-0-31")
    anchor = one(page, f"//*[@id='{gazette[1:]}']")
    assert anchor.get("data-length") == "30"
    assert anchor.tail or anchor.getnext() is not None
    assert herald == "#s1-r3-16-51"


def test_what_one_report_alone_has_is_told_apart(make) -> None:
    page = tree(make())
    alone = one(page, "//details[@class='alone']")
    assert "The mayor was pleased" in words(alone)
    assert "The mayor was pleased" not in words(one(page, "//table"))


def test_the_passage_refers_back_to_its_claim_and_its_dispute(make) -> None:
    page = tree(make())
    first = one(page, "//article[@id='s1-r1']//div[@class='body']/p[1]")
    assert first.xpath(".//sup/a/@href") == ["#s1-c1", "#s1-d1", "#s1-g1"]
    assert words(one(page, "//tr[@id='s1-c1']")).startswith("1")


def test_a_time_leads_to_its_place_on_the_timeline(make) -> None:
    page = tree(make())
    time_ = one(page, "//article[@id='s1-r1']//div[@class='body']//a[contains(@class, 'time')]")
    assert (time_.text, time_.get("href")) == ("Friday", "#s1-t1")
    assert words(one(page, "//li[@id='s1-t1']")).startswith("the ferry sails")


def test_the_lengths_of_passages_count_as_scripts_count(make) -> None:
    found = make()
    ship = Statement("g:3", "g", 51, 82, "own")  # the ship is one code point and two units of UTF-16
    story = found.stories[0]
    claims = (*story.claims, Claim("k4", "pleased", ("g:3",), ("g",), (), "single"))
    page = tree(replace(found, statements=(*found.statements, ship), stories=(replace(story, claims=claims),)))
    assert one(page, "//*[@id='s1-r1-51-82']").get("data-length") == "32"


def test_the_text_stands_whole_with_its_marks(make) -> None:
    found = make()
    page = tree(found)
    body = one(page, "//article[@id='s1-r1']//div[@class='body']")
    for sign in body.xpath(".//sup"):
        sign.drop_tree()
    assert [p.text_content() for p in body.xpath("./p")] == found.reports[0].text.split("\n")
    assert [s.text for s in body.xpath(".//a[contains(@class, 'time')]")] == ["Friday"]
    assert [s.text for s in body.xpath(".//span[contains(@class, 'quantity')]")] == ["62"]
    assert [s.text for s in body.xpath(".//a[contains(@class, 'place')]")] == ["Tarn"]
    assert [s.text for s in body.xpath(".//span[@class='voice']")] == ["Two officials"]
    assert set(body.xpath(".//a[contains(@class, 'time')]/@class")) == {"said shared time"}


def test_the_evidence_of_an_edge_stands_side_by_side(make) -> None:
    page = tree(make())
    edge = one(page, "//*[@id='s1-e1']")
    left, right = one(edge, ".//div[@class='pair']").xpath("./blockquote")
    assert words(left.find(".//mark")) == "the ferry would sail on Friday"
    assert words(right.find(".//mark")) == "The ferry will sail on Saturday"
    assert "thirty letters stand in both" in words(edge)
    assert "Radio Tarn 10%" in words(edge)
    assert words(edge.getparent().find("summary")) == "The Courier rewrites The Gazette in part 1 change 90%"


def test_kin_without_a_direction_are_said_to_be_kin(make) -> None:
    page = tree(make())
    assert "The Courier and Radio Tarn are kin; nothing tells which came first" in words(page)
    assert len(page.xpath("//path[@class='arrow']")) == 2


def test_the_drawing_holds_all_members_and_its_lines_lead_to_the_evidence(make) -> None:
    page = tree(make())
    drawing = one(page, "//svg[contains(@class, 'stemma')]")
    assert sorted(drawing.xpath(".//a[starts-with(@class, 'edge')]/@href")) == ["#s1-e1", "#s1-e2", "#s1-e3"]
    assert len(drawing.xpath(".//a[@class='card report']")) == 3
    assert words(one(drawing, ".//g[@class='card absent']")).endswith("not at hand")


def test_disputed_values_stand_side_by_side_with_their_passages(make) -> None:
    dispute = one(tree(make()), "//article[@class='dispute']")
    friday, saturday = dispute.xpath(".//div[@class='values']/div")
    assert words(friday).startswith("Friday")
    assert friday.xpath(".//footer//a/@href") == ["#s1-r1-43-49", "#s1-r3-16-51"]
    assert saturday.xpath(".//a/@href")[0] == "#s1-r2-23-31"
    assert "they can’t all be right" in words(dispute)


def test_the_timeline_marks_what_is_planned_denied_disputed_and_to_come(make) -> None:
    first, second = tree(make()).xpath("//ol[@class='timeline']/li")
    assert words(first).startswith("2 May 2031")
    assert {"planned", "denied", "date disputed"} == {m.text for m in first.xpath(".//span[@class='mark']")}
    assert "said by two officials" in words(first)
    assert first.xpath(".//a[text()='≠1']/@href") == ["#s1-d1"]
    assert "in the report’s own voice" in words(second)
    assert words(second).startswith("week 19 of 2031")


def test_a_change_on_the_way_shows_both_passages_with_what_changed(make) -> None:
    page = tree(make())
    change = one(page, "//article[@id='s1-g1']")
    assert "time shifted The Courier, from The Gazette" in words(change)
    assert [words(m) for m in change.xpath(".//mark")] == ["Friday", "Saturday"]
    assert change.xpath(".//blockquote//p/a/@href") == ["#s1-r1-19-49", "#s1-r2-0-31"]
    assert "#s1-e1" in change.xpath(".//a/@href")


def test_an_edge_counts_its_changes_and_leads_to_them(make) -> None:
    page = tree(make())
    edge = one(page, "//svg//a[@href='#s1-e1']")
    assert edge.get("aria-label").endswith("90%, 1 change")
    assert words(one(edge, "./text[@class='altered']")) == "1"
    assert one(page, "//*[@id='s1-e1']/ul[@class='altered']//a").get("href") == "#s1-g1"


def test_what_was_left_out_says_by_whom(make) -> None:
    omission = one(tree(make()), "//article[@id='s1-x1']")
    assert words(omission.find(".//mark")) == "The mayor was pleased 🚢"
    assert "another voice left out by 2 The Courier" in words(omission)


def test_a_place_leads_from_map_to_passage_and_back(make) -> None:
    page = tree(make())
    point = one(page, "//svg[@class='map']//a")
    assert (point.get("href"), point.get("aria-label")) == ("#s1-p1", "Tarn: 1 passage in 1 report")
    assert one(page, "//li[@id='s1-p1']//a").get("href") == "#s1-r1-100-104"
    assert one(page, "//article[@id='s1-r1']//a[@class='place']").get("href") == "#s1-p1"


def test_without_places_there_is_no_map(make) -> None:
    found = make()
    bare = replace(found, reports=tuple(replace(r, places=()) for r in found.reports))
    page = tree(bare)
    assert page.xpath("//svg[@class='map'] | //*[@id='s1-places']") == []


def test_an_origin_leads_to_where_it_is_named_in_each_report(make) -> None:
    card = one(tree(make()), "//article[@id='s1-o1']")
    assert card.xpath(".//footer//a/@href") == ["#s1-r1-0-13", "#s1-r2"]
    assert card.xpath(".//ul[@class='behind']//a/@href") == ["#s1-c1"]


def test_several_stories_have_an_index_and_those_of_one_report_come_last(make) -> None:
    found = make()
    lone = Report("l", "l.txt", "A cat sat.", "0" * 64)
    stories = (Story("t", "Cat sits", ("l",)), *found.stories)
    page = tree(replace(found, reports=(*found.reports, lone), stories=stories))
    index = one(page, "//nav[@class='index']")
    assert words(one(index, ".//h1")) == "2 stories"
    assert index.xpath(".//li/a/@href") == ["#s1", "#s2"]
    assert [words(a) for a in index.xpath(".//li/a")] == ["Ferry to sail", "Cat sits"]
    assert len(page.xpath("//h1")) == 1


def test_what_could_not_be_read_is_told(make) -> None:
    assert "x.html nothing in it" in words(one(tree(make()), "//section[@class='problems']"))


@pytest.mark.parametrize("text", ["", "\n\n", "One line.", "  \n\tTabs\r\nand returns"])
def test_a_bare_report_makes_a_page(text: str) -> None:
    bare = Report("b", "", text, "")
    page = tree(Collection((bare,), stories=(Story("s", "", ("b",)),)))
    assert words(one(page, "//p[@class='figure']")) == "1 report, no origin found"
    assert page.xpath("//svg") == []


def test_nothing_read_makes_a_page() -> None:
    assert "Nothing could be read" in words(tree(Collection()))


def test_evidence_that_no_text_holds_leads_to_the_report(make) -> None:
    found = make()
    story = found.stories[0]
    edge = replace(story.stemma.edges[0], evidence=(Evidence("g", 5, 9999), Evidence("x", 1, 2)), reasons=())
    stemma = Stemma(story.stemma.nodes, (edge, replace(edge, parent="gone")))
    page = tree(replace(found, stories=(replace(story, stemma=stemma),)))
    assert "#s1-r1" in one(page, "//*[@id='s1-e1']").xpath(".//a/@href")


def test_a_story_of_twenty_reports_is_small(make) -> None:
    found = make(copies=30)
    reports = tuple(replace(found.reports[0], id=f"r{n}") for n in range(20))
    said = found.statements[0].chain
    statements = tuple(
        Statement(f"r{n}:{k}", f"r{n}", k * 100, k * 100 + 80, "indirect", chain=said)
        for n in range(20) for k in range(30)
    )  # fmt: skip
    story = replace(found.stories[0], reports=tuple(r.id for r in reports), disputes=(), claims=tuple(
        replace(found.stories[0].claims[0], id=str(k), statements=tuple(f"r{n}:{k}" for n in range(20)),
                reports=tuple(r.id for r in reports)) for k in range(30)
    ))  # fmt: skip
    page = html.page(Collection(reports, (), statements, (story,)))
    assert len(page.encode()) < 1_000_000
