from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from portal.search.highlighting.folded_text import fold_text


def test_places_carry_over_to_composed_text():
    text = fold_text("Sở Y-tế, 🎉Điện")
    assert text.padded == " so y te   dien "
    assert text.quote(0, 3) == "Sở"
    assert text.quote(10, 15) == "Điện"


def test_places_carry_over_where_characters_are_left_out():
    original = unicodedata.normalize("NFD", "Sở\u200b Y tế\u0301")
    text = fold_text(original)
    assert text.padded == " so y te "
    assert text.quote(0, 3) == unicodedata.normalize("NFD", "Sở\u200b")
    assert text.quote(5, 8) == unicodedata.normalize("NFD", "tế\u0301")
    assert text.locate(0, 8) == (0, len(original))


def test_the_squeezed_text_knows_its_places():
    text = fold_text("số 509 / TB")
    start = text.squeezed.index("509tb")
    assert text.quote(*text.unsqueeze(start, start + 5)) == "509 / TB"


@given(st.text(st.characters()))
def test_any_text_folds_to_words_between_single_characters(original):
    text = fold_text(original)
    assert text.padded[0] == text.padded[-1] == " "
    assert len(text.padded) <= len(original) + 2
    assert all(char == " " or char.isalnum() for char in text.padded if ord(char) < 0x300)
