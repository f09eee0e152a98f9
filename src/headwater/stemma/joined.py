"""What hangs together: reports in groups, by which of them lie beside each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set


def joined(beside: Mapping[str, Set[str]]) -> Iterator[list[str]]:
    """The groups of those that are joined, directly or through each other (connected components), in order."""
    left = dict.fromkeys(beside)
    while left:
        found = [next(iter(left))]
        for at in found:
            left.pop(at, None)
            found += sorted(beside[at] & left.keys() - set(found))
        yield found
