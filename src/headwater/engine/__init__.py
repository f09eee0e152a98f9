"""Runs the flow: in a loop, or reading in several processes. The steps never know which."""

from headwater.engine.local import run, stream

__all__ = ["run", "stream"]
