"""Lists what a reader should look at in the first batch of marks, which predates the guidelines' settled questions.

    python training/attribution/candidates.py FOLDER [KIND…]

Per text: marked cues of the kinds that are settled as no attribution (`out`, with their id), and words that signal one
by the settled list but lie in no marked cue (`in`). It only lists: the verdicts are in `patches.json`.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

OUT = {
    "charge": "charge[sd]?|charging|suspicion|convict(?:ed|ion)|arrest(?:ed|s)?|indict(?:ed|ment)|sentenced|guilty",
    "adjective": "alleged|planned|so-called|suspected|accused|expected|proposed|apparent|claimed|reported|threatened",
    "schedule": "set to|due to|scheduled|slated|is to|are to|will",
    "launch": r"unveil\w*|launch\w*|introduc\w*|releas\w*|debut\w*|present\w*|publish\w*|issu(?:ed|es|ing)",
    "appearance": "(?:appear|seem)(?:s|ed|ing)?|look(?:s|ed)? (?:like|as)",
    "effort": r"try|tries|tried|trying|attempt\w*|ready|prepared|willing(?:ness)?|aim(?:s|ed|ing)?|poised",
    "unclear": "(?:not|un|n't) ?(?:immediately )?(?:clear|known)|remains to be seen",
    "time": r"\w+ (?:today|yesterday|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|earlier|later|tonight)",
    "feeling": r"shocked|saddened|angry|devastated|proud|happy|pleased|excited|sorry|love[sd]?|enjoy\w*|mourn\w*",
}
IN = {
    "hearsay": "allegedly|reportedly|supposedly|purportedly|apparently",
    "passive": r"(?:is|are|was|were|be|been|being) (?:\w+ )?(?:expected|believed|thought|accused|said|known|reported"
    "|alleged|considered|rumou?red|estimated|asked|ordered|named|told|required|identified|blamed|described|feared"
    "|urged|advised|seen|tipped)",
    "accusation": "accus(?:ed|ing|es) (?:of|in)|accusations?|allegations?",
    "noun": "(?:concern|fear|rumou?r|speculation|hope|belief|claim|report|warning|suggestion|sign|evidence"
    "|expectation)s? (?:that|of)",
    "credit": r"source:|via|credit:|photo:|\((?:ap|afp|reuters|upi|cnn|xinhua|fox news|bbc|cbs|nbc|abc)\)",
    "ruling": r"(?:re)?named|announc\w+|order(?:s|ed|ing)|rul(?:ed|ing)|approv(?:e[sd]?|ing)|vot(?:e[sd]|ing)"
    r"|appoint(?:ed|s)?|nominat\w+|agree[sd]?|decid\w+|declared?|reject\w*|refus\w+|declin(?:ed|es|ing) to"
    r"|promis\w+|vow\w*|pledg\w+",
    "perception": "saw|heard|noticed|watched|witnessed|found that|reveal(?:s|ed|ing)|show(?:s|ed|n|ing) that"
    "|reali[sz]ed|be seen|aware",
    "speech": "sa(?:id|ys|y|ying)|told|tells|accord(?:ing|s)|add(?:ed|s|ing) that|wrote|writes|claim(?:s|ed|ing)"
    r"|admit\w*|den(?:y|ied|ies|ying)|confirm\w*|explain\w*|warn\w*|insist\w*|report(?:s|ed|ing)|citing"
    "|quot(?:ed|ing)",
    "directive": r"demand\w*|request\w*|recommend\w*|urg(?:e[sd]?|ing)|encourag\w+|invit\w+|condemn\w*|complain\w*",
    "mind": "think(?:s|ing)?|thought|believ(?:e[sd]?|ing)|hop(?:e[sd]?|ing)|fear(?:s|ed)|know[ns]?|knew"
    r"|plan(?:s|ned|ning)? to|want(?:s|ed)?|intend\w*|expect(?:s|ed|ing)?|wonder\w*|worr(?:y|ied|ies)"
    r"|suspect(?:s|ed)?|predict\w*",
}


def candidates(text: str, marked: list[dict[str, Any]]) -> Iterator[tuple[str, int | None, int, int]]:
    """Kind of signal, the mark's id (None for words that no cue holds), and the offsets in the text."""
    for kind, words in OUT.items():
        for a in marked:
            start, end = a["cue"]
            if re.search(rf"\b(?:{words})\b", text[start:end], re.IGNORECASE):
                yield kind, a["id"], start, end
    cues = [a["cue"] for a in marked]
    for kind, words in IN.items():
        for m in re.finditer(rf"(?<!\w)(?:{words})(?!\w)", text, re.IGNORECASE):
            if not any(start < m.end() and m.start() < end for start, end in cues):
                yield kind, None, *m.span()


def main() -> None:
    """Prints the candidates with the line around each."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("folder", type=Path)
    asked.add_argument("kind", nargs="*", help="of: " + " ".join([*OUT, *IN]))
    given = asked.parse_args()
    for name in (given.folder / "batch-1.txt").read_text(encoding="utf8").split():
        text = (given.folder / "texts" / f"{name}.txt").read_text(encoding="utf8")
        marked = json.loads((given.folder / "aligned" / f"{name}.json").read_text(encoding="utf8"))["attributions"]
        for kind, mark, start, end in candidates(text, marked):
            if not given.kind or kind in given.kind:
                around = f"{text[max(0, start - 70) : start]}[{text[start:end]}]{text[end : end + 60]}"
                side = f"out #{mark}" if mark is not None else f"in {start}"
                print(f"{name} {kind} {side}: {' '.join(around.split())}")


if __name__ == "__main__":
    main()
