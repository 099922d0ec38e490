from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.search.analysis import cut_words
from portal.search.correction import Corrector
from portal.search.correction.corrector import MOST_CORRECTIONS
from portal.search.index.occurrences import Occurrences
from portal.search.index.snapshot import Snapshot
from portal.text import strip_marks

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def make_corrector(snapshot: Snapshot) -> Corrector:
    return Corrector(snapshot, Occurrences(snapshot.segments, snapshot.size))


@pytest.fixture(scope="session")
def corrector(snapshot: Snapshot) -> Corrector:
    return make_corrector(snapshot)


@pytest.fixture(scope="session")
def seeded(open_texts: Callable[..., Snapshot]) -> Corrector:
    if not SEEDS.exists():
        pytest.skip("the shared texts are not here")
    return make_corrector(open_texts([path.read_text() for path in SEEDS.glob("*.txt")]))


TABLE = [
    ("ddoo thij thoong minh", "đô thị thông minh"),
    ("d9o6 thi5 tho6ng minh", "đô thị thông minh"),
    ("dothithongminh", "đô thị thông minh"),
    ("đôthịthôngminh", "đô thị thông minh"),
    ("uybannhandan", "ủy ban nhân dân"),
    ("congnghethongtin", "công nghệ thông tin"),
    ("dich vucong", "dịch vụ công"),
    ("cong nghe thogn tin", "công nghệ thông tin"),
    ("công nghệ thôg tin", "công nghệ thông tin"),
    ("đô thị thông mih", "đô thị thông minh"),
]


@pytest.mark.parametrize(("typed", "meant"), TABLE)
def test_what_was_meant_comes_first(corrector: Corrector, typed: str, meant: str) -> None:
    assert corrector.correct(typed)[:1] == (meant,)


@pytest.mark.parametrize(("typed", "meant"), TABLE)
def test_imported_pages_correct_it_as_well(seeded: Corrector, typed: str, meant: str) -> None:
    assert seeded.correct(typed)[:1] == (meant,)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nghĩ hưu", "nghỉ hưu"),
        ("sử lý", "xử lý"),
        ("nghành y tế", "ngành y tế"),
        ("faceboook của tỉnh", "facebook của tỉnh"),
    ],
)
def test_slips_of_speech_and_spelling_are_understood(corrector: Corrector, typed: str, meant: str) -> None:
    assert corrector.correct(typed)[:1] == (meant,)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("VNeID và dichvucong", "VNeID và dịch vụ công"),
        ("57-NQ/TW dothithongminh", "57-NQ/TW đô thị thông minh"),
        ("Dothi, THOONG tin 12/2024", "Đô thị, THÔNG tin 12/2024"),
        ("5/12: ủy ban nhâân dân", "5/12: ủy ban nhân dân"),
    ],
)
def test_codes_names_case_and_punctuation_stay(corrector: Corrector, typed: str, meant: str) -> None:
    assert corrector.correct(typed)[:1] == (meant,)


@pytest.mark.parametrize(
    "text",
    [
        *("đô thị thông minh", "do thi thong minh", "đo thị", "thông minh công nghệ", "Facebook", "VNeID"),
        *("57-NQ/TW", "509/TB-VPUBND", "A4", "xyzxyz", "ភាសាខ្មែរ", "", " ", "?!"),
    ],
)
def test_what_is_fine_or_beyond_help_has_no_correction(corrector: Corrector, text: str) -> None:
    assert corrector.correct(text) == ()


def test_what_the_index_has_side_by_side_is_never_corrected(corrector: Corrector, snapshot: Snapshot) -> None:
    for document in range(snapshot.size):
        words = [each.canonical for each in cut_words(snapshot.texts(document)["body"])]
        for left, right in pairwise(words):
            assert corrector.correct(f"{left} {right}") == ()
            assert corrector.correct(strip_marks(f"{left} {right}")) == ()


MISTYPED = [typed for typed, _ in TABLE]
LETTERS = st.text(st.sampled_from("aăâeghinotôuưyckmqđ \u0301\u0323s1/-."), max_size=60)


@settings(max_examples=200, deadline=None)
@given(
    LETTERS | st.text(max_size=40) | st.lists(st.sampled_from([typed for typed, _ in TABLE])).map(" ".join)
)
def test_any_text_is_answered_in_words_that_the_index_has(corrector: Corrector, text: str) -> None:
    known = {each.folded for each in cut_words(text)}
    found = corrector.correct(text)
    assert len(found) == len(set(found)) <= MOST_CORRECTIONS
    for word in (each.folded for correction in found for each in cut_words(correction)):
        assert word in known or corrector._model.vocabulary.count(word)


@pytest.mark.parametrize(
    "text",
    ["thithongminh", "thoong ", "thogn mihn ", "aeow", "a b c d e g h i ", "\u0301", "thi\u200b5 "],
)
def test_hostile_queries_are_answered_in_time(corrector: Corrector, text: str) -> None:
    began = process_time()
    corrector.correct((text * 500)[:500])
    assert process_time() - began < 0.2


def test_longer_texts_have_no_corrections(corrector: Corrector) -> None:
    assert corrector.correct("thogn " * 1000) == ()


def test_an_empty_index_has_no_corrections(open_texts: Callable[..., Snapshot]) -> None:
    assert make_corrector(open_texts([])).correct("dothi thoong") == ()
