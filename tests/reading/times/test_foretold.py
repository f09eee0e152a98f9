from dataclasses import replace

from headwater.nouns import Published, Report
from headwater.reading import times
from headwater.reading.times import foretold, reread


def report(text: str, day: str) -> Report:
    bare = Report(id="r", input="r", text=text, sha256="", published=Published(day, "masthead", 0.5))
    return replace(bare, times=times.find(bare))


def test_numbered_days_ahead() -> None:
    text = "They met on 3 September. They will meet again on 10 October and next Friday."
    assert [t.text for t in foretold(report(text, "2023-09-04"))] == ["10 October"]


def test_reread_keeps_spans_and_order() -> None:
    old = report("They met on Friday for two days.", "2023-09-04")
    new = reread(replace(old, published=Published("2023-11-06", "story", 0.7)))
    assert [(t.start, t.end) for t in new.times] == [(t.start, t.end) for t in old.times]
    assert [t.value for t in new.times] == ["2023-11-03", "P2D"]
