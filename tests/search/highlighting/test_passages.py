from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from portal.search.highlighting.passages import EXCERPT, choose_runs, frame_passage
from portal.search.highlighting.runs import Run


def run(start, *words, exact=None):
    return Run(start, start + 4 * len(words), words, len(words) if exact is None else exact)


def test_most_different_words_come_first():
    runs = [run(0, "a"), run(20, "a"), run(500, "a", "b")]
    assert choose_runs(runs) == runs[2:]


def test_of_as_many_words_the_longest_run_comes_first_then_exact_marks_then_the_earliest():
    apart, loose, exact = [run(0, "a"), run(20, "b")], run(500, "a", "b", exact=1), run(1000, "a", "b")
    assert choose_runs([*apart, loose, exact, run(1500, "a", "b")]) == [exact]


def test_runs_that_add_nothing_do_not_move_the_excerpt():
    assert choose_runs([run(0, "a"), run(150, "a", "b"), run(180, "b")]) == [run(150, "a", "b")]


def test_a_text_may_have_no_runs():
    assert choose_runs([]) == []


@given(st.text(st.sampled_from("a .\n\u0301"), max_size=600), st.integers(0, 600), st.integers(0, 300))
def test_a_passage_is_bounded_and_has_its_run(text, first, length):
    text = f"{text[:first]} {'b' * length} {text[first:]}"
    place = text.find("b" * length) if length else 0
    start, end = frame_passage(text, place, place + length)
    assert 0 <= start <= end <= len(text)
    assert end - start <= EXCERPT
    assert length > EXCERPT or "b" * length in text[start:end]
