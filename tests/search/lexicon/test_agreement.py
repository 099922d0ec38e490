from __future__ import annotations

import pytest

from portal.search.lexicon.agreement import agree
from portal.search.lexicon.expansion import read_term


@pytest.mark.parametrize("typed", ["đô thị", "do thi", "đo thi", "dô thị"])
def test_fewer_marks_agree(typed):
    assert agree(read_term(typed).words, read_term("đô thị").words)


@pytest.mark.parametrize("typed", ["đỏ thi", "đồ thị", "đô thí"])
def test_other_marks_do_not(typed):
    assert not agree(read_term(typed).words, read_term("đô thị").words)


def test_marks_on_a_word_that_has_none_do_not_agree():
    assert not agree(read_term("bán").words, read_term("ban").words)
