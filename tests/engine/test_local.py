"""The engine runs the flow in a loop or in processes, and nobody can tell which."""

from collections.abc import Iterator

from headwater import engine
from headwater.nouns import Problem, Published, Reading, Report


def reports(count: int) -> Iterator[Report | Problem]:
    for n in range(count):
        if n % 7 == 3:
            yield Problem(f"bad-{n}", "empty", "nothing in it")
        text = f"The ferry number {n} sank on Monday, the mayor of Selby said."
        yield Report(f"r{n:02}", f"{n}.html", text, "0" * 64, published=Published("2031-03-04", "given", 1.0))


def test_what_is_read_in_processes_is_what_is_read_in_a_loop_in_the_same_order() -> None:
    assert list(engine.stream(reports(20), workers=2)) == list(engine.stream(reports(20)))


def test_a_stream_asks_for_no_more_than_it_is_about_to_give() -> None:
    asked: list[str] = []

    def watched() -> Iterator[Report | Problem]:
        for item in reports(500):
            asked.append(item.input)
            yield item

    stream = engine.stream(watched())
    next(stream)
    assert len(asked) < 20


def test_every_report_and_problem_is_in_the_collection_once() -> None:
    found = engine.run(reports(10))
    assert sorted(r.id for r in found.reports) == [f"r{n:02}" for n in range(10)]
    assert [p.input for p in found.problems] == ["bad-3"]
    assert sorted(i for s in found.stories for i in s.reports) == sorted(r.id for r in found.reports)


def test_the_order_of_inputs_changes_nothing() -> None:
    one, other = engine.run(reports(10)), engine.run(reversed(list(reports(10))))
    assert {s.id: s for s in one.stories} == {s.id: s for s in other.stories}
    assert set(one.statements) == set(other.statements)


def test_progress_is_told() -> None:
    heard: list[tuple[str, int]] = []
    engine.run(reports(3), tell=lambda step, count: heard.append((step, count)))
    assert ("reading", 3) in heard
    assert heard[-1][0] == "stemma"


def test_readings_carry_their_report() -> None:
    (reading,) = [x for x in engine.stream(reports(1)) if isinstance(x, Reading)]
    assert reading.report.id == "r00"
