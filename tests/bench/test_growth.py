from __future__ import annotations

from itertools import pairwise

import pytest

from bench.scoreboard.corpora import read_documents, read_questions
from bench.scoreboard.growth import LONGEST, SHORTEST, TEXT_WORDS, Chain, grow, spell
from portal.errors import InvalidFile

SOURCE = "một hai ba một bốn năm một hai sáu bảy tám chín mười"


@pytest.fixture
def source(write_lines):
    return write_lines("source.jsonl", {"id": "s", "text": SOURCE})


def test_words_follow_each_other_as_in_the_source_but_for_the_names():
    words = SOURCE.split()
    pairs = set(zip(words, [*words[1:], words[0]], strict=True))
    written = Chain([SOURCE]).write(20, 50).tolist()
    seen = {pair for row in written for pair in pairwise(row) if set(pair) <= set(words)}
    assert seen == pairs


def test_the_vocabulary_keeps_growing():
    chain = Chain([SOURCE])
    first = set(chain.write(50, 100).ravel())
    assert len(set(chain.write(50, 100).ravel()) - first) > 10


def test_names_are_different_for_different_numbers():
    assert len({spell(number) for number in range(10_000)}) == 10_000


def test_documents_have_the_length_promised_and_unique_ids(source, tmp_path):
    documents, _ = grow(source, tmp_path, 30)
    texts = list(read_documents(documents))
    assert len(texts) == 30
    assert {len(document.text.split()) for document in texts} == {TEXT_WORDS}


def test_questions_are_2_to_12_syllables_of_their_document_in_order(source, tmp_path):
    documents, questions = grow(source, tmp_path, 30)
    texts = {document.id: document.text for document in read_documents(documents)}
    for question in read_questions(questions, texts):
        asked, rest = question.text.split(), iter(texts[question.rel[0]].split())
        assert SHORTEST <= len(asked) <= LONGEST
        assert all(word in rest for word in asked)


def test_nothing_grows_from_a_source_without_words(write_lines, tmp_path):
    with pytest.raises(InvalidFile, match="no word"):
        grow(write_lines("empty.jsonl", {"id": "s", "text": " "}), tmp_path, 2)


def test_the_same_source_grows_into_the_same_bytes(source, tmp_path):
    before = [path.read_bytes() for path in grow(source, tmp_path, 20)]
    assert [path.read_bytes() for path in grow(source, tmp_path, 20)] == before
