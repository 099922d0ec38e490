from __future__ import annotations

from collections import Counter

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.search.index.columns.grams import count_grams

GAP = 4
ROWS = st.lists(st.integers(0, GAP), max_size=60)


def count(row, least, longest):
    padded = np.array([*row, *[GAP] * longest], np.uint32)
    allowed = padded != GAP
    return padded, count_grams(padded, allowed, allowed, least, longest)


def count_slowly(row, length):
    runs = [tuple(row[start : start + length]) for start in range(len(row) - length + 1)]
    return Counter(run for run in runs if GAP not in run)


@settings(deadline=None)
@given(ROWS, st.integers(1, 3))
def test_every_frequent_run_is_counted_as_often_as_it_stands(row, least):
    padded, levels = count(row, least, 3)
    for length, grams in enumerate(levels, 1):
        first, last, counts = grams.group()
        found = {
            tuple(padded[start : start + length].tolist()): n for start, n in zip(first, counts, strict=True)
        }
        assert found == {run: n for run, n in count_slowly(row, length).items() if n >= least}
        assert all(tuple(padded[end : end + length].tolist()) in found for end in last)


def test_runs_begin_and_go_on_only_where_they_may():
    row = np.array([0, 1, 2, GAP, GAP], np.uint32)
    begin, go_on = np.array([True, False, True, False, False]), np.array([True, True, False, False, False])
    levels = count_grams(row, begin, go_on, 1, 3)
    assert [grams.starts.tolist() for grams in levels] == [[0, 2], [0], []]


def test_what_is_seldom_counts_as_nothing():
    _, levels = count([0, 1, 0, 1, 2], 2, 2)
    assert levels[1].counts.tolist()[:5] == [2, 0, 2, 0, 0]
