from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.analysis import cut_words
from portal.search.identifiers.finding import LONGEST, MOST_FOUND, Span, find_identifiers, find_spans, squeeze
from portal.search.words import Word

PROCEDURES = Path(__file__).parents[3] / "shared" / "procedures" / "national_procedures.jsonl"


def type_words(text: str) -> tuple[Word, ...]:
    return tuple(Word(syllable.folded, syllable.canonical) for syllable in cut_words(text))


def spelled(text: str) -> set[str]:
    return {span.identifier for span in find_spans(type_words(text))}


@pytest.mark.parametrize("code", ["509/TB-VPUBND", "509/tb–vpubnd", "509 TB VPUBND", "509/TB\u200b-VPUBND"])
def test_punctuation_and_case_are_ignored(code):
    assert squeeze(code) == "509tbvpubnd"


@pytest.mark.parametrize("code", ["Ki-01", "KỲ 2", "QUÍ-1", "TI/HI_5"])
def test_a_code_is_squeezed_into_the_syllables_that_a_query_has(code):
    assert squeeze(code) == "".join(word.folded for word in type_words(code))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thông báo số 509/TB-VPUBND ngày", ["509tbvpubnd"]),
        ("Nghị định 61 / 2018 / NĐ - CP quy định", ["612018ndcp"]),
        ("Mã 1.000080.", ["1000080"]),
        ("ngày 5/12/2018, có 3,634 lượt", ["5122018", "d20181205", "3634"]),
        ("ngày 05 tháng 9 năm 2025", ["d20250905"]),
        ("từ 5-7/9/2025", ["5792025", "d20250907"]),
        ("Thủ tục số 15/QĐ-UBND - Hà Nội", ["15qdubnd"]),
        ("gọi (0296) 3852.913 hoặc 1900 1234", ["02963852913", "19001234"]),
        ("+84 296 3852913", ["02963852913"]),
        ("từ 3.634 đến 3 634, tức 3634", ["3634", "3634", "3634"]),
        ("theo TCVN 5574:2018", ["tcvn55742018"]),
        ("509\u200b/TB-VPUBND", ["509tbvpubnd"]),
        ("năm 2018 có 24 xã, lúc 8:30", []),
        ("www.example.vn và y-tế", []),
        ("1." * 100, []),
    ],
)
def test_identifiers_are_found_in_text(text, found):
    assert list(find_identifiers(text)) == found


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("509 tb vpubnd", "số 509/TB-VPUBND"),
        ("4/NQ-TU", "Nghị quyết 04-NQ/TU"),
        ("04 nq tu", "Nghị quyết 4/NQ-TU"),
        ("5/9/2025", "ngày 05 tháng 9 năm 2025"),
        ("2025-09-05 họp", "05.09.2025"),
        ("5 thang 9 nam 2025", "5/9/2025"),
        ("09/2025", "tháng 9 năm 2025"),
        ("ngày 30 tháng 4", "lễ 30/4"),
        ("0296.3852.913", "0296 3 852 913"),
        ("+84 296 3852 913", "(0296) 3852913"),
        ("02963852913", "+84 296 3 852 913"),
        ("3634", "3.634 hộ"),
        ("3,634", "3634 hộ"),
        ("ql 91", "quốc lộ QL91"),
        ("15 nq tư", "15-NQ/TƯ"),
    ],
)
def test_what_is_typed_spells_what_is_written(typed, written):
    assert spelled(typed) & set(find_identifiers(written))


@pytest.mark.parametrize("typed", ["NQ", "an giang", "2018", "24", "nghị quyết"])
def test_words_years_and_small_numbers_spell_nothing(typed):
    assert spelled(typed) == set()


def test_a_spoken_date_takes_in_the_word_before_it():
    assert Span("d20250905", 1, 5) in find_spans(type_words("họp ngày 5/9/2025 tại"))


def test_words_with_tones_are_no_part_of_a_code():
    assert spelled("số 509 TB") == {"509tb"}


@given(st.text(alphabet="0159/.-,: +()NQĐaá\n") | st.text())
def test_every_identifier_is_squeezed_and_bounded(text):
    found = list(find_identifiers(text))
    assert all(0 < len(identifier) <= LONGEST and squeeze(identifier) == identifier for identifier in found)


@given(st.text(alphabet="0159/.-,: +NQĐaá") | st.text())
def test_spans_lie_within_the_words(text):
    words = type_words(text)[:32]
    assert all(0 <= span.start < span.stop <= len(words) for span in find_spans(words))


def test_a_text_of_nothing_but_numbers_is_read_up_to_a_bound():
    assert len(list(find_identifiers("5/9/2025 " * MOST_FOUND))) == MOST_FOUND


@pytest.mark.skipif(not PROCEDURES.exists(), reason="the shared procedures are not here")
def test_codes_and_decisions_of_real_procedures_are_found_and_can_be_typed_without_signs():
    with PROCEDURES.open(encoding="utf-8") as lines:
        pages = list(map(json.loads, lines))
    codes = {page[key] for page in pages for key in ("ma_thu_tuc", "so_quyet_dinh")}
    codes = {code for code in codes if re.fullmatch(r"\d[\d.]*(/[A-ZĐ-]+)?", code)}
    assert {squeeze(code) for code in codes} <= set(find_identifiers("; ".join(codes)))
    assert all(squeeze(code) in spelled(re.sub("[./-]", " ", code)) for code in codes)
