from __future__ import annotations

from portal.search.interpretation import MOST_WORDS, interpret
from portal.search.lexicon.lexicon import load_lexicon
from portal.search.query_language.parsing import parse_query


def read(text, **wishes):
    return interpret(parse_query(text), load_lexicon(), **wishes)


def test_each_word_is_a_unit_of_its_own():
    assert [unit.text for unit in read("cầu Rạch Miễu").units] == ["cầu", "rạch", "miễu"]


def test_what_has_other_words_for_it_is_one_unit():
    units = read("lịch của ủy ban nhân dân").units
    assert [unit.text for unit in units] == ["lịch", "của", "ủy ban nhân dân"]
    assert [expansion.text for expansion in units[-1].expansions] == ["UBND"]


def test_other_words_can_be_switched_off():
    assert len(read("ủy ban nhân dân", expand=False).units) == 4


def test_a_stretch_with_a_digit_may_be_an_identifier():
    assert "509tbvpubnd" in [span.identifier for span in read("số 509 TB VPUBND").spans]


def test_words_alone_are_no_identifier():
    assert read("an giang").spans == ()


def test_a_long_text_is_read_up_to_a_bound():
    assert len(read("một " * 100).words) == MOST_WORDS


def test_what_must_be_there_and_what_must_not_are_phrases():
    meaning = read('"nước sạch" nông thôn -"đô thị"')
    assert [[word.canonical for word in phrase] for phrase in meaning.phrases] == [["nước", "sạch"]]
    assert [[word.canonical for word in phrase] for phrase in meaning.excluded] == [["đô", "thị"]]
    assert len(meaning.words) == 4
