"""The scripts of bench/, as when they are run from the command line."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture(scope="session")
def room() -> Iterator[ModuleType]:
    """bench/press.py with its pressroom."""
    yield from _imported("press")


@pytest.fixture(scope="session")
def reliability() -> Iterator[ModuleType]:
    """bench/reliability.py."""
    yield from _imported("reliability")


def _imported(name: str) -> Iterator[ModuleType]:
    sys.path.insert(0, str(BENCH))
    yield importlib.import_module(name)
    sys.path.remove(str(BENCH))
