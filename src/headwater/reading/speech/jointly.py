"""Rules and model jointly: each attribution as the surer of the two draws it.

Where they agree the attribution is likelier than either says; where they differ the reason tells who was believed.
A rule also knows of a cue what the model doesn't: its verb and frame, whom "who" stands for, who is cited.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from headwater.nouns import Report, Span
from headwater.reading.speech import lexicon
from headwater.reading.speech.attribution import Attribution, alike, shared
from headwater.reading.speech.mended import closed, pronouns
from headwater.reading.tagger import Tagged
from headwater.reading.tokens import tokens, within

LEAST_TAGGED = 0.45
LEAST_RULED = 0.8
LEAST_TOPIC = 0.6
"""The probability under which what only one of them sees is left out: the model, a rule, a rule of stances."""
AGREED = (0.75, 0.2)
"""What agreement makes of the model's confidence, measured on texts held out of its training: 0.75 + 0.2 × it."""
MODEL = "the reading model"


def jointly(report: Report, ruled: Sequence[Attribution], tagged: Sequence[Tagged]) -> tuple[Attribution, ...]:
    """The attributions that rules and model find in a report, in order of their cues."""
    beside = [(t, _beside(t, ruled)) for t in _once(tagged)]
    seen = {a.cue for _, a in beside if a}
    alone = [a for a in ruled if a.cue not in seen and a.confidence >= (LEAST_TOPIC if a.topic else LEAST_RULED)]
    made = {a.cue: a for a in (*alone, *_decided(report, beside))}
    return tuple(made[cue] for cue in sorted(made))


def _once(tagged: Sequence[Tagged]) -> Iterator[Tagged]:
    """The model's finds without those that give a voice the same content again: "described to us", "to us"."""
    by_source: dict[Span, list[Tagged]] = defaultdict(list)
    for t in tagged:
        if t.source:
            by_source[t.source].append(t)
    for t in tagged:
        twins = (u for u in (by_source[t.source] if t.source else ()) if u is not t and alike(u.content, t.content))
        if not any((u.confidence, -u.cue.start) > (t.confidence, -t.cue.start) for u in twins):
            yield t


def _beside(t: Tagged, ruled: Sequence[Attribution]) -> Attribution | None:
    """The rules' attribution whose cue shares most with the model's."""
    near = [a for a in ruled if a.cue.touches(t.cue)]
    return max(near, key=lambda a: shared((a.cue,), (t.cue,)), default=None)


def _decided(report: Report, beside: Sequence[tuple[Tagged, Attribution | None]]) -> Iterator[Attribution]:
    """What each of the model's finds comes to."""
    by_cue = {t.cue: t for t, _ in beside}
    nearest = _nearest(beside)
    for t, a in beside:
        if a and nearest[a.cue] is not t and t.confidence < a.confidence:
            continue
        if a is None:
            if t.confidence >= LEAST_TAGGED:
                yield _from_model(report, t, by_cue)
        elif _agree(t, a) or _takes_in(a, t):
            sure = AGREED[0] + AGREED[1] * t.confidence
            drawn = replace(_voiced(report, a, t), confidence=max(sure, a.confidence), placed=True)
            yield replace(drawn, rule=f"{a.rule}; {MODEL} agrees")
        elif t.confidence >= a.confidence or _hears(t, a):
            drawn = _from_model(report, t, by_cue)
            yield replace(drawn, lemma=a.lemma, frame=a.frame, rule=f"{MODEL}, against {a.rule}")
        else:
            yield replace(_voiced(report, a, t), rule=f"{a.rule}, against {MODEL}", placed=t.confidence >= LEAST_TAGGED)


def _nearest(beside: Sequence[tuple[Tagged, Attribution | None]]) -> dict[Span, Tagged]:
    """For each rule's cue the find of the model's that shares most of it."""
    by_share = sorted(
        ((shared((a.cue,), (t.cue,)), t.cue.start, a.cue, t) for t, a in beside if a), key=itemgetter(0, 1)
    )
    return {cue: t for _, _, cue, t in by_share}


def _voiced(report: Report, a: Attribution, t: Tagged) -> Attribution:
    """The rule's attribution with the source as the model draws it, which knows better how far a phrase goes."""
    told = a.source is None and a.frame.startswith("passive")
    if t.source is None or (told and t.source.start < a.cue.start) or _is_scrap(report, t.source):
        return a
    same = a.source is not None and a.source.touches(t.source)
    return replace(a, source=t.source, antecedent=a.antecedent if same else None)


def _is_scrap(report: Report, source: Span) -> bool:
    """Whether a source is but an article or the like: "the", "not"."""
    found = within(tokens(report.text, report.language), source)
    return len(found) == 1 and found[0].form in closed(report.language) - pronouns(report.language)


def _from_model(report: Report, t: Tagged, by_cue: dict[Span, Tagged]) -> Attribution:
    """The model's find; one that says the same as the one it lies in is who is cited for it."""
    parent = by_cue.get(t.parent) if t.parent else None
    inside = parent is not None and any(piece.covers(t.cue) for piece in parent.content)
    same = parent and parent.source and t.source and parent.source.touches(t.source)
    apart = parent is not None and not inside and not same
    through = t.parent if parent and apart and alike(t.content, parent.content) else None
    return Attribution(
        t.source, t.cue, t.content, MODEL, t.confidence, _lemma(report, t.cue), through=through, placed=True
    )


def _lemma(report: Report, cue: Span) -> str:
    """The last verb of saying of a cue: "declined to *say*"."""
    lemmas = lexicon.verb_lemmas(report.language)
    forms = [t.form for t in within(tokens(report.text, report.language), cue)]
    return next((lemmas[form] for form in reversed(forms) if form in lemmas), "")


def _agree(t: Tagged, a: Attribution) -> bool:
    """Whether both draw much the same: a like content, and sources that touch; the model may have missed the source."""
    same = t.source is None or (a.source is not None and t.source.touches(a.source))
    return same and alike(t.content, a.content)


def _hears(t: Tagged, a: Attribution) -> bool:
    """Whether the rule takes for a content whom the model hears speak: "citing *the log*"."""
    return t.source is not None and any(piece.touches(t.source) for piece in a.content)


def _takes_in(a: Attribution, t: Tagged) -> bool:
    """Whether the rule's longer cue only leaves less of the same content: "declined to comment on | the matter"."""
    longer = a.cue.start <= t.cue.start and a.cue.end > t.cue.end
    return longer and shared(a.content, t.content) == sum(map(len, a.content))
