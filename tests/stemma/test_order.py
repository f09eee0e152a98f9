"""Which version of a story a headline names."""

from headwater.stemma.order import version


def test_a_number_that_no_newsroom_counts_to_names_no_version() -> None:
    assert version("UPDATE 12-Ferry aground") == 12
    assert version(f"UPDATE {'9' * 5000}-Ferry aground") is None
