import random

import pytest

from headwater import stories

FERRY = (
    "Ferry Tarn Star aground\nThe ferry Tarn Star ran aground off Holm island with 62 aboard, Ilse Brandt said.",
    "62 aboard stranded ferry\nThe Tarn Star, a ferry with 62 aboard, ran aground near Holm island, said Ilse Brandt.",
    "Tarn Star off Holm\nTugs pulled at the ferry Tarn Star, which ran aground off Holm island with 62 aboard.",
)
BANK = (
    "Banker jailed\nThe banker Tomas Rill was jailed for six years in Sonnmark for hiding losses of 90 million crowns.",
    "Six years for Rill\nTomas Rill, who hid losses of 90 million crowns at his bank, got six years in Sonnmark.",
)


@pytest.fixture
def rows(reading):
    ferry = [reading(f"f{n}", text, "2031-04-01") for n, text in enumerate(FERRY)]
    return ferry, [reading(f"b{n}", text, "2031-04-01") for n, text in enumerate(BANK)]


def test_a_story_keeps_its_id_as_it_grows(rows, reading):
    ferry, bank = rows
    desk = stories.desk()
    assert [change.story for change in desk.add([*ferry[:2], *bank])] == ["story-b0", "story-f0"]
    earlier = reading("e", FERRY[2], "2031-03-31")  # published before, found after
    (change,) = desk.add([earlier])
    assert (change.story, change.joined, change.merged, change.opened) == ("story-f0", ("e",), (), False)
    assert [reason.rule for reason in change.because] == ["joined"]
    assert {case.story.id: case.story.reports for case in desk.cases()} == {
        "story-b0": ("b0", "b1"),
        "story-f0": ("e", "f0", "f1"),
    }


def test_a_report_that_shows_two_stories_to_be_one_merges_them(reading):
    desk = stories.desk()
    first = "Aground\nThe ferry Tarn Star ran aground with 62 aboard."
    second = "Brandt speaks\nIlse Brandt blamed the Holm island lighthouse, which was dark."
    desk.add([reading("a", first, "2031-04-01")])
    desk.add([reading("b", second, "2031-04-01")])
    assert len(desk.cases()) == 2
    both = f"{first} {second}"
    changes = [desk.add([reading(name, both, "2031-04-01")]) for name in ("c", "d", "e")]
    assert [case.story.id for case in desk.cases()] == ["story-a"]
    assert [change.merged for row in changes for change in row if change.merged] == [("story-b",)]


def test_one_by_one_comes_to_the_same_here_whatever_the_order(rows, together):
    whole = [*rows[0], *rows[1]]
    for seed in range(5):
        desk = stories.desk()
        for reading in random.Random(seed).sample(whole, len(whole)):
            desk.add([reading])
        assert together(desk.cases()) == together(stories.group(whole))


def test_an_empty_batch_changes_nothing(rows):
    desk = stories.desk()
    desk.add(rows[0])
    assert desk.add([]) == ()
    assert len(desk.cases()) == 1
