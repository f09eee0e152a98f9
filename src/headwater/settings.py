"""Settings: bounds on what is read, and who we say we are. They can't change after they were read."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field

from headwater.errors import UsageError
from headwater.intake import Limits


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment may set: `HEADWATER_MAX_BYTES`, `HEADWATER_TIMEOUT`, `HEADWATER_WORKERS`.

    `workers` is 1 unless somebody asks for more: a program that imports Headwater need not expect new processes.
    """

    limits: Limits = field(default_factory=Limits)
    workers: int = 1

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ, workers: int = 1) -> Settings:
        """Read the settings, with so many workers unless the environment says; UsageError where one is no number."""
        default = Limits()
        return cls(
            limits=Limits(
                max_bytes=_number(environment, "HEADWATER_MAX_BYTES", default.max_bytes),
                timeout_s=_number(environment, "HEADWATER_TIMEOUT", default.timeout_s),
            ),
            workers=_number(environment, "HEADWATER_WORKERS", workers),
        )


def _number(environment: Mapping[str, str], name: str, default: int) -> int:
    value = environment.get(name, "")
    if not value:
        return default
    if not value.isdecimal() or int(value) == 0:
        raise UsageError(f"{name} is {value!r}; give a whole number above 0")
    return int(value)
