"""Settings come from the environment once, and nonsense is told."""

import pytest

from headwater.errors import UsageError
from headwater.settings import Settings


def test_defaults_need_no_environment() -> None:
    settings = Settings.from_environment({})
    assert (settings.workers, settings.limits.max_bytes) == (1, 20_000_000)


def test_the_environment_wins_over_what_the_caller_would_take() -> None:
    settings = Settings.from_environment({"HEADWATER_WORKERS": "3", "HEADWATER_MAX_BYTES": "1000"}, workers=8)
    assert (settings.workers, settings.limits.max_bytes) == (3, 1000)


@pytest.mark.parametrize("value", ["many", "-1", "0", "1.5"])
def test_what_is_no_number_is_told_with_its_name(value: str) -> None:
    with pytest.raises(UsageError, match="HEADWATER_TIMEOUT"):
        Settings.from_environment({"HEADWATER_TIMEOUT": value})
