from __future__ import annotations

from portal.search.lexicon.abbreviations import Abbreviations, Reading, Surroundings, join_words
from portal.search.lexicon.expansion import Alternative, ExpansionKind, read_term


def reading(abbreviation, full, *contexts):
    term = read_term(abbreviation)
    other = Alternative(read_term(full), ExpansionKind.ABBREVIATION, 0.8)
    return Reading(term, join_words(term.words), (other,), contexts)


READINGS = [
    reading("TU", "Tỉnh ủy", "tinh"),
    reading("TƯ", "trung ương", "dang"),
    reading("ĐN", "Đà Nẵng", "bien"),
    reading("ĐN", "Đồng Nai", "song"),
    reading("TP.HCM", "thành phố Hồ Chí Minh"),
]


def find(typed, query="", *, capitals=False):
    term = read_term(typed)
    found = Abbreviations(READINGS).find(term.key, term.words, Surroundings(f" {query} ", capitals))
    return [(each.term.text, each.share) for each in found]


def test_letters_typed_with_their_marks_have_no_other_reading():
    assert find("TƯ", capitals=True) == [("trung ương", 0.8)]


def test_capitals_typed_exactly_come_alone():
    assert find("TU", capitals=True) == [("Tỉnh ủy", 0.8)]


def test_a_word_beside_it_counts_more_than_the_letters():
    assert find("TU", "tu dang", capitals=True) == [("trung ương", 0.8)]


def test_open_readings_share_their_worth():
    assert find("DN", capitals=True) == [("Đà Nẵng", 0.4), ("Đồng Nai", 0.4)]
    assert find("dn") == []


def test_signs_between_the_letters_do_not_count():
    assert find("TP-HCM") == find("tphcm") == find("T.P.H.C.M") == [("thành phố Hồ Chí Minh", 0.8)]
