"""Reports of ECB+ (CC BY 3.0) as the program takes them."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree


def text_of(folder: Path, name: str) -> str:
    """A report of the set: a sentence a line, the words joined by spaces but for closing marks."""
    (path,) = folder.glob(f"ECB+/*/{name}.xml")
    sentences: dict[int, list[str]] = {}
    for token in ElementTree.parse(path).getroot().iter("token"):  # noqa: S314 (the data set's own files)
        sentences.setdefault(int(token.get("sentence", "0")), []).append(token.text or "")
    lines = (" ".join(words) for _, words in sorted(sentences.items()))
    return "\n".join(re.sub(r" +([.,;:?!')])", r"\1", line) for line in lines)
