from __future__ import annotations

from headwater.intake.dump.lines import Line, lines


def only(text: str) -> Line:
    return lines(text)[0]


def test_a_sentence_ends_and_is_full_of_small_words() -> None:
    line = only('"It was worth the wait," she said at the feast on the shore.')
    assert (line.ends, line.words, line.furniture) == (True, 13, 0)
    assert line.small > 0.4


def test_a_menu_is_furniture_in_parts() -> None:
    line = only("Home | News | Sport")
    assert (line.parts, line.furniture, line.lead) == (2, 1, "site")


def test_furniture_is_counted_in_its_share() -> None:
    line = only("Read also: Ferry stuck in ice")
    assert (line.lead, line.kinds) == ("related", {"related"})
    assert line.furniture == 2 / 6


def test_glued_links_and_teasers() -> None:
    assert only("NewsWorldLeaders to meet").glued == 2
    assert only("The mayor has opened the bridge and …").cut_off


def test_a_headline_echoes_itself_with_its_section_glued_on() -> None:
    page = "Home\nNewsLeaders to meet in Tarn\nBy Ada Vole\nLeaders to meet in Tarn\nThey will meet."
    assert [line.echoed for line in lines(page)] == [False, True, False, True, False]


def test_repeated_lines_know_it_and_blank_ones_go() -> None:
    assert [line.repeated for line in lines("Sport\n\nNews\n  Sport \n")] == [True, False, True]
    assert lines(" \n\n") == []
