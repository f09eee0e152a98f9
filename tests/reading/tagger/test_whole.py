from __future__ import annotations

import numpy as np

from headwater.reading.tagger.viterbi import Run
from headwater.reading.tagger.whole import whole

SURE = -0.1


def spans(contents, frame, quoted):
    return [(run.first, run.last) for run in whole([Run(a, b, SURE) for a, b in contents], frame, np.array(quoted))]


def test_a_quotation_that_opens_in_a_content_closes_in_it() -> None:
    assert spans([(1, 2)], [(6, 6)], [0, 1, 1, 1, 1, 0, 0]) == [(1, 4)]


def test_a_content_within_a_quotation_ends_where_it_ends() -> None:
    assert spans([(2, 3)], [(1, 1)], [1, 1, 1, 1, 1, 1]) == [(2, 3)]


def test_the_frame_may_stand_inside_what_was_said() -> None:
    assert spans([(0, 3), (8, 12)], [(5, 5), (6, 6)], [0] * 13) == [(0, 3), (8, 12)]


def test_a_piece_far_from_the_rest_is_a_stray() -> None:
    assert spans([(0, 1), (12, 20)], [(10, 11)], [0] * 21) == [(12, 20)]


def test_pieces_that_meet_are_one() -> None:
    assert spans([(1, 2), (4, 5)], [(0, 0)], [0, 1, 1, 1, 1, 1]) == [(1, 5)]
