"""Bytes → Report: whatever people have saved or point at.

inputs     files, folders, standard input, addresses → Raw bytes
fetch      the one part that reaches the network
sniff      what a file is: by content first, by name second
html  dump  jsonl  feed  warc  mail       each format's reader: Raw → Drafts
metadata   what a page says of itself: headline, authors, date, outlet, language
outlets  wire  dates  language            what no format settles
report     Draft → Report
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

from headwater.intake.draft import Draft, Raw
from headwater.intake.limits import Limits
from headwater.nouns import Outlet, Problem, Published, Report

__all__ = ["Draft", "Limits", "Raw", "reports"]


def reports(
    inputs: Sequence[str], limits: Limits, *, as_is: bool = False, outlet: str = "", published: str = ""
) -> Iterator[Report | Problem]:
    """Every report of every input, in order; what can't be read comes as a Problem in its place."""
    for name in inputs:
        for line in Path(name).read_text("utf8").splitlines():
            row = json.loads(line)
            yield Report(
                row["id"],
                name,
                row["text"],
                hashlib.sha256(line.encode()).hexdigest(),
                Outlet("", row.get("outlet") or ""),
                row.get("title") or "",
                row.get("url") or "",
                published=Published(row["published"], "given", 1.0) if row.get("published") else None,
            )
