from __future__ import annotations

import pytest

from portal.search.suggestion.typed_text import may_begin, read_typed


def whole(text):
    return [word.folded for word in read_typed(text).whole]


def test_the_last_word_is_unfinished_until_something_comes_behind_it():
    assert (whole("chuyển đ"), read_typed("chuyển đ").prefixes) == (["chuyen"], ("d",))
    assert (whole("chuyển đổi "), read_typed("chuyển đổi ").begun) == (["chuyen", "doi"], None)


@pytest.mark.parametrize(
    ("typed", "prefixes"), [("ki", ("ki", "ky")), ("kí", ("ki", "ky")), ("kin", ("kin",))]
)
def test_a_word_that_would_be_respelled_may_still_go_on_as_typed(typed, prefixes):
    assert read_typed(typed).prefixes == prefixes


def test_a_finished_word_can_be_taken_for_an_unfinished_one():
    assert read_typed("giao duc ").begin() == read_typed("giao duc ").begin().begin()
    assert read_typed("giao duc ").begin().prefixes == ("duc",)


@pytest.mark.parametrize("text", ["", "   ", "–", "\u200b", "\ud800", "\x00"])
def test_what_has_no_word_has_none(text):
    assert read_typed(text).words == ()


def test_what_cannot_be_seen_counts_for_nothing():
    assert read_typed("\tchuy\u200bển\nđ").text == "chuyển đ"


@pytest.mark.parametrize(
    ("typed", "written", "expected"),
    [
        ("chuyê", "chuyển", True),
        ("đ", "đổi", True),
        ("d", "đổi", True),
        ("đ", "dịch", False),
        ("o", "ở", True),
    ],
)
def test_marks_typed_so_far_must_not_be_other_ones(typed, written, expected):
    assert may_begin(read_typed(typed).begun, written) is expected
