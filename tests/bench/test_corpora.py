from __future__ import annotations

from pathlib import Path

import pytest

from bench.scoreboard.corpora import Document, Question, Writing, read_documents, read_questions
from portal.errors import InvalidFile, NotFound

GOOD = {"id": "a", "text": "Cấp thẻ căn cước"}


def test_documents_are_read_in_their_order_and_may_be_without_title(write_lines):
    path = write_lines("docs.jsonl", GOOD, {"id": "b", "title": "Tin", "text": "Họp báo"})
    first, second = read_documents(path)
    assert (first.title, second.title) == ("", "Tin")
    assert [document.id for document in read_documents(path, 1)] == ["a"]


@pytest.mark.parametrize(
    "line", [b"{", b"", b"[]", {"id": "b"}, {"id": "", "text": "x"}, {"id": 1, "text": "x"}, b'"\xff"']
)
def test_a_bad_line_is_named_with_its_file_and_number(write_lines, line):
    path = write_lines("docs.jsonl", GOOD, line)
    with pytest.raises(InvalidFile, match=r"docs\.jsonl:2: This line is no document"):
        list(read_documents(path))


def test_an_id_that_stands_twice_is_refused_at_its_line(write_lines):
    path = write_lines("docs.jsonl", GOOD, GOOD)
    with pytest.raises(InvalidFile, match=r"docs\.jsonl:2: The id a stands twice"):
        list(read_documents(path))


def test_a_missing_file_is_named():
    with pytest.raises(NotFound, match=r"nowhere\.jsonl"):
        list(read_documents(Path("nowhere.jsonl")))


def test_questions_about_documents_that_were_left_out_are_left_out(write_lines):
    asked = [{"id": "q1", "text": "x", "rel": ["a", "z"]}, {"id": "q2", "text": "y", "rel": ["z"]}]
    (kept,) = read_questions(write_lines("queries.jsonl", *asked), ["a"])
    assert (kept.id, kept.rel) == ("q1", ("a",))


def test_a_question_without_an_answer_is_refused(write_lines):
    with pytest.raises(InvalidFile, match="no question: rel"):
        read_questions(write_lines("queries.jsonl", {"id": "q", "text": "x", "rel": []}), ["a"])


def test_a_question_is_written_in_three_ways():
    question = Question(id="q", text="Đăng ký ở đâu", rel=("a",))
    assert question.write(Writing.TYPED) == "Đăng ký ở đâu"
    assert question.write(Writing.UNACCENTED) == "dang ky o dau"
    half = question.write(Writing.HALF_ACCENTED)
    assert half.lower() not in ("đăng ký ở đâu", "dang ky o dau")


def test_the_unaccented_text_of_the_set_is_preferred():
    question = Question(id="q", text="Đà Lạt", unaccented="Da Lat", rel=("a",))
    assert question.write(Writing.UNACCENTED) == "Da Lat"


def test_a_document_is_as_large_as_its_bytes():
    assert Document(id="a", title="đ", text="ab").size == 4
