from __future__ import annotations

import subprocess
import sys

from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.nouns import Span
from headwater.reading.tagger import Tagged, find, read

SENTENCES = [
    "The bridge over the Tarn will open in May, mayor Ilse Brandt said on Monday.",
    "“We have lost enough time,” Brandt told reporters.",
    "The ferry company denied that its captain had been asleep.",
    "It had rained for nine days.",
]


def one(text: str) -> Tagged:
    """The only attribution of a text."""
    (found,) = find(text)
    return found


def words(found: Tagged, text: str) -> tuple[str | None, str, list[str]]:
    return found.source and found.source.of(text), found.cue.of(text), [c.of(text) for c in found.content]


def test_who_said_what() -> None:
    text = "Mayor Ilse Brandt said the bridge would open in May."
    assert words(one(text), text) == ("Mayor Ilse Brandt", "said", ["the bridge would open in May"])


def test_what_was_said_may_stand_first() -> None:
    text = "“We have lost enough time,” said Ilse Brandt."
    source, cue, content = words(one(text), text)
    assert (source, cue) == ("Ilse Brandt", "said")
    assert "lost enough time" in content[0]


def test_a_quotation_is_split_by_its_frame() -> None:
    text = "“The ferry,” Ilse Brandt said, “was never full.”"
    source, cue, content = words(one(text), text)
    assert (source, cue) == ("Ilse Brandt", "said")
    assert len(content) == 2


def test_one_attribution_lies_in_another() -> None:
    text = "Police said on Friday that the driver had told them that the brakes had failed."
    outer, inner = find(text)
    assert outer.cue.of(text) == "said"
    assert inner.parent == outer.cue
    assert all(any(big.covers(small) for big in outer.content) for small in inner.content)


def test_the_reports_own_voice_is_nobodys() -> None:
    assert find("It had rained for nine days. The river rose by two metres.") == ()


def test_a_denial_is_negated() -> None:
    assert one("The ferry company denied that its captain had been asleep.").negated


def test_a_long_report_is_read_to_its_end() -> None:
    text = "\n".join(SENTENCES * 60)
    found = find(text)
    assert len({t.cue for t in found}) == len(found)
    assert min(t.cue.start for t in found) < 200
    assert max(t.cue.end for t in found) > len(text) - 300
    assert 0.9 < len(found) / (3 * 60) < 1.1


def test_the_libraries_wait_until_there_is_a_text() -> None:
    code = "import sys, headwater.reading.tagger; sys.exit('onnxruntime' in sys.modules or 'tokenizers' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@settings(max_examples=30, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(SENTENCES), st.text(max_size=40)), max_size=6))
def test_whatever_the_text_spans_lie_in_it(parts: list[str]) -> None:
    text = " ".join(parts)
    found = find(text)
    assert found == find(text)
    assert [t.cue for t in found] == sorted(t.cue for t in found)
    for t in found:
        spans: list[Span] = [t.cue, *t.content, *([t.source] if t.source else [])]
        assert all(0 <= s.start < s.end <= len(text) for s in spans)
        assert t.content
        assert 0 <= t.confidence <= 1


def test_names_and_speech_share_one_reading() -> None:
    text = "The mayor said the bridge would open."
    assert read(text) is read(text, None)
