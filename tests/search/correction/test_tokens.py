from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.search.correction.tokens import MOST_TOKENS, cut_tokens, join_tokens


def test_numbers_codes_and_endless_words_are_no_latin_words() -> None:
    tokens, _ = cut_tokens(f"Đô thị 509/TB A4 ភាសា {'o' * 41}")
    assert [token.is_latin for token in tokens] == [True, True, False, True, False, False, False]


def test_case_and_punctuation_stay() -> None:
    tokens, rest = cut_tokens("(Do thi, THONG  VNeID)!")
    assert join_tokens(tokens, ["đô", "thị", "thông minh", "vneid"], rest) == "(Đô thị, THÔNG MINH VNeID)!"


def test_what_is_beyond_the_bound_stays() -> None:
    tokens, rest = cut_tokens("a " * 30)
    assert len(tokens) == MOST_TOKENS
    assert join_tokens(tokens, ["b"] * MOST_TOKENS, rest) == " ".join(["b"] * 20 + ["a"] * 10)


@given(st.text())
def test_tokens_as_typed_are_the_text(text: str) -> None:
    tokens, rest = cut_tokens(text)
    assert join_tokens(tokens, [token.canonical for token in tokens], rest) == " ".join(text.split())
