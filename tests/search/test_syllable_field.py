from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.search.analysis import cut_words
from portal.search.syllable_field import SyllableField, pack_positions, unpack_positions


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_positions_come_back(positions):
    assert list(unpack_positions(pack_positions(positions))) == positions


def test_a_field_keeps_every_syllable_with_its_places():
    words = tuple(cut_words("An Giang và y tế An Giang"))
    entries = {
        text: list(unpack_positions(packed)) for text, _, _, packed in SyllableField("folded").index(words)
    }
    assert entries == {b"an": [0, 5], b"giang": [1, 6], b"va": [2], b"y": [3], b"te": [4]}
    assert "tế".encode() in {entry[0] for entry in SyllableField("canonical").index(words)}
