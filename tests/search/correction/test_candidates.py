from __future__ import annotations

import pytest

from portal.search.correction.candidates import CandidateFinder
from portal.search.correction.language_model import LanguageModel
from portal.search.correction.tokens import cut_tokens


def find(text: str, model: LanguageModel) -> list[list[str]]:
    tokens, _ = cut_tokens(text)
    readings = CandidateFinder(model).find(tokens)
    return [[" ".join(piece.folded for piece in each.pieces) for each in choices] for choices in readings]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *[("thogn", "thong"), ("thij", "thi"), ("thi5", "thi"), ("dothi", "do thi"), ("facebok", "facebook")],
        *[("xuly", "xu ly"), ("nhaan", "nhan")],
    ],
)
def test_an_unknown_word_may_stand_for_known_ones(model: LanguageModel, typed: str, meant: str) -> None:
    assert meant in find(typed, model)[0]


@pytest.mark.parametrize("text", ["do thi", "facebook", "57", "509", "xyzxyz", "A4"])
def test_what_is_known_or_a_code_stands_for_itself(model: LanguageModel, text: str) -> None:
    assert all(len(choices) == 1 for choices in find(text, model))


def test_known_words_are_read_as_keystrokes_only_among_others_that_are(model: LanguageModel) -> None:
    assert find("minh thij", model) == [["minh"], ["thij", *find("thij", model)[0][1:]]]
