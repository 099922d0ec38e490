from __future__ import annotations

from portal.search.interpretation import MOST_WORDS, interpret


def test_a_stretch_with_a_digit_may_be_an_identifier():
    spans = [span.identifier for span in interpret("số 509 TB").spans]
    assert spans == ["so509", "so509tb", "509", "509tb"]


def test_words_alone_are_no_identifier():
    assert interpret("an giang").spans == ()


def test_marks_anywhere_mean_that_bare_syllables_are_bare_on_purpose():
    assert interpret("đô thị thông minh").marked
    assert not interpret("do thi thong minh").marked


def test_a_long_text_is_read_up_to_a_bound():
    assert len(interpret("một " * 100).words) == MOST_WORDS
