from __future__ import annotations

from portal.search.correction.adjacency import count_pair, follow, sample_phrase
from portal.search.index.occurrences import Occurrences
from portal.search.words import Word


def test_a_small_phrase_is_found_everywhere(occurrences: Occurrences) -> None:
    words = ["do", "thi", "thong", "minh"]
    places = occurrences.phrase([Word(word, word) for word in words])
    assert sample_phrase(occurrences, words).tolist() == places.tolist()
    assert len(follow(occurrences, places, "minh", 3)) == len(places) == 2
    assert len(follow(occurrences, places, "tin", 3)) == 0


def test_unknown_words_stand_beside_nothing(occurrences: Occurrences) -> None:
    assert count_pair(occurrences, "xyz", "minh") == count_pair(occurrences, "thong", "xyz") == 0
    assert len(sample_phrase(occurrences, ["xyz"])) == 0
