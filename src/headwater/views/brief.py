"""The brief: what a reporter reads in the terminal."""

from __future__ import annotations

from rich.console import Console

from headwater.nouns import Collection


def show(found: Collection, console: Console) -> None:
    """Print the brief of everything that was found."""
    for story in found.stories:
        console.print(story.headline, f"{len(story.reports)} reports", markup=False)
