from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.search.lexicon.definitions import find_definitions


@pytest.mark.parametrize(
    ("text", "abbreviation", "full"),
    [
        ("xây dựng đô thị thông minh (ĐTTM) tại tỉnh", "ĐTTM", "đô thị thông minh"),
        ("ĐTTM (đô thị thông minh) là", "ĐTTM", "đô thị thông minh"),
        ("đô thị thông minh (sau đây gọi tắt là ĐTTM)", "ĐTTM", "đô thị thông minh"),
        ("đô thị thông minh (viết tắt: “ĐTTM”)", "ĐTTM", "đô thị thông minh"),
        ("do thi thong minh (ĐTTM)", "ĐTTM", "do thi thong minh"),
        ("Bộ Khoa học và Công nghệ (KH&CN)", "KH&CN", "Khoa học và Công nghệ"),
        ("khoa học và công nghệ (KHVCN)", "KHVCN", "khoa học và công nghệ"),
        ("Cục của X (CX)", "CX", "Cục của X"),
        ("kinh tế - xã hội (KT-XH)", "KT-XH", "kinh tế - xã hội"),
        ("theo Tờ trình (TTr)", "TTr", "Tờ trình"),
        ("UỶ BAN NHÂN DÂN (UBND)", "UBND", "ỦY BAN NHÂN DÂN"),
        ("UBND (Ủy ban nhân dân, cấp tỉnh)", "UBND", "Ủy ban nhân dân"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_definition_in_a_text_is_found(form, text, abbreviation, full):
    assert list(find_definitions(unicodedata.normalize(form, text))) == [(abbreviation, full)]


@pytest.mark.parametrize(
    "text",
    [
        "đô thị (DT)",
        "dân tộc (ĐT)",
        "thành phố (AB)",
        "năm (2025)",
        "một. Đô (MĐ)",
        "và nhà (VN)",
        "nhà (N)",
        "ở (An Giang)",
        "ABC (khác hẳn)",
        "(ĐTTM)",
        "một hai ba bốn năm sáu bảy tám chín mười một (MHBBNSBTCMM)",
        "((ĐTTM",
    ],
)
def test_other_parentheses_define_nothing(text):
    assert list(find_definitions(text)) == []


def test_every_definition_of_a_text_is_found():
    text = "Công nghệ thông tin (CNTT), cơ sở dữ liệu (CSDL); rồi lại CNTT (công nghệ thông tin)."
    assert [abbreviation for abbreviation, _ in find_definitions(text)] == ["CNTT", "CSDL", "CNTT"]


@given(st.text(alphabet="aăđĐDATT vàcủa()&.-\n", max_size=80))
def test_the_letters_begin_the_words_of_any_definition(text):
    for abbreviation, full in find_definitions(text):
        assert full.split()[0][0].casefold()
        assert 2 <= sum(map(str.isalnum, abbreviation)) <= 10
        assert full in unicodedata.normalize("NFC", " ".join(text.replace("\n", " ").split())) or "\n" in text


def test_a_text_without_parentheses_costs_nothing():
    text = "cơ sở dữ liệu " * 200
    start = time.process_time()
    for _ in range(1000):
        list(find_definitions(text))
    assert time.process_time() - start < 0.02  # 0.3 µs each on an idle machine


def test_parentheses_without_end_cost_little():
    start = time.process_time()
    list(find_definitions("A-A" * 2_000 + "(A (và " * 5_000 + ")"))
    assert time.process_time() - start < 1
