from __future__ import annotations

import pytest

from portal.search.lexicon.expansion import read_term
from portal.search.lexicon.typed_query import read_typed

KNOWN = {("nq",), ("tu",), ("tb",), ("vpubnd",), ("ubnd",)}


def read(typed):
    return read_typed(read_term(typed).words, typed, KNOWN)


@pytest.mark.parametrize(
    ("typed", "capitals"),
    [
        ("Ca sĩ", set()),
        ("CA tỉnh", {0}),
        ("tỉnh CA", {1}),
        ("tỉnh, (CA)", {1}),
        ("IoT và AI", {0, 2}),
        ("T.Ư đảng", {0, 1}),
        ("AN GIANG", set()),
        ("NQ TU", {0, 1}),
        ("TU", {0}),
        ("", set()),
    ],
)
def test_capitals_count_where_they_say_something(typed, capitals):
    assert read(typed).capitals == capitals


@pytest.mark.parametrize(
    ("typed", "pieces"),
    [("509/TB-VPUBND", {1, 2}), ("TB 509", set()), ("2025 UBND", set()), ("04 NQ TU về", {1, 2})],
)
def test_what_follows_the_number_of_a_document_is_a_piece_of_it(typed, pieces):
    assert read(typed).find_number_pieces(KNOWN) == pieces
