import pytest

from headwater.nouns import Published, Reading, Report, Time


@pytest.fixture
def reading():
    """Makes a reading that holds nothing but its report: an id, a text whose first line is the headline, a day."""

    def make(name: str, text: str, day: str = "", times: tuple[Time, ...] = ()) -> Reading:
        published = Published(day, "given", 1.0) if day else None
        headline, _, body = text.partition("\n")
        return Reading(Report(name, f"{name}.txt", body, "0" * 64, headline=headline, published=published, times=times))

    return make


@pytest.fixture
def together():
    """The stories as sorted groups of report ids."""

    def groups(cases) -> list[list[str]]:
        return sorted(sorted(case.story.reports) for case in cases)

    return groups
