from __future__ import annotations

import pytest

from bench.scoreboard.board import open_corpus
from bench.scoreboard.command import is_installed
from bench.scoreboard.corpora import Writing
from bench.scoreboard.engines import ENGINES, load_engine
from bench.scoreboard.trials import ask_cold, ask_warm, build, find_late_modules, score
from portal.errors import InvalidFile

TEXTS = ("Đăng ký khai sinh", "Cấp thẻ căn cước", 'Giá "vàng" hôm nay OR-mai', "Đăng kiểm xe")


@pytest.fixture
def corpus(write_lines):
    documents = write_lines("docs.jsonl", *({"id": f"d{n}", "text": text} for n, text in enumerate(TEXTS)))
    asked = ({"id": f"q{n}", "text": text, "rel": [f"d{n}"]} for n, text in enumerate(TEXTS))
    return open_corpus(documents, write_lines("queries.jsonl", *asked), None)


def test_a_part_of_a_set_has_a_name_of_its_own(corpus):
    part = open_corpus(corpus.documents, corpus.documents.with_name("queries.jsonl"), 2)
    assert (corpus.name, part.name) == ("docs", "docs[:2]")
    assert [question.id for question in part.questions] == ["q0", "q1"]


def test_questions_about_other_documents_are_refused(corpus, write_lines):
    strange = write_lines("strange.jsonl", {"id": "q", "text": "x", "rel": ["z"]})
    with pytest.raises(InvalidFile, match=r"fewer than 2 questions of .*strange\.jsonl"):
        open_corpus(corpus.documents, strange, None)


@pytest.fixture(params=ENGINES)
def engine(request):
    if not is_installed(request.param):
        pytest.skip(f"{request.param} is not installed")
    return request.param


@pytest.fixture
def index(engine, corpus, tmp_path):
    building = build(engine, tmp_path / "index", corpus.documents, None)
    assert building.size > 0
    return tmp_path / "index"


def test_every_engine_finds_each_document_by_its_own_text_however_it_is_written(engine, index, corpus):
    scores = score(engine, index, corpus.questions)
    assert {writing: one.mrr for writing, one in scores.items()} == dict.fromkeys(Writing, 1.0)


def test_a_page_has_an_excerpt_for_each_hit_and_the_total(engine, index):
    page = load_engine(engine)(index).make_page("căn cước")
    assert page.answer.ids == ("d1",)
    assert page.answer.total == len(page.excerpts) == 1
    assert "<" in page.excerpts[0]


def test_facets_are_counted_by_the_engines_that_can(engine, index):
    facets = load_engine(engine)(index).make_page("căn cước").facets
    assert (not facets) == (engine in ("plain-whoosh", "fts5"))
    assert all(sum(counts.values()) >= 1 for counts in facets.values())


@pytest.mark.parametrize("face", ["ids", "page"])
def test_questions_are_timed_warm_and_cold(engine, index, face):
    assert len(ask_warm(engine, index, face, TEXTS[:2], TEXTS[2:])) == 2
    late = find_late_modules(engine, index, TEXTS[1])
    opening, first = ask_cold(engine, index, face, TEXTS[0], late)
    assert opening > 0
    assert first > 0


@pytest.mark.parametrize("nothing", ["", "?!", "qzxwvkj"])
def test_a_question_without_known_words_is_no_error(engine, index, nothing):
    load_engine(engine)(index).make_page(nothing)
