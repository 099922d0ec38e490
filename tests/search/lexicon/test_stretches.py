from __future__ import annotations

import pytest

from portal.search.lexicon.stretches import StretchFinder

FINDER = StretchFinder({("hdnd",), ("br", "vt")}, {("an", "giang"), ("an",), ("giang", "ho", "xa")})


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("o an giang", [(1, 3), (1, 2)]),
        ("giang ho", []),
        ("br vt hd nd", [(0, 2), (2, 4)]),
        ("h d n d", [(0, 4)]),
        ("", []),
    ],
)
def test_the_longest_stretches_come_first(query, found):
    assert FINDER.find(tuple(query.split())) == found
