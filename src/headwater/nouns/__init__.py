"""What flows through Headwater: frozen dataclasses, no input or output, nothing from third parties.

Reading them in this order tells the program's whole story:

    Span, Evidence, Reason              a stretch of text, where it stands, and what it speaks for
    Report                              one published article, as one page carried it
    Entity, Link, Statement, Reading    who said what in it, through whom
    Claim, Dispute, Stemma, Change, Omission, Story, Case     what many reports say of one event, and what rests on what
    Problem, Collection                 what could not be read, and everything together
"""

from headwater.nouns.collection import Collection, Problem
from headwater.nouns.report import (
    Credit,
    Hyperlink,
    Mention,
    Outlet,
    Place,
    Published,
    Quantity,
    Report,
    Time,
)
from headwater.nouns.span import Evidence, Reason, Span
from headwater.nouns.statement import Entity, Link, Reading, Statement
from headwater.nouns.story import (
    Case,
    Change,
    Claim,
    Dispute,
    Edge,
    Event,
    Independent,
    Node,
    Omission,
    Origin,
    Stemma,
    Story,
    Value,
    in_order,
)

__all__ = [
    "Case",
    "Change",
    "Claim",
    "Collection",
    "Credit",
    "Dispute",
    "Edge",
    "Entity",
    "Event",
    "Evidence",
    "Hyperlink",
    "Independent",
    "Link",
    "Mention",
    "Node",
    "Omission",
    "Origin",
    "Outlet",
    "Place",
    "Problem",
    "Published",
    "Quantity",
    "Reading",
    "Reason",
    "Report",
    "Span",
    "Statement",
    "Stemma",
    "Story",
    "Time",
    "Value",
    "in_order",
]
