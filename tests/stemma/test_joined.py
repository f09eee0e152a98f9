from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from headwater.stemma.joined import joined


def test_what_is_joined_through_a_third_hangs_together() -> None:
    assert list(joined({"a": {"b"}, "b": {"a", "c"}, "c": {"b"}, "d": set()})) == [["a", "b", "c"], ["d"]]


@given(st.sets(st.tuples(st.sampled_from("abcdef"), st.sampled_from("abcdef"))))
def test_each_stands_in_one_group_with_all_beside_it(pairs: set[tuple[str, str]]) -> None:
    beside: dict[str, set[str]] = {x: set() for x in "abcdef"}
    for a, b in pairs:
        beside[a].add(b)
        beside[b].add(a)
    groups = list(joined(beside))
    assert sorted(x for g in groups for x in g) == list("abcdef")
    assert all(beside[x] <= set(g) for g in groups for x in g)
