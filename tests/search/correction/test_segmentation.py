from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.correction.language_model import LanguageModel
from portal.search.correction.segmentation import segment


def cut(text: str, model: LanguageModel) -> list[str]:
    return [" ".join(piece.typed for piece in each.pieces) for each in segment(text, model)]


@pytest.mark.parametrize(
    ("glued", "best"),
    [
        ("dothithongminh", "do thi thong minh"),
        ("đôthịthôngminh", "đô thị thông minh"),
        ("uybannhandantinhangiang", "uy ban nhan dan tinh an giang"),
        ("hatang", "ha tang"),
    ],
)
def test_words_run_together_are_cut(model: LanguageModel, glued: str, best: str) -> None:
    assert cut(glued, model)[0] == best


@pytest.mark.parametrize("word", ["", "thi", "thong", "facebook", "dothix", "do thi"])
def test_what_is_not_run_together_is_not_cut(model: LanguageModel, word: str) -> None:
    assert cut(word, model) == []


@given(st.lists(st.sampled_from(["đô", "thị", "thông", "minh", "an", "giang", "y"]), min_size=2, max_size=8))
def test_cuts_are_the_whole_word(model: LanguageModel, words: list[str]) -> None:
    glued = "".join(words)
    for each in segment(glued, model):
        assert "".join(piece.typed for piece in each.pieces) == glued
