from __future__ import annotations

import pytest

from portal.search.correction.doubt import find_doubtful, fits
from portal.search.correction.language_model import LanguageModel
from portal.search.correction.tokens import cut_tokens


@pytest.mark.parametrize(
    ("text", "doubtful"),
    [
        ("do thi thong minh", []),
        ("do thi thogn minh", ["thogn"]),
        ("so ly", ["so", "ly"]),
        ("minh quoc te", ["minh"]),
        ("thogn quoc ban", ["thogn"]),
        ("facebook quoc", ["quoc"]),
        ("57 509", []),
        ("minh", []),
    ],
)
def test_unknown_words_are_doubted_or_else_those_out_of_place(
    model: LanguageModel, text: str, doubtful: list[str]
) -> None:
    tokens, _ = cut_tokens(text)
    assert [tokens[number].folded for number in find_doubtful(tokens, model)] == doubtful


def test_a_known_word_gives_way_only_to_one_that_goes_with_its_neighbour(model: LanguageModel) -> None:
    tokens, _ = cut_tokens("thong dan")
    assert fits("nhan", tokens, 0, model)
    assert not fits("cong", tokens, 0, model)
    unknown, _ = cut_tokens("thogn dan")
    assert fits("cong", unknown, 0, model)
