from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.search.index.columns import SyllableColumn
from portal.text import fold

WORDS = st.sampled_from(["đang", "đăng", "dang", "ký", "kí", "nước", "sạch", "509", "ở", "ភាសា"])
DOCUMENTS = st.dictionaries(
    st.integers(0, 20), st.lists(st.lists(WORDS, max_size=6), max_size=4), max_size=8
).map(lambda documents: dict(sorted(documents.items())))


def find(reader, word):
    syllables = reader.syllables
    return syllables.places(syllables.variants(word)).tolist()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(DOCUMENTS)
def test_documents_come_back_as_they_went_in(keep, documents):
    reader = keep(SyllableColumn(), documents, 21)
    for document, parts in documents.items():
        written = [list(part) for part in reader[document]]
        assert written + [[]] * (len(parts) - len(written)) == parts


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(DOCUMENTS)
def test_a_syllable_is_found_at_all_its_places_whatever_its_marks(keep, documents):
    reader = keep(SyllableColumn(), documents, 21)
    row, place = {}, 0
    for parts in documents.values():
        for part in filter(None, parts):
            for word in part:
                row.setdefault(fold(word), []).append(place)
                place += 1
            place += 1
    assert {word: find(reader, word) for word in row} == row
    assert reader.syllables.size == place


def test_places_far_apart_are_kept_whole(keep):
    reader = keep(SyllableColumn(), {0: [["a"] * 70_000], 1: [["b"], ["a"]]})
    assert find(reader, "a") == [*range(70_000), 70_003]
    assert find(reader, "b") == [70_001]


def test_marks_choose_among_the_places_of_a_syllable(keep):
    syllables = keep(SyllableColumn(), {0: [["đang", "đăng", "dang", "đang"]]}).syllables
    assert syllables.places(syllables.exactly("dang", "đang")).tolist() == [0, 3]
    assert syllables.count(syllables.variants("dang")) == 4
    assert list(syllables.exactly("dang", "dáng")) == list(syllables.variants("lang")) == []


def test_a_prefix_names_all_that_begin_with_it(keep):
    syllables = keep(SyllableColumn(), {0: [["chuyển", "chữ", "đổi", "chuyện"]]}).syllables
    assert [syllables.canonical[number] for number in syllables.prefixed("chu")] == [
        "chữ",
        "chuyển",
        "chuyện",
    ]
