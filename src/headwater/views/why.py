"""Why one report hangs on another: the verdict, its reasons, the passages side by side, the rivals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from headwater.nouns import Node, Report, Span
from headwater.text.passages import Passage
from headwater.text.words import Word, words
from headwater.views import json
from headwater.views.explaining import Explanation
from headwater.views.wording import CONTROL

_WIDE = 80  # columns from which on two passages stand side by side
_PASSAGES = 8  # shown; JSON has all
_LONGEST = 700  # code points of a passage that are shown
_CITED = ("cites-outlet", "wire-credit", "links")  # reasons whose words stand in one report only


def text(why: Explanation) -> str:
    """One JSON object: the verdict, why, the edge and its reasons as the contract has them, passages, rivals."""
    first, second = why.parent, why.child
    body = {
        "a": why.a.id, "b": why.b.id, "story": why.story.id if why.story else None, "verdict": why.verdict,
        "because": list(why.because), "edge": why.edge, "path": [n.id for n in why.path],
        "common": [n.id for n in why.common],
        "probability": round(why.edge.confidence if why.edge else why.tie.probability if why.tie else 0.0, 3),
        "reasons": why.reasons,
        "passages": [_sides(p, first, second) | {"quoted": why.quoted(p)} for p in why.passages],
        "rivals": [{"name": name, "probability": p} for name, p in why.rivals],
        "besides": why.besides,
    }  # fmt: skip
    return json.explanation(body)


def show(why: Explanation, console: Console) -> None:
    """Print it: two columns where the terminal is wide enough, else one under the other."""
    wide = console.width >= _WIDE
    parts: list[RenderableType] = [Rule(_plain("Why", "bold"), align="left", characters="━"), *_two(why)]
    parts += [Text(), *(_plain(line, "bold cyan" if not i else "") for i, line in enumerate(why.because))]
    for title, body in _sections(why, wide):
        if body:
            parts += [Text(), Text(title, style="bold"), *(Padding(b, (0, 0, 0, 2)) for b in body)]
    console.print(Group(*parts))


def _two(why: Explanation) -> Iterator[RenderableType]:
    for report in (why.parent, why.child):
        when = report.published.value[:16].replace("T", " ") if report.published else "no date"
        yield Text.assemble(_plain(report.masthead, "bold"), _plain(f"  {when}  {report.headline}", "dim"))


def _sections(why: Explanation, wide: bool) -> Iterator[tuple[str, Sequence[RenderableType]]]:
    yield (
        "What speaks for it" if why.edge else "What speaks for kinship",
        [_reason(p, t) for p, t in dict.fromkeys((r.score, r.text) for r in why.reasons)],
    )
    yield "Where it is named", [*_cited(why)]
    yield "Passages in both", [*_passages(why, wide)]
    yield "It may have drawn on another instead", [_reason(p, name) for name, p in why.rivals]
    yield (
        "It draws on others, too",
        [_reason(e.confidence, f"{_name(why, e.parent)}: {e.relation}, {e.because}") for e in why.besides],
    )


def _reason(score: float, words_: str) -> RenderableType:
    table = Table.grid(padding=(0, 2))
    table.add_row(Text(f"{score:.0%}", style="cyan"), _plain(words_))
    return table


def _cited(why: Explanation) -> Iterator[RenderableType]:
    """The lines that name the other, with the words that do."""
    texts = {r.id: r for r in (why.parent, why.child)}
    lines: dict[tuple[str, int, int], list[Span]] = {}
    for spot in sorted({e for r in why.reasons if r.rule in _CITED for e in r.evidence if e.report in texts}):
        lines.setdefault((spot.report, *_line(texts[spot.report].text, spot.span)), []).append(spot.span)
    for (report, start, end), spans in lines.items():
        quote = _plain(texts[report].text[start:end])
        for span in spans:
            quote.stylize("bold underline", span.start - start, span.end - start)
        yield Group(Text.assemble("“", quote, "”"), _plain(texts[report].masthead, "dim"))


def _line(text: str, span: Span) -> tuple[int, int]:
    """The line around a span, or as much of it as can be shown."""
    start, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    end = end if end >= 0 else len(text)
    return max(start, span.start - _LONGEST // 2), min(end, span.end + _LONGEST // 2)


def _passages(why: Explanation, wide: bool) -> Iterator[RenderableType]:
    shown = why.passages[:_PASSAGES]
    if shown and wide:
        table = Table(box=None, padding=(0, 2, 1, 0), expand=True, show_edge=False)
        for report in (why.parent, why.child):
            table.add_column(_plain(report.masthead, "dim"), ratio=1)
        for passage in shown:
            one, other = _marked(passage, why.parent, why.child)
            table.add_row(Group(one, _kind(why, passage)), other)
        yield table
    for passage in () if wide else shown:
        one, other = _marked(passage, why.parent, why.child)
        names = [_plain(r.masthead, "dim") for r in (why.parent, why.child)]
        yield Group(names[0], one, names[1], other, _kind(why, passage), Text())
    if more := len(why.passages) - len(shown):
        yield Text(f"and {more} more", style="dim")


def _kind(why: Explanation, passage: Passage) -> Text:
    said = ", somebody's very words" if why.quoted(passage) else ""
    return Text(f"{passage.kind}{said}", style="dim")


def _marked(passage: Passage, parent: Report, child: Report) -> tuple[Text, Text]:
    """Both sides, what only one of them has underlined."""
    one, other = _shown(passage.a, parent), _shown(passage.b, child)
    ours, theirs = words(one), words(other)
    matcher = SequenceMatcher(None, [w.form for w in ours], [w.form for w in theirs], autojunk=False)
    left, right = _plain(one), _plain(other)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag != "equal":
            _underline(left, ours[i:j])
            _underline(right, theirs[k:m])
    return left, right


def _underline(line: Text, row: Sequence[Word]) -> None:
    if row:
        line.stylize("underline yellow", row[0].start, row[-1].end)


def _shown(span: Span, report: Report) -> str:
    """A passage in one line, harmless, not too long."""
    line = " ".join(_safe(span.of(report.text)).split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"


def _sides(passage: Passage, parent: Report, child: Report) -> dict[str, object]:
    sides = [(parent, passage.a), (child, passage.b)]
    spots = [{"report": r.id, "start": s.start, "end": s.end, "text": s.of(r.text)} for r, s in sides]
    return {"kind": passage.kind, "score": round(passage.score, 3), "sides": spots}


def _name(why: Explanation, node: str) -> str:
    known: Node | None = why.nodes.get(node)
    return known.name if known else node


def _plain(line: str, style: str = "") -> Text:
    """Text of a page: no markup of ours, and nothing that steers the terminal."""
    return Text(_safe(line), style=style)


def _safe(line: str) -> str:
    return CONTROL.sub("�", line.replace("\n", " "))
