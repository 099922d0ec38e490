from __future__ import annotations

from portal.search.correction.language_model import LanguageModel


def test_syllables_are_counted_over_all_segments(model: LanguageModel) -> None:
    assert model.vocabulary.count("minh") == 2
    assert model.vocabulary.count("mính") == model.vocabulary.count("") == 0
    assert model.vocabulary.count_variants("thi") == {"thị": 4}


def test_marks_tell_syllables_apart(model: LanguageModel) -> None:
    assert model.vocabulary.knows_exactly("thi", "thị")
    assert not model.vocabulary.knows_exactly("thi", "thì")


def test_names_are_found_by_their_beginning(model: LanguageModel) -> None:
    assert model.vocabulary.find_names("facebok") == {"facebook"}
    assert model.vocabulary.find_names("facefook") == {"facebook"}
    assert model.vocabulary.find_names("fabook") == model.vocabulary.find_names("vnpx") == set()
