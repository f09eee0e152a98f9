"""The project's own marked passages: well marked, and read no worse than was once measured."""

import json
import runpy
from pathlib import Path

GOLD = Path(__file__).parents[3] / "bench" / "quantities"


def test_marks_lie_in_their_passages() -> None:
    passages = [json.loads(line) for line in (GOLD / "gold.jsonl").read_text(encoding="utf8").splitlines()]
    marks = [(p["text"], m) for p in passages for m in p["quantities"]]
    assert len(marks) >= 300
    assert all(0 <= m["start"] < m["end"] <= len(text) for text, m in marks)


def test_values_hold_their_floor() -> None:
    score = runpy.run_path(str(GOLD / "score.py"))
    gold = mine = right = 0
    for passage in score["passages"]("all"):
        got = score["found"](passage["text"])
        right += sum(score["value_right"](m, q) for m, q in score["pairs"](passage["quantities"], got))
        gold, mine = gold + len(passage["quantities"]), mine + len(got)
    assert score["f1"](right, mine, gold) >= 95
