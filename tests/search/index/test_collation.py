from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.search.index.collation import sort_keys

# The order of the Vietnamese rules of CLDR: letters first, tones after.
LETTERS = [
    "a",
    "ă",
    "â",
    "b",
    "c",
    "d",
    "đ",
    "e",
    "ê",
    "f",
    "g",
    "h",
    "i",
    "j",
    "k",
    "l",
    "m",
    "n",
    "o",
    "ô",
    "ơ",
    "p",
    "q",
    "r",
    "s",
    "t",
    "u",
    "ư",
    "v",
    "w",
    "x",
    "y",
    "z",
]
TONES = ["a", "à", "ả", "ã", "á", "ạ"]


def order(words):
    return [word for _, word in sorted(zip(sort_keys(words), words, strict=True))]


def test_letters_follow_the_vietnamese_alphabet():
    assert order(LETTERS[::-1]) == LETTERS


def test_tones_follow_each_other_after_the_letters():
    assert order(TONES[::-1]) == TONES
    assert order(["má", "mạ", "man", "ma"]) == ["ma", "má", "mạ", "man"]


def test_case_and_encoding_do_not_part_what_reads_alike():
    words = ["đá", "Đa", "ĐÁ", "da\u0301"]
    assert order(words)[0] == "da\u0301"
    assert order(words)[1] == "Đa"


@given(st.lists(st.text(max_size=8), max_size=6))
def test_any_titles_have_keys(titles):
    assert len(sort_keys(titles)) == len(titles)
