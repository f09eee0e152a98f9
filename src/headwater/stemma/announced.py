"""Statements, releases and posts that nobody has, and several reports quote alike.

"The ferry was seaworthy, Tarn Rail said in a statement": where two reports that don't draw on each other say so, and
have words of it in common, the statement itself stands above both. What both quote from it makes neither the other's
source, so that the edges only *quote*.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from headwater.languages import DEFAULT, load
from headwater.nouns import Edge, Evidence, Node, Reason, Span, Stemma
from headwater.stemma.drawing import report_node
from headwater.stemma.joined import joined
from headwater.stemma.origins.voices import told_apart
from headwater.stemma.sheet import Citation, Sheet
from headwater.stemma.ties import Tie

_COMMON = 8  # words of the statement that two reports must have in common
_QUOTED = 0.9  # that both then have them from there: no label tells how often, so a guess
_TEXTUAL = ("copies", "rewrites", "wire")
_DETERMINERS = r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir|[Tt]his|[Aa]nother)"


@dataclass(frozen=True, slots=True)
class _Issue:
    """What a report has from one body: all of its words, those given out as a text, and where it says that they are.

    `had` are the indexes of words that the report shares with others that it draws on.
    """

    sheet: Sheet
    had: frozenset[int]
    contents: tuple[Span, ...]
    issued: tuple[Span, ...]
    mention: Span
    by: Citation


_Issues = Sequence[_Issue]
_Text = tuple[tuple[str, ...], str]  # whose it is, and of what kind


def announced(stemma: Stemma, sheets: Sequence[Sheet], ties: Sequence[Tie]) -> Stemma:
    """The stemma with the statements that several of its reports quote alike, each by itself."""
    tie_of = {frozenset((t.a.id, t.b.id)): t for t in ties}
    kinds = {n.id: n.kind for n in stemma.nodes}
    above = [e for e in stemma.edges if e.relation in (*_TEXTUAL, "quotes")]
    carried = {e.child for e in above if kinds[e.parent] == "absent" or e.relation == "quotes"}
    free = [s for s in sheets if report_node(s).id not in carried]
    drawn = {(e.parent, e.child) for e in above}
    had = {s.id: _had(s, [o for o in sheets if (report_node(o).id, report_node(s).id) in drawn], tie_of) for s in free}
    nodes, edges = [*stemma.nodes], [*stemma.edges]
    for (mark, kind), issues in _issued(free, had).items():
        for number, group in enumerate(_groups(issues, tie_of)):
            node = _node(mark, kind, number, [i.by for i in group])
            nodes.append(node)
            edges += [_edge(node, kind, issue, group, tie_of) for issue in group]
    return Stemma(tuple(sorted(nodes, key=lambda n: n.id)), tuple(sorted(edges, key=lambda e: (e.parent, e.child))))


def _had(sheet: Sheet, sources: Sequence[Sheet], tie_of: Mapping[frozenset[str], Tie]) -> frozenset[int]:
    """The words that a report shares with those that it draws on: they came along with the rest."""
    ties = (tie_of.get(frozenset((sheet.id, s.id))) for s in sources)
    spans = (span for t in ties if t for span in t.passages_in(sheet))
    return frozenset(at for span in spans for at in range(*sheet.prepared.within(span)))


# -- who has something given out from whom ----------------------------------------------------------------------------


def _issued(
    sheets: Sequence[Sheet], had: Mapping[str, frozenset[int]]
) -> Mapping[tuple[tuple[str, ...], str], _Issues]:
    """By body and kind of text, what each report has of it."""
    citations = [c for s in sheets for c in _speakers(s)]
    by = {s.id: s for s in sheets}
    marks = told_apart(citations, by, dict.fromkeys(by, 0))
    said: dict[tuple[str, tuple[str, ...]], list[Citation]] = defaultdict(list)
    for citation, mark in zip(citations, marks, strict=True):
        if mark[:1] != ("unnamed",) and not _documents().issuperset(map(str, mark)):
            said[citation.report, tuple(map(str, mark))].append(citation)
    found: dict[_Text, list[_Issue]] = defaultdict(list)
    for (report, mark), theirs in said.items():
        for kind, issue in _issues(by[report], had[report], theirs):
            found[mark, kind].append(issue)
    return found


def _speakers(sheet: Sheet) -> Iterator[Citation]:
    """The voices that speak to the report, or through the press or papers that it cites: not through each other."""
    through_press = True
    for citation in sheet.citations:
        through_press = citation.depth == 0 or through_press
        if through_press and not (citation.of_press or citation.negated):
            yield citation
        through_press = through_press and (citation.of_press or citation.link.kind == "document")


def _issues(sheet: Sheet, had: frozenset[int], theirs: Sequence[Citation]) -> Iterator[tuple[str, _Issue]]:
    """What one report has from one body, by the kinds of text that it says it is from."""
    named: dict[str, list[tuple[Citation, Span]]] = defaultdict(list)
    for citation in theirs:
        for kind, mention in _mentions(sheet, citation):
            named[kind].append((citation, mention))
    for kind, mentions in named.items():
        issued = tuple(c.content for c, _ in mentions)
        yield kind, _Issue(sheet, had, tuple(c.content for c in theirs), issued, mentions[0][1], mentions[0][0])


def _mentions(sheet: Sheet, citation: Citation) -> Iterator[tuple[str, Span]]:
    """The kinds of text that a sentence says, outside of what is cited, that somebody gave out."""
    at, text = citation.link.cue or citation.link.source, sheet.prepared.text
    first = sheet.prepared.within(at)[0] if at else -1
    i, j = next(((i, j) for i, j in sheet.prepared.sentence_words if i <= first < j), (0, 0))
    if i == j:
        return
    start, end = sheet.words[i].start, sheet.words[j - 1].end
    before = Span(start, max(start, min(citation.content.start, end)))
    after = Span(max(start, min(citation.content.end, end)), end)
    for kind, pattern in _patterns().items():
        for part in (before, after):
            if pattern.search(part.of(text)):
                yield kind, part


@cache
def _documents() -> frozenset[str]:
    return frozenset(noun for nouns in load(DEFAULT, "notices")["documents"].values() for noun in nouns)


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    table = load(DEFAULT, "notices")
    nouns, verbs = table["documents"], table["document_verbs"]
    told = {kind: rf"{_DETERMINERS} (?:[\w-]+ ){{0,2}}?(?:{'|'.join(nouns[kind])})\b" for kind in nouns}
    return {
        kind: re.compile("|".join((noun, *(rf"\b{verb}\b" for verb in verbs.get(kind, ())))))
        for kind, noun in told.items()
    }


# -- who has the same of it -------------------------------------------------------------------------------------------


def _groups(issues: _Issues, tie_of: Mapping[frozenset[str], Tie]) -> Iterator[list[_Issue]]:
    """Those that have words of it in common, directly or through each other."""
    beside: dict[str, set[str]] = {i.sheet.id: set() for i in issues}
    for one, other in combinations(issues, 2):
        tie = tie_of.get(frozenset((one.sheet.id, other.sheet.id)))
        if tie and sum(size for *_, size in _common(one, other, tie)) >= _COMMON:
            beside[one.sheet.id].add(other.sheet.id)
            beside[other.sheet.id].add(one.sheet.id)
    for group in joined(beside):
        if len(group) > 1:
            yield [i for i in issues if i.sheet.id in group]


def _common(one: _Issue, other: _Issue, tie: Tie) -> Iterator[tuple[Span, Span, int]]:
    """Passages that both give as the body's words, one of them at least as given out; and of how many words."""
    passages = zip(tie.passages_in(one.sheet), tie.passages_in(other.sheet), strict=True)
    for mine, theirs in passages:
        size = min(_inside(one, mine, one.contents), _inside(other, theirs, other.contents))
        if size and (_inside(one, mine, one.issued) or _inside(other, theirs, other.issued)):
            yield mine, theirs, size


def _inside(issue: _Issue, passage: Span, contents: Sequence[Span]) -> int:
    """How many words of a passage stand in some of the contents and came not from a report that it draws on."""
    first, last = issue.sheet.prepared.within(passage)
    starts = (issue.sheet.words[at].start for at in range(first, last) if at not in issue.had)
    return sum(any(c.start <= at < c.end for c in contents) for at in starts)


# -- as nodes and edges -----------------------------------------------------------------------------------------------


def _node(mark: tuple[str, ...], kind: str, number: int, named: Sequence[Citation]) -> Node:
    """The statement that nobody has, under the fullest name of the body that gave it out."""
    links = [c.link for c in named]
    link = max(links, key=lambda x: (not x.anonymous, x.name[:1].isupper(), len(x.name), x.name, x.entity))
    told = f"{kind} {number + 1}" if number else kind
    return Node(f"absent:{'-'.join(mark)}:{told.replace(' ', '-')}", "absent", link.entity, f"{link.name} ({told})")


def _edge(node: Node, kind: str, issue: _Issue, group: _Issues, tie_of: Mapping[frozenset[str], Tie]) -> Edge:
    """The edge to a report that quotes it, with the words that it has in common with those who quote it, too."""
    mates = [(o, tie_of.get(frozenset((o.sheet.id, issue.sheet.id)))) for o in group if o is not issue]
    met = [(o, list(_common(issue, o, tie))) for o, tie in mates if tie]
    mate, shared = max(met, key=lambda m: (sum(size for *_, size in m[1]), m[0].sheet.moment))
    spots = [Evidence(issue.sheet.id, issue.mention.start, issue.mention.end)]
    spots += [Evidence(issue.sheet.id, mine.start, mine.end) for mine, *_ in shared]
    spots += [Evidence(mate.sheet.id, theirs.start, theirs.end) for _, theirs, _ in shared]
    words = sum(size for *_, size in shared)
    because = (
        f"gives words of {issue.by.link.name} as from a {kind}, {words} of them as "
        f"{mate.sheet.reading.report.masthead} does"
    )
    evidence = tuple(dict.fromkeys(spots))
    reason = Reason("quotes-statement", _QUOTED, because, evidence)
    child = report_node(issue.sheet).id
    return Edge(node.id, child, "quotes", "part", _QUOTED, evidence, because, (reason,))
