"""The brief as Markdown, to paste and to file."""

from __future__ import annotations

from headwater.nouns import Collection


def text(found: Collection) -> str:
    """The brief of everything that was found."""
    return "".join(f"# {story.headline}\n" for story in found.stories)
