from __future__ import annotations

from headwater.intake.dump.body import body
from headwater.intake.dump.lines import lines

REPORT = [
    "The ferry ran aground off Tarn on Monday morning with sixty people on board, the harbour office said.",
    "Nobody was hurt, but the cook had burnt his fingers on a pan when she struck the reef in the fog.",
    '"We thought that was it," said a passenger who had been to see her sister on the island.',
    "The tide lifted the ship off at nine, and she made the harbour by her own engine before noon.",
]
MENU = ["Home", "News", "Sport", "Weather", "Puzzles", "Jobs"]


def kept(page: list[str]) -> list[str]:
    return [line for line, keep in zip(page, body(lines("\n".join(page))), strict=True) if keep]


def test_the_report_between_menus() -> None:
    assert kept(MENU + REPORT + [word + "s" for word in MENU]) == REPORT


def test_one_good_line_amid_links_is_no_report() -> None:
    assert kept([*MENU, "We use cookies to make this site better for you.", *MENU]) == []


def test_subheadings_and_list_items_stay() -> None:
    inside = [*REPORT[:2], "The rescue", *REPORT[2:3], "two lifeboats from Tarn", *REPORT[3:]]
    assert kept(MENU + inside + MENU) == inside


def test_what_interrupts_goes_and_the_report_goes_on() -> None:
    for aside in ("Advertisement:", "Read also: Palace cat missing", "Photo: Agency", "Tap here to get our app"):
        assert kept([*MENU, *REPORT[:2], aside, *REPORT[2:], *MENU]) == REPORT


def test_comments_do_not_belong_to_it() -> None:
    comments = ["3 comments", "Gus", "I have always said that those skippers have no business in such a fog."]
    assert kept(MENU + REPORT + comments) == REPORT


def test_few_lines_without_a_sentence_at_its_end_are_links() -> None:
    assert kept([*MENU, *REPORT, "Bride drops ring in the lake and sends for a drone", "Choir seeks basses"]) == REPORT


def test_a_small_stretch_far_from_the_rest_is_a_stray() -> None:
    stray = "We use this notice to tell readers, in all honesty, that the site has moved to a new address."
    assert kept([stray, *MENU, *REPORT, *REPORT, *REPORT, *MENU])[0] == REPORT[0]


def test_no_lines() -> None:
    assert body([]) == []


def test_what_a_report_says_of_its_source_stays() -> None:
    inside = [REPORT[0], "Source: The Ledger", *REPORT[1:]]
    assert kept(MENU + inside + MENU) == inside


def test_date_lines_are_no_sentences_of_it() -> None:
    dated = "PUBLISHED: September 5, 2023 at 7:12 a.m. | UPDATED: September 6, 2023 at 9:00 a.m."
    assert kept([*MENU, dated, *REPORT, *MENU]) == REPORT


def test_what_the_page_says_of_itself_right_below_is_not_of_it() -> None:
    closing = "The Harbour Gazette is an independent newspaper, printed in Tarn every weekday since 1902."
    assert kept([*MENU, *REPORT, closing]) == REPORT
