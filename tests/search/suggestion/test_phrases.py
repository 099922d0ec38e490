from __future__ import annotations

from pathlib import Path

import pytest

from portal.i18n import Locale
from portal.search import SuggestQuery

SEEDS = sorted((Path(__file__).parents[4] / "shared" / "seeds").glob("*.txt"))


@pytest.fixture
def complete(suggest, write):
    """Return the texts suggested for a text, of bodies given twice."""

    def find(text, *bodies, **wishes):
        documents = [
            write(f"{number}-{copy}", body=body) for number, body in enumerate(bodies) for copy in "ab"
        ]
        return [each.text for each in suggest(text, *documents, **wishes)]

    return find


@pytest.mark.skipif(not SEEDS, reason="needs ../shared/seeds")
@pytest.mark.parametrize(
    ("typed", "phrase"),
    [
        ("chuyển đ", "chuyển đổi số"),
        ("chuyen d", "chuyển đổi số"),
        ("do thi th", "đô thị thông minh"),
        ("thủ tục chuyển đ", "thủ tục chuyển đổi số"),
    ],
)
def test_phrases_of_running_texts_are_suggested_with_their_marks(suggest, write, typed, phrase):
    bodies = [write(path.stem, body=path.read_text("utf-8")) for path in SEEDS]
    assert suggest(typed, *bodies)[0].text == phrase


def test_words_before_the_phrase_stay_as_typed(complete):
    assert complete("Thủ tục: nước s", "nước sạch", "thủ tục") == ["Thủ tục: nước sạch"]


def test_words_before_the_phrase_get_the_marks_of_a_phrase(complete):
    assert complete("thu tuc nuoc s", "nước sạch", "thủ tục") == ["thủ tục nước sạch"]


def test_words_that_no_text_has_are_not_completed(complete):
    assert complete("zzz nước s", "nước sạch") == []


def test_what_agrees_with_the_marks_typed_comes_first(complete):
    bodies = "bàn hàng", "bàn hàng", "bán hàng"
    assert complete("bán h", *bodies)[0] == "bán hàng"
    assert complete("ban h", *bodies)[0] == "bàn hàng"


def test_no_two_suggestions_read_the_same_without_marks(complete):
    assert len(complete("ban h", "bàn hàng", "bán hàng")) == 1


def test_what_is_typed_already_is_no_suggestion_unless_it_lacks_marks(complete):
    assert complete("nước sạch", "nước sạch") == []
    assert complete("nuoc sach", "nước sạch") == complete("nuoc sach ", "nước sạch") == ["nước sạch"]


def test_the_next_word_is_suggested(complete):
    assert complete("thông minh ", "thông minh hơn người máy", "thông minh") == []
    assert complete("nước ", "nước sạch") == ["nước sạch"]


def test_a_phrase_of_documents_that_serve_others_is_not_shown(suggest, write):
    documents = [write(name, body="clean water", language="en", serves=("en",)) for name in "ab"]
    assert suggest("clean w", *documents) == []
    assert [each.text for each in suggest("clean w", *documents, locale=Locale.EN)] == ["clean water"]


def test_a_phrase_of_deleted_documents_is_not_shown(engine, write):
    engine.index([write(name, body="nước sạch") for name in "ab"] + [write("c", "Tin")])
    engine.index([], remove=["a", "b"])
    assert engine.suggest(SuggestQuery("nước s")) == ()
