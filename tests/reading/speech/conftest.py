"""What the rooms of speech share in their tests."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from headwater.nouns import Report, Statement
from headwater.reading import names, speech


@pytest.fixture(scope="session")
def last() -> Callable[[str], str]:
    """The name of the voice nearest the fact in a text's last statement that has one."""

    def name(text: str) -> str:
        report = Report("r", "in", text, "")
        mentions, entities = names.find(report)
        statements, _ = speech.find(replace(report, mentions=mentions), entities)
        return [s.chain[-1].name for s in statements if s.chain][-1]

    return name


@pytest.fixture(scope="session")
def read() -> Callable[[str], tuple[Statement, ...]]:
    """The statements of a text."""

    def statements(text: str) -> tuple[Statement, ...]:
        report = Report("r", "in", text, "")
        mentions, entities = names.find(report)
        return speech.find(replace(report, mentions=mentions), entities)[0]

    return statements
