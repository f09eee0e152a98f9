"""Which statements tell something."""

from headwater.nouns import Reading, Report, Statement


def test_what_is_only_spoken_of_is_not_told() -> None:
    told = Statement("r:s1", "r", 0, 10, "indirect")
    spoken_of = Statement("r:s2", "r", 12, 20, "indirect", topic=True)
    reading = Reading(Report("r", "in", "It rained. The new toll.", ""), (told, spoken_of))
    assert reading.told == (told,)
