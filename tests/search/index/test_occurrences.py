from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.index.occurrences import contain
from portal.search.interpretation import cut_phrase


@pytest.fixture
def occurrences(read, write):
    first = [write("a", "Đăng ký khai sinh", body="đang đăng ký, rồi khai"), write("b", body="sinh khai")]
    return read(first, [write("c", "Khai sinh")]).relevance.occurrences


def holders(occurrences, places):
    return occurrences.row.holders(places).tolist()


def test_a_word_is_found_in_all_segments_whatever_its_marks(occurrences):
    assert len(occurrences.word("dang")) == 3
    assert holders(occurrences, occurrences.word("khai")) == [0, 1, 2]


def test_marks_can_be_asked_for(occurrences):
    (word,) = cut_phrase("đang")
    assert len(occurrences.exactly(word)) == 1


def test_a_phrase_stands_in_one_part_and_in_order(occurrences):
    assert holders(occurrences, occurrences.phrase(cut_phrase("khai sinh"))) == [0, 2]


def test_an_exact_phrase_has_the_marks_typed_and_any_where_none_were(occurrences):
    assert len(occurrences.phrase(cut_phrase("đang ký"), exact=True)) == 0
    assert len(occurrences.phrase(cut_phrase("dang ký"), exact=True)) == 2


def test_what_is_not_there_is_nowhere(occurrences):
    assert len(occurrences.word("zzz")) == len(occurrences.phrase(cut_phrase("khai zzz"))) == 0
    assert occurrences.estimate_pair("zzz", "khai") == 0


def test_how_often_two_words_meet_is_read_off_the_rarer_one(occurrences):
    assert occurrences.estimate_pair("dang", "ky") == 1.0
    assert occurrences.estimate_pair("khai", "sinh") == pytest.approx(2 / 3)


@given(st.sets(st.integers(0, 40)), st.lists(st.integers(0, 40)))
def test_being_among_places_is_being_in_the_set(places, sought):
    held = contain(np.array(sorted(places), np.uint32), np.array(sought, np.uint32))
    assert held.tolist() == [place in places for place in sought]
