"""A tree of elements → lines of plain text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.intake.html import links, page, prose


def shown(inside: str) -> list[prose.Line]:
    return list(prose.shown(page.parse(f"<html><body>{inside}</body></html>")))


def texts(inside: str) -> list[str]:
    return [line.text for line in shown(inside)]


def test_blocks_break_lines_and_inline_tags_do_not() -> None:
    assert texts("<p>A <b>fer</b>ry</p>ran<div>aground<br>off <i>Tarn</i></div>") == [
        "A ferry",
        "ran",
        "aground",
        "off Tarn",
    ]


def test_white_space_is_folded_across_tags() -> None:
    assert texts("<p>  A \n <b> ferry </b>\t<i> ran</i>\u00a0aground </p>") == ["A ferry ran aground"]


def test_cells_of_a_row_stand_on_one_line() -> None:
    assert texts("<table><tr><td>Tarn</td><td>4</td></tr><tr><td>Merrow</td><td>5</td></tr></table>") == [
        "Tarn 4",
        "Merrow 5",
    ]


def test_what_is_not_shown_is_left_out() -> None:
    assert texts("<p>A<script>x()</script> ferry</p><style>p{}</style><noscript>no</noscript>") == ["A ferry"]


def test_letters_are_composed() -> None:
    assert texts("<p>Fa\u0308hre</p>") == ["F\u00e4hre"]


def test_a_line_knows_where_it_stands() -> None:
    first, second = shown('<h1 class="title">Ferry</h1><p><time itemprop="date">4 September</time></p>')
    assert (first.start, second.start) == (0, 5)
    assert "h1" in first.tags
    assert "time" in second.tags
    assert "date" in second.names


def test_anchors_are_placed_without_the_space_before_them() -> None:
    (line,) = shown('<p>Said <a href="x"> Ilse <b>Brandt</b> </a>.</p>')
    assert line.text == "Said Ilse Brandt ."
    ((href, start, end),) = line.anchors
    assert (href, line.text[start:end]) == ("x", "Ilse Brandt")


def test_links_lead_to_the_web_from_lines_of_the_text() -> None:
    tree = page.parse(
        '<body><p>Said <a href="/b">Brandt</a>, <a href="mailto:b@x.example">by mail</a>, <a href="#n">note</a>,'
        ' <a href="http://[x">there</a>.</p><p>Not in <a href="/c">the text</a></p></body>'
    )
    text = "First line\nSaid Brandt, by mail, note, there."
    (link,) = links.located(tree, text, "https://gazette.example/a")
    assert link.url == "https://gazette.example/b"
    assert text[link.start : link.end] == "Brandt"


PIECES = st.sampled_from(
    ["<p>", "</p>", "<a href=x>", "</a>", "<b>", "</b>", "<td>", "<br>", "a", " b", "c ", "\n", "\u00a0", "e\u0301"]
)


@settings(max_examples=80, deadline=None)
@given(st.lists(PIECES, max_size=25))
def test_lines_are_folded_and_anchors_inside(pieces: list[str]) -> None:
    tree = page.parse("<body>" + "".join(pieces))
    at = 0
    for line in prose.shown(tree) if tree is not None else ():
        assert line.text == " ".join(line.text.split())
        assert line.text
        assert line.start == at
        at += len(line.text)
        for _, start, end in line.anchors:
            assert 0 <= start < end <= len(line.text)
            assert line.text[start:end] == line.text[start:end].strip()
