"""Makes `languages/en/frequencies.toml`: in what share of 300-word stretches of open English text a stem stands.

    frequencies.py BENCH TEXTS > src/headwater/languages/en/frequencies.toml

BENCH holds GUM and EWT (`gum/sources`, `ewt/sources`), TEXTS the Wikinews texts (`wikinews*.txt`); all are openly
licensed.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from headwater.text.stem import stem
from headwater.text.words import words

STRETCH = 300  # words
LEAST = 4  # stretches that a stem must stand in
RAREST = 2.0**-8  # the least share that is told
HEAD = """\
# How common a stem (headwater.text.stem) is: the share of 300-word stretches of English text in which it stands.
# Counted over {total:,} words ({count:,} stretches): Wikinews (CC BY 2.5); news, interviews, lives and travel guides
# of GUM (Wikinews, Wikipedia, Wikivoyage; CC BY, CC BY-SA); newsgroups and weblogs of EWT (CC BY-SA 4.0).
# A stem that isn't here is rarer than the last class. Classes are powers of the square root of two.

[shares]"""


def main(bench: Path, texts: Path) -> None:
    """Count and print the table."""
    holders: Counter[str] = Counter()
    count = total = 0
    for text in sources(bench, texts):
        forms = [stem(w.form) for w in words(text)]
        total += len(forms)
        for start in range(0, len(forms), STRETCH):
            stretch = forms[start : start + STRETCH]
            if len(stretch) >= STRETCH // 2:
                holders.update(set(stretch))
                count += 1
    print(HEAD.format(total=total, count=count))
    for share, stems in classes(holders, count):
        print(f'"{share:.4f}" = """\n{" ".join(sorted(stems))}"""')


def sources(bench: Path, texts: Path) -> Iterator[str]:
    """The texts that are counted."""
    yield from (p.read_text("utf8") for p in sorted(texts.glob("wikinews*.txt")))
    for genre in ("news", "interview", "bio", "voyage"):
        yield from map(sentences, sorted((bench / "gum/sources").glob(f"GUM_{genre}_*.conllu")))
    for genre in ("newsgroup", "weblog"):
        yield from map(sentences, sorted((bench / "ewt/sources" / genre).glob("*.conllu")))


def sentences(treebank: Path) -> str:
    """The sentences of a treebank's document."""
    mark = "# text = "
    return "\n".join(row[len(mark) :] for row in treebank.read_text("utf8").splitlines() if row.startswith(mark))


def classes(holders: Counter[str], count: int) -> list[tuple[float, list[str]]]:
    """The stems by the nearest class of share, the most common first."""
    table: dict[int, list[str]] = defaultdict(list)
    for key, n in holders.items():
        if n >= LEAST and n / count >= RAREST and not any(c.isdigit() for c in key):
            table[min(range(17), key=lambda k: abs(2 ** (-k / 2) - n / count))].append(key)
    return [(2 ** (-k / 2), table[k]) for k in sorted(table)]


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
