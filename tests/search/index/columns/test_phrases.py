from __future__ import annotations

import numpy as np

from portal.search.index.columns.phrases import LONGEST_PHRASE, find_phrases

ABOUT = ["nước", "sạch", "trường", "học", "đường", "phố", "cây", "xanh", "mưa", "nắng", "chợ", "quê"]


def find(*texts):
    """Return the phrases of texts that stand among a hundred other words."""
    numbers, row = {}, []
    for text in [*texts, *(f"{word}{letter}" for word in ABOUT for letter in "abcdefghi")]:
        row += [numbers.setdefault(word, len(numbers)) for word in text.split()] + [-1]
    gap = len(numbers)
    padded = [gap if number < 0 else number for number in row] + [gap] * (LONGEST_PHRASE + 1)
    found = find_phrases(np.array(padded, np.uint32), list(numbers))
    words = [*numbers, ""]
    runs = zip(found.first.tolist(), found.length.tolist(), found.weight.tolist(), strict=True)
    return {
        " ".join(words[n] for n in padded[start : start + length]): weight for start, length, weight in runs
    }


def test_words_that_stand_together_several_times_are_a_phrase():
    assert set(find("nước sạch", "về nước sạch")) == {"nước sạch"}


def test_a_phrase_is_not_offered_cut_short():
    found = find("xây đô thị thông minh", "là đô thị thông minh", "đô thị thông minh mới")
    assert set(found) == {"đô thị thông minh"}


def test_a_part_that_also_stands_alone_is_a_phrase_too():
    found = find("đô thị thông minh", "đô thị thông minh", "đô thị cũ", "đô thị xanh", "đô thị lớn")
    assert set(found) == {"đô thị thông minh", "đô thị"}


def test_no_phrase_begins_or_ends_with_a_function_word():
    assert set(find("của nước sạch và", "của nước sạch và")) == {"nước sạch"}


def test_a_joining_word_may_stand_inside():
    found = find("sở giáo dục và đào tạo", "sở giáo dục và đào tạo")
    assert "sở giáo dục và đào tạo" in found
    assert "sở giáo dục" not in found


def test_words_that_meet_by_chance_are_no_phrase():
    texts = ["nước sạch " * 30, "trường học " * 30, "sạch học", "sạch học"]
    assert "sạch học" not in find(*texts)


def test_what_is_met_more_often_and_is_longer_weighs_more():
    found = find(*["nước sạch"] * 4, *["trường học"] * 2, *["cây xanh đường phố"] * 2)
    assert found == {"nước sạch": 4, "trường học": 2, "cây xanh đường phố": 4}


def test_a_row_of_nothing_has_no_phrases():
    assert find("") == {}
