from headwater.nouns import Case, Edge, Evidence, Node, Published, Reading, Report, Statement, Stemma, Story
from headwater.reading import times
from headwater.reading.redate import redate

COPIED = "The ferry ran aground off Tarn Island on Monday with 62 people aboard, harbour police said."
OWN = "Our reporter went to the pier on Monday."


def reading(id_: str, day: str, text: str) -> Reading:
    published = Published(day, "given", 1.0) if day else None
    bare = Report(id=id_, input=id_, text=text, sha256="", published=published)
    found = times.find(bare)
    statement = Statement(f"{id_}-s", id_, 0, len(text), "own", times=tuple(range(len(found))))
    return Reading(Report(id=id_, input=id_, text=text, sha256="", published=published, times=found), (statement,))


def edge(parent: Reading, child: Reading, relation: str = "copies") -> Edge:
    evidence = tuple(
        Evidence(r.report.id, at, at + len(COPIED)) for r in (parent, child) if (at := r.report.text.find(COPIED)) >= 0
    )
    return Edge(parent.report.id, child.report.id, relation, "part", 0.9, evidence, "")  # type: ignore[arg-type]


def case(readings: list[Reading], edges: list[Edge]) -> Case:
    nodes = tuple(Node(r.report.id, "report", r.report.id, r.report.id) for r in readings)
    ids = tuple(r.report.id for r in readings)
    return Case(Story("s", "", ids, stemma=Stemma(nodes, tuple(edges))), tuple(readings))


def values(found: Case, report: str) -> list[tuple[str, str]]:
    return next([(t.value, t.anchor) for t in r.report.times] for r in found.readings if r.report.id == report)


GAZETTE = reading("gazette", "2023-09-04", COPIED)
COURIER = reading("courier", "2023-09-18", f"{COPIED} {OWN}")
HERALD = reading("herald", "2023-10-02", COPIED)


def test_a_copied_weekday_counts_from_its_origin_and_the_copier_s_own_does_not() -> None:
    found = redate(case([GAZETTE, COURIER], [edge(GAZETTE, COURIER)]))
    assert values(found, "courier") == [("2023-09-04", "origin"), ("2023-09-18", "published")]
    assert values(found, "gazette") == [("2023-09-04", "published")]


def test_a_copy_of_a_copy_counts_from_the_first() -> None:
    edges = [edge(COURIER, HERALD), edge(GAZETTE, COURIER)]
    assert values(redate(case([HERALD, COURIER, GAZETTE], edges)), "herald") == [("2023-09-04", "origin")]


def test_an_undated_copy_counts_from_its_origin() -> None:
    undated = reading("sheet", "", COPIED)
    assert values(redate(case([GAZETTE, undated], [edge(GAZETTE, undated)])), "sheet") == [("2023-09-04", "origin")]


def test_other_relations_and_later_parents_change_nothing() -> None:
    assert redate(case([GAZETTE, COURIER], [edge(GAZETTE, COURIER, "cites")])).readings == (GAZETTE, COURIER)
    assert redate(case([GAZETTE, COURIER], [edge(COURIER, GAZETTE)])).readings == (GAZETTE, COURIER)


def test_a_reworded_passage_keeps_its_own_times() -> None:
    text = "Nobody will forget it, the mayor wrote on Monday; flags flew at half mast, schools were shut for once."
    echo = reading("echo", "2023-09-18", text)
    odd = Edge("gazette", "echo", "rewrites", "part", 0.9, (Evidence("gazette", 0, 90), Evidence("echo", 0, 90)), "")
    found = redate(case([GAZETTE, echo], [odd]))
    assert values(found, "echo") == values(case([echo], []), "echo")


def test_what_names_its_year_counts_from_no_day() -> None:
    text = COPIED.replace("on Monday", "on 4 September 2023 in fog")
    parent, child = reading("p", "2023-09-05", text), reading("c", "2023-09-18", text)
    evidence = tuple(Evidence(r, 0, len(text)) for r in ("p", "c"))
    copied = Edge("p", "c", "copies", "whole", 0.9, evidence, "")
    assert values(redate(case([parent, child], [copied])), "c") == [("2023-09-04", "published")]


def test_spans_order_and_statements_stay() -> None:
    after = redate(case([GAZETTE, COURIER], [edge(GAZETTE, COURIER)])).readings[1]
    assert [(t.start, t.end) for t in after.report.times] == [(t.start, t.end) for t in COURIER.report.times]
    assert after.statements == COURIER.statements


def test_order_of_readings_and_edges_changes_nothing() -> None:
    edges = [edge(GAZETTE, COURIER), edge(COURIER, HERALD), edge(GAZETTE, HERALD)]
    one = redate(case([GAZETTE, COURIER, HERALD], edges))
    two = redate(case([HERALD, COURIER, GAZETTE], edges[::-1]))
    assert sorted(one.readings, key=lambda r: r.report.id) == sorted(two.readings, key=lambda r: r.report.id)
