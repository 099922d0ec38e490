from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bench.scoreboard.accents import halve_marks
from portal.text import fold, syllables

QUESTION = "Thủ tục đăng ký khai sinh ở đâu?"
TEXTS = st.text(alphabet="aàảăđĐeéiíuưừ ,.19", max_size=40)


def count_marks(text):
    return sum(syllable.has_marks for syllable in syllables(text))


def test_half_of_the_marked_syllables_lose_their_marks_and_the_rest_stays():
    halved = halve_marks(QUESTION, seed="q1")
    assert count_marks(QUESTION) == 6
    assert count_marks(halved) == 3
    assert halved.endswith("?")


def test_the_same_question_loses_the_same_marks_at_every_run():
    assert halve_marks(QUESTION, seed="q1") == "Thủ tuc đăng ký khai sinh o dau?"


def test_another_question_with_the_same_text_may_lose_others():
    assert len({halve_marks(QUESTION, seed=f"q{number}") for number in range(20)}) > 5


@given(TEXTS)
def test_nothing_but_marks_and_case_is_lost(text):
    halved = halve_marks(text, seed="")
    assert fold(halved) == fold(text)
    assert count_marks(halved) == count_marks(text) // 2
