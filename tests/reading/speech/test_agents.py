"""Who it is by, where a passive names him and nobody was found."""

import pytest

from headwater.nouns import Report, Span
from headwater.reading.speech.agents import with_agents
from headwater.reading.speech.attribution import Attribution


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("She was asked by her managers to stop.", "was asked by her managers", "to stop", "her managers"),
        ("She was asked by two officials to stop.", "was asked", "to stop", "two officials"),
        ("She was asked by Ole Dahl to stop.", "was asked by", "to stop", "Ole Dahl"),
        ("It is expected by the end of June to sink.", "is expected", "to sink", None),
        ("It is expected by Monday to sink.", "is expected", "to sink", None),
        ("It is believed by chance to sink.", "is believed", "to sink", None),
        ("It is believed to sink by Ole Dahl.", "is believed", "to sink", None),
    ],
)
def test_whose_it_is(text: str, cue: str, content: str, expected: str | None) -> None:
    cue_at, content_at = (Span(text.index(w), text.index(w) + len(w)) for w in (cue, content))
    (found,) = with_agents(Report("r", "in", text, ""), [Attribution(None, cue_at, (content_at,), "rule", 0.9)])
    assert (found.source.of(text) if found.source else None) == expected
    assert found.cue.of(text).endswith(" by") == (expected is not None)
