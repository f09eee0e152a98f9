"""How a passage changes along an edge: each rule has its case, and its neighbours that are no change."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater import accord
from headwater.nouns import Case, Change, Reading

Told = Callable[..., Reading]
Drawn = Callable[..., Case]

LIGHT = "The lighthouse on the Gannet reef outside Selby has been dark since the winter storms."
CROSS = "The council of Selby opened a new footbridge over the Tarn canal last autumn."


def changes(case: Case) -> list[Change]:
    return [change for edge in accord.compare(case).story.stemma.edges for change in edge.changes]


@pytest.fixture
def altered(told: Told, drawn: Drawn) -> Callable[..., list[tuple[str, str, str]]]:
    """What changed from one sentence to another, each between two that both reports have."""

    def between(before: str | tuple[str, str], after: str | tuple[str, str]) -> list[tuple[str, str, str]]:
        case = drawn(told("gazette", LIGHT, before, CROSS), told("courier", LIGHT, after, CROSS))
        return [(c.kind, c.before, c.after) for c in changes(case)]

    return between


FERRY = "The ferry Lady Marl {} sail again from Selby harbour to the outer islands before Easter."


def test_a_hedge_is_lost(altered) -> None:
    assert altered(FERRY.format("may"), FERRY.format("will")) == [("hedge", "may", "will")]
    lost = altered(
        "The ferry Lady Marl reportedly struck a drifting container near Selby.",
        "The ferry Lady Marl struck a drifting container near Selby.",
    )
    assert lost == [("hedge", "reportedly", "")]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (FERRY.format("may"), FERRY.format("could")),
        (FERRY.format("may"), FERRY.format("is planned to")),
        (FERRY.format("will"), FERRY.format("may")),
        ("People on the quay could see the burning ferry.", "People on the quay saw the burning ferry."),
        ("On 4 May the ferry Lady Marl left Selby harbour.", "The ferry Lady Marl left Selby harbour."),
    ],
)  # fmt: skip
def test_no_hedge_is_lost_where_one_stays_or_none_was(altered, before: str, after: str) -> None:
    assert [kind for kind, *_ in altered(before, after) if kind == "hedge"] == []


def test_some_of_a_thing_is_not_another_kind_of_it(altered) -> None:
    before = "Half of the lifeboats of the ferry Lady Marl had rusted through, inspectors found."
    after = "Wooden lifeboats of the ferry Lady Marl had rusted through, inspectors found."
    assert altered(before, after) == []


def test_a_not_is_lost(altered) -> None:
    before = "The harbour police have not confirmed the name of the drowned captain of the ferry."
    assert ("negation", "not", "") in altered(before, before.replace("not ", ""))
    assert altered(before, "The harbour police declined to confirm the name of the drowned captain of the ferry.") == []


def test_a_part_becomes_the_whole(altered) -> None:
    before = "Some of the lifeboats of the ferry Lady Marl had rusted through, inspectors found."
    after = "The lifeboats of the ferry Lady Marl had rusted through, inspectors found."
    assert altered(before, after) == [("scope", "Some of the lifeboats", "")]
    assert altered(before, before.replace("Some", "Several")) == []


@pytest.mark.parametrize(
    ("before", "after", "because"),
    [
        ("118 people", "124 people", "more"),
        ("118 people", "120 people", "rounded"),
        ("up to 120 people", "120 people", "its bound is gone"),
    ],
)
def test_a_number_is_altered(told: Told, drawn: Drawn, before: str, after: str, because: str) -> None:
    sentence = "The ferry Lady Marl carried {} from Selby when it struck the reef in thick fog."
    case = drawn(told("gazette", sentence.format(before), LIGHT), told("courier", sentence.format(after), LIGHT))
    [change] = changes(case)
    assert (change.kind, change.before, change.after) == ("number", before, after)
    assert change.because.endswith(because)


def test_a_number_that_the_parent_has_too_is_another_number(told: Told, drawn: Drawn) -> None:
    sentence = "The ferry Lady Marl carried {} from Selby when it struck the reef in thick fog."
    later = "Her owner counted 124 people on board."
    case = drawn(told("gazette", sentence.format("118 people"), later), told("courier", sentence.format("124 people")))
    assert changes(case) == []


def test_a_number_converted_in_brackets_is_not_altered(told: Told, drawn: Drawn) -> None:
    sentence = "The ferry Lady Marl carried {} from Selby when it struck the reef in thick fog."
    ours, theirs = (sentence.format(words) for words in ("a crowd ( 118 people)", "a crowd of 100 people"))
    assert changes(drawn(told("gazette", ours, LIGHT), told("courier", theirs, LIGHT))) == []


def test_a_time_told_in_the_same_words_is_not_shifted(tell: Told, drawn: Drawn) -> None:
    sentence = "The leaders of %s islands meet in the old town hall of Tarn at {noon=2031-03-%sT12:00}."
    ours, theirs = sentence % ("both", "04"), sentence % ("the", "06")
    assert changes(drawn(tell("gazette", ours, LIGHT), tell("courier", theirs, LIGHT))) == []


def test_other_unnamed_voices_are_no_blurred_ones(told: Told, drawn: Drawn) -> None:
    sentence = "The leaders of both islands want to meet in the old town hall of Tarn, {} said."
    ours, theirs = ((sentence.format(voice), voice) for voice in ("two officials", "palace officials"))
    assert changes(drawn(told("gazette", ours), told("courier", theirs))) == []


def test_a_day_is_shifted(altered) -> None:
    sentence = "The leaders of both islands will meet in the old town hall of Tarn on {}."
    assert altered(sentence.format("10 March"), sentence.format("12 March")) == [("time", "10 March", "12 March")]


def test_a_named_voice_becomes_an_unnamed_one(altered) -> None:
    sentence = "The ferry left the marked channel outside Selby in thick fog, {} said."
    found = altered((sentence.format("Piers Ottway"), "Piers Ottway"), (sentence.format("a spokesman"), "a spokesman"))
    assert found == [("source", "Piers Ottway", "a spokesman")]


def test_whoever_the_upper_sentence_told_of_too_is_no_blurred_voice(altered) -> None:
    sentence = "The ferry left the marked channel outside Selby in thick fog, a spokesman thinks, {} said."
    after = "The ferry left the marked channel outside Selby in thick fog, a spokesman said."
    assert altered((sentence.format("Piers Ottway"), "Piers Ottway"), (after, "a spokesman")) == []


def test_how_many_unnamed_voices_there_are_is_lost(told: Told, drawn: Drawn) -> None:
    sentence = "The leaders of both islands want to meet in the old town hall of Tarn, {} said."
    ours, theirs = ((sentence.format(voice), voice) for voice in ("two officials", "officials"))
    again = "The two officials asked for more."
    assert [c.before for c in changes(drawn(told("gazette", ours), told("courier", theirs)))] == ["two officials"]
    assert changes(drawn(told("gazette", ours), told("courier", theirs, again))) == []


def test_a_voices_word_becomes_the_reports_own(altered) -> None:
    claim = "The ferry left the marked channel outside Selby harbour in thick fog"
    ours = (f"{claim}, Piers Ottway said.", "Piers Ottway")
    assert altered(ours, f"{claim}.") == [("attribution", "Piers Ottway", "")]
    assert altered(ours, f"{claim}, according to Mr Ottway.") == []
    assert altered(ours, f"“{claim}.”") == []


def test_a_change_is_told_on_the_edge_to_the_nearest_parent_only(told: Told, drawn: Drawn) -> None:
    ours, theirs = (told("a", FERRY.format("may"), LIGHT), told("b", FERRY.format("will"), LIGHT))
    child = told("c", FERRY.format("will"))
    case = drawn(ours, child)
    two = drawn(theirs, child)
    assert len(changes(case)) == 1
    story = case.story
    stemma = type(story.stemma)(
        (*story.stemma.nodes, *two.story.stemma.nodes[:1]), (*story.stemma.edges, *two.story.stemma.edges)
    )
    both = Case(type(story)("s", "", ("a", "b", "c"), stemma=stemma), (ours, theirs, child))
    assert changes(both) == []


def test_nothing_is_told_where_nobody_knows_which_came_first(told: Told, drawn: Drawn) -> None:
    case = drawn(told("a", FERRY.format("may")), told("b", FERRY.format("will")), directed=False)
    assert changes(case) == []


WORDS = ("may", "will", "not", "ferry", "reef", "Selby", "harbour", "sank", "118 people", "said", "Piers", "Ottway",
         "some", "of", "the", "boats", "10 March", ".", ",", "”", "“")  # fmt: skip
sentences = st.lists(st.sampled_from(WORDS), min_size=1, max_size=40)


@given(sentences, sentences)
@settings(max_examples=40, deadline=None)
def test_evidence_lies_in_both_reports_whatever_they_say(
    told: Told, drawn: Drawn, ours: list[str], theirs: list[str]
) -> None:
    case = drawn(told("a", " ".join(ours)), told("b", " ".join(theirs)))
    texts = {r.report.id: r.report.text for r in case.readings}
    for change in changes(case):
        assert (change.parent.report, change.child.report) == ("a", "b")
        assert all(0 <= e.start < e.end <= len(texts[e.report]) for e in (change.parent, change.child))
        assert change.before in " ".join(texts["a"].split()) and change.after in " ".join(texts["b"].split())
