"""`headwater why` tells what lies between two reports: an edge, a way through others, a common source, or nothing."""

import io
import json
from dataclasses import replace

import pytest
from rich.console import Console

from headwater.nouns import (
    Collection,
    Edge,
    Evidence,
    Link,
    Node,
    Outlet,
    Published,
    Reason,
    Report,
    Span,
    Statement,
    Stemma,
    Story,
)
from headwater.views import why
from headwater.views.explaining import Explanation

REEF = "The ferry Lady Marl struck a reef outside the port of Selby shortly before dawn and began to take on water."
SPOKEN = "I have sailed past that reef for thirty years and never once seen it dark"
TEXTS = {
    "g": f"{REEF}\n“{SPOKEN},” the captain said.",
    "p": f"{REEF.replace('shortly', 'a little')}\nThe Gazette reported that boats were sent.",
    "c": "A ferry began to take on water outside the port of Selby shortly before dawn, the Post reported.",
    "h": "The council of Selby met to talk about a new school, a road and the price of bread.",
}
NAMES = {"g": "Harbour Gazette", "p": "Evening Post", "c": "Selby Courier", "h": "Selby Herald"}


def edge(parent: str, child: str, **more: object) -> Edge:
    spots = (Evidence(parent, 0, 20), Evidence(child, 0, 20))
    made = Edge(
        parent,
        child,
        "copies",
        "part",
        0.87,
        spots,
        "shares words",
        (Reason("shared-passages", 0.87, "18 words", spots),),
    )
    return replace(made, **more)  # type: ignore[arg-type]


def explained(a: str, b: str, *edges: Edge, stories: int = 1) -> Explanation:
    reports = tuple(
        Report(
            i,
            f"{i}.html",
            text,
            "0" * 64,
            Outlet(NAMES[i]),
            f"Headline {i}",
            published=Published(f"2031-05-0{n}", "given", 1),
        )
        for n, (i, text) in enumerate(TEXTS.items(), 1)
    )
    nodes = (*(Node(i, "report", i, NAMES[i]) for i in TEXTS), Node("x", "absent", "", "Meridian Press"))
    at = TEXTS["g"].index(SPOKEN)
    said = Statement("g:1", "g", at, at + len(SPOKEN), "direct", pieces=(Span(at, at + len(SPOKEN)),),
                     chain=(Link("e", "the captain", "person"),))  # fmt: skip
    ids = list(TEXTS)
    parts = [ids] if stories == 1 else [ids[:1], ids[1:]]
    told = tuple(Story(f"s{n}", f"Story {n}", tuple(part), stemma=Stemma(nodes, edges)) for n, part in enumerate(parts))
    by_id = {r.id: r for r in reports}
    return Explanation(Collection(reports, (), (said,), told), by_id[a], by_id[b])


def shown(explanation: Explanation, width: int = 100) -> str:
    out = io.StringIO()
    why.show(explanation, Console(file=out, width=width, highlight=False))
    return out.getvalue()


def test_an_edge_is_told_with_its_relation_confidence_and_reasons() -> None:
    text = shown(explained("p", "g", edge("g", "p")))
    assert "Evening Post copies Harbour Gazette in part, with 87% confidence" in text
    assert "87%  18 words" in text


def test_both_orders_of_the_names_tell_the_same() -> None:
    assert shown(explained("p", "g", edge("g", "p"))) == shown(explained("g", "p", edge("g", "p")))


def test_an_edge_that_may_run_either_way_says_so() -> None:
    text = " ".join(shown(explained("g", "p", edge("g", "p", directed=False))).split())
    assert "which of the two came first can't be told" in text
    assert "which of the two came first can't be told" not in shown(explained("g", "p", edge("g", "p")))


def test_passages_stand_side_by_side_in_a_wide_terminal_and_one_under_the_other_in_a_narrow_one() -> None:
    wide = shown(explained("g", "p", edge("g", "p")), 120)
    assert any("shortly before dawn" in line and "a little before" in line for line in wide.splitlines())
    narrow = shown(explained("g", "p", edge("g", "p")), 60)
    assert not any("shortly" in line and "a little" in line for line in narrow.splitlines())


@pytest.mark.parametrize("width", [40, 79, 80, 200])
def test_no_line_is_wider_than_asked(width: int) -> None:
    assert max(map(len, shown(explained("g", "p", edge("g", "p")), width).splitlines())) <= width


def test_the_words_that_name_the_other_are_quoted() -> None:
    at = TEXTS["p"].index("The Gazette")
    cites = Reason("cites-outlet", 0.9, "cites Harbour Gazette", (Evidence("p", at, at + 11),))
    text = shown(explained("g", "p", edge("g", "p", reasons=(cites,))))
    assert "“The Gazette reported that boats were sent.”" in text


def test_rivals_and_further_parents_are_named_with_their_probabilities() -> None:
    found = explained(
        "g", "p", edge("g", "p", rivals=(("c", 0.41),)), edge("x", "p", confidence=0.6, because="credited")
    )
    text = shown(found)
    assert "41%  Selby Courier" in text
    assert "60%  Meridian Press: copies, credited" in text


def test_a_way_through_others_is_told_step_by_step() -> None:
    found = explained("c", "g", edge("g", "p"), edge("p", "c"))
    assert found.verdict == "through"
    assert found.because == [
        "Selby Courier draws on Harbour Gazette through Evening Post: Harbour Gazette → Evening Post → Selby Courier"
    ]


def test_two_that_rest_on_a_third_are_told_so() -> None:
    found = explained("p", "c", edge("x", "p"), edge("x", "c"))
    assert (found.verdict, found.because) == (
        "common", ["neither draws on the other; both rest on Meridian Press"],
    )  # fmt: skip


def test_only_the_nearest_source_in_common_counts() -> None:
    found = explained("p", "c", edge("x", "g"), edge("g", "p"), edge("g", "c"))
    assert [n.id for n in found.common] == ["g"]


def test_where_nothing_lies_between_them_the_probability_or_the_want_of_evidence_is_told() -> None:
    assert "they share no passage" in explained("g", "h").because[0]
    kin = explained("g", "p").because[0]
    assert kin.startswith(
        "nothing shows that either draws on the other; that they are kin at all has a probability of "
    )


def test_reports_of_two_stories_were_not_compared() -> None:
    found = explained("g", "p", stories=2)
    assert (found.verdict, found.edge, found.reasons) == ("apart", None, ())
    assert "two different events" in shown(found)


def test_the_earlier_stands_first_where_no_edge_tells() -> None:
    assert explained("c", "g").parent.id == "g"


def test_a_passage_of_somebody_s_words_is_marked_and_comes_last() -> None:
    found = explained("g", "p")
    other = replace(found.b, text=f"{found.b.text}\n“{SPOKEN},” he said.")
    found = replace(found, b=other)
    assert [found.quoted(p) for p in found.passages] == [False, True]
    assert "somebody's very words" in shown(found)


def test_json_has_the_edge_as_the_contract_has_it_and_passages_at_their_offsets() -> None:
    found = json.loads(why.text(explained("p", "g", edge("g", "p"))))
    assert (found["a"], found["b"], found["verdict"]) == ("p", "g", "edge")
    assert (found["edge"]["from"], found["edge"]["to"]) == ("g", "p")
    for passage in found["passages"]:
        for side in passage["sides"]:
            assert TEXTS[side["report"]][side["start"] : side["end"]] == side["text"]
    assert [side["report"] for side in found["passages"][0]["sides"]] == ["g", "p"]


def test_json_of_no_edge_says_null() -> None:
    found = json.loads(why.text(explained("g", "h")))
    assert (found["edge"], found["verdict"], found["probability"], found["passages"]) == (None, "none", 0.0, [])


@pytest.mark.parametrize("mark", ["\x1b[2J", "\x07", "\x9b31m", "\u202e", "[bold red]"])
def test_what_a_page_holds_never_steers_the_terminal(mark: str) -> None:
    found = explained("g", "p", edge("g", "p", because=f"shares {mark} words", reasons=()))
    a = replace(found.a, text=found.a.text.replace("reef", f"{mark}reef"), outlet=Outlet(f"Harbour {mark} Gazette"))
    text = shown(replace(found, a=a))
    assert mark[0] not in text if mark != "[bold red]" else mark in text
