from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.stories.register import Register


def register():
    return Register(lambda thing: f"story-{thing}")


def members(book):
    return {entry.id: entry.members for entry in book.entries()}


def test_a_story_keeps_its_id_as_it_grows():
    book = register()
    book.regroup([(0, 1)], set())
    (turn,) = book.regroup([(0, 1, 2)], set())
    assert (turn.now.id, turn.before, turn.now.members) == ("story-0", (0, 1), (0, 1, 2))


def test_where_two_become_one_the_older_id_stays_and_the_other_is_told():
    book = register()
    book.regroup([(0,), (1, 2, 3)], set())
    (turn,) = book.regroup([(0, 1, 2, 3)], set())
    assert turn.now.id == "story-0"
    assert [entry.id for entry in turn.taken] == ["story-1"]
    assert members(book) == {"story-0": (0, 1, 2, 3)}


def test_where_one_becomes_two_the_larger_part_keeps_the_id():
    book = register()
    book.regroup([(0, 1, 2)], set())
    turns = {turn.now.id: turn for turn in book.regroup([(0,), (1, 2)], set())}
    assert members(book) == {"story-0": (1, 2), "story-0-2": (0,)}
    assert turns["story-0-2"].parent.id == "story-0"
    assert turns["story-0"].parent is None


def test_a_story_that_nothing_happened_to_is_told_unchanged():
    book = register()
    book.regroup([(0, 1)], set())
    assert [turn.changed for turn in book.regroup([(0, 1), (2,)], set())] == [False, True]


def test_how_large_a_story_was_when_grouped_anew_is_kept():
    book = register()
    book.regroup([(0, 1)], set())
    assert book.regroup([(0, 1, 2)], set())[0].now.grouped == 2
    assert book.regroup([(0, 1, 2, 3)], {0})[0].now.grouped == 4


@settings(max_examples=60)
@given(st.lists(st.lists(st.integers(0, 3), min_size=1, max_size=8), max_size=5))
def test_whatever_happens_all_things_are_in_one_story_and_ids_are_told_apart(rounds):
    book = register()
    size = 0
    for labels in rounds:
        size = max(size, len(labels))
        groups = {}
        for thing in range(size):
            groups.setdefault(labels[thing] if thing < len(labels) else "rest", []).append(thing)
        book.regroup(sorted(map(tuple, groups.values())), set())
        held = [thing for entry in book.entries() for thing in entry.members]
        assert sorted(held) == list(range(size))
        assert len({entry.id for entry in book.entries()}) == len(book.entries())
