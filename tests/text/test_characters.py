from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.text.characters import settle_characters


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a \u00a0\u200b\tb", "a b"),
        ("a\u200b b\u00ad\ufeff", "a b"),
        ("a\r\nb\rc\u2028d \n e", "a\nb\nc\nd \n e"),
        ("2020–2025 −1", "2020-2025 -1"),
        ("“Cư M’gar”", '"Cư M\'gar"'),
        ("ÐƉðɖ D\u0335d\u0336", "ĐĐđđ Đđ"),
        ("Ｑｕỹ（１２）", "Quỹ(12)"),
        ("ﬁle oﬃce", "file office"),
        ("m² № ①", "m² № ①"),
        ("\u202eabc\u202c ☎\ufe0f", "abc ☎"),
    ],
)
def test_plain_characters(typed: str, kept: str) -> None:
    assert settle_characters(typed) == kept


@given(
    st.permutations(["\u0302", "\u0323"]) | st.permutations(["\u0302", "\u0301"]), st.sampled_from("aeoAEO")
)
def test_the_order_in_which_marks_were_typed_does_not_count(marks: list[str], vowel: str) -> None:
    assert len(settle_characters(vowel + "".join(marks))) == 1
    assert settle_characters(unicodedata.normalize("NFC", vowel + marks[0]) + marks[1]) == settle_characters(
        vowel + "".join(reversed(marks))
    )


@given(st.text())
def test_settled_text_stays(text: str) -> None:
    once = settle_characters(text)
    assert settle_characters(once) == once
    assert unicodedata.is_normalized("NFC", once)
