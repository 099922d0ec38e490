from __future__ import annotations

import unicodedata

import pytest

from portal.search.suggestion.marking import cover, mark_typed
from portal.search.suggestion.typed_text import read_typed


@pytest.mark.parametrize(
    ("text", "typed", "html"),
    [
        ("Chuyển đổi số", "chuyen d", "<mark>Chuyển đ</mark>ổi số"),
        ("Chuyển đổi số", "chuyển đổi số", "<mark>Chuyển đổi số</mark>"),
        ("Giáo dục và đào tạo", "dao tao gi", "<mark>Gi</mark>áo dục và <mark>đào tạo</mark>"),
        ("Thủ tục thu hồi thẻ", "the thu", "<mark>Thủ</mark> tục thu hồi <mark>thẻ</mark>"),
        ("Sở Y tế", "x", "Sở Y tế"),
        ("A < B & C", "b", "A &lt; <mark>B</mark> &amp; C"),
    ],
)
def test_what_is_typed_is_marked(text, typed, html):
    assert mark_typed(text, read_typed(typed)) == html


def test_words_in_their_order_are_marked_rather_than_words_before_them():
    assert mark_typed("Thu thủ tục", read_typed("thu tu")) == "Thu <mark>thủ tụ</mark>c"


def test_a_letter_is_marked_with_all_that_stands_on_it():
    assert (
        mark_typed(unicodedata.normalize("NFD", "ổi"), read_typed("o"))
        == f"<mark>{unicodedata.normalize('NFD', 'ổ')}</mark>i"
    )


def test_signs_do_not_count_as_letters():
    assert cover("509/TB-VPUBND", 0, 5) == len("509/TB")
