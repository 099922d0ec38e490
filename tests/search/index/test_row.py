from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from portal.search.index.row import Row


class Column:
    """What a row needs of a segment's syllables."""

    def __init__(self, lengths):
        self.slot_lengths = np.array(lengths, np.uint32)
        self.slot_documents = np.arange(len(lengths), dtype=np.uint32) // 2
        self.slot_parts = np.arange(len(lengths), dtype=np.uint8) % 2
        self.size = int(self.slot_lengths.sum()) + len(lengths)


LENGTHS = st.lists(st.integers(1, 40), min_size=1, max_size=12)


@given(st.lists(LENGTHS, min_size=1, max_size=3))
def test_every_place_is_in_the_slot_that_bisection_finds(segments):
    row = Row([(Column(lengths), 0) for lengths in segments], 6)
    places = np.arange(int(row.starts[-1]), dtype=np.uint32)
    assert row.slots(places).tolist() == (np.searchsorted(row.starts, places, "right") - 1).tolist()


@given(LENGTHS, st.data())
def test_a_sum_is_the_same_for_few_places_and_for_many(lengths, data):
    row = Row([(Column(lengths), 0)], 100)
    places = np.array(sorted(data.draw(st.sets(st.integers(0, int(row.starts[-1]) - 1)))), np.uint32)
    weights = np.arange(1, len(lengths) + 1, dtype=np.float32)
    documents, sums = row.weigh(places, weights)
    column = np.zeros(100)
    np.add.at(column, row.documents[row.slots(places)], weights[row.slots(places)])
    if documents is None:
        assert sums.tolist() == column.tolist()
    else:
        assert dict(zip(documents.tolist(), sums.tolist(), strict=True)) == {
            document: total for document, total in enumerate(column.tolist()) if total
        }
