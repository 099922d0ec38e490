from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.citations import Citation, find_citations


def find(text: str) -> list[Citation]:
    return list(find_citations(text))


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("Nghị quyết số 04/NQ-TU", "resolution", "04/NQ-TU"),
        ("Luật 54/2014/QH13", "law", "54/2014/QH13"),
        ("Luật Đầu tư số 143/2025/QH15", "law", "143/2025/QH15"),
        ("Bộ luật Dân sự (91/2015/QH13)", "code", "91/2015/QH13"),
        ("nghị định số 118/2025/NĐ-CP", "decree", "118/2025/NĐ-CP"),
        ("theo 118/2025/NĐ-CP", "decree", "118/2025/NĐ-CP"),
        ("Thông báo số 509 / TB - VPUBND", "notice", "509/TB-VPUBND"),
        ("Nghị quyết số 29-NQ/TW", "resolution", "29-NQ/TW"),
        ("Công văn số 12/BTC-TCT", "official-letter", "12/BTC-TCT"),
        ("Thông tư liên tịch số 01/2014/TTLT-BTC-BKHĐT", "joint-circular", "01/2014/TTLT-BTC-BKHĐT"),
        ("Quyết định số 05/QĐ.UBND", "decision", "05/QĐ.UBND"),
        ("Nghị quyết số 66.16/2026/NQ-CP", "resolution", "66.16/2026/NQ-CP"),
        ("Văn bản hợp nhất 12/VBHN-VPQH", "consolidated-text", "12/VBHN-VPQH"),
        ("Decree 118/2025/ND-CP", "decree", "118/2025/ND-CP"),
        ("Resolution 202/2025/QH15", "", "202/2025/QH15"),
    ],
)
def test_a_citation_is_found_in_each_of_its_forms(text: str, kind: str, number: str) -> None:
    assert [(each.kind, each.number) for each in find(f"Căn cứ {text}.")] == [(kind, number)]


@pytest.mark.parametrize(
    "text",
    [
        "ngày 5/9 - Hà Nội",
        "ngày 24/7/2020",
        "trực 24/7, mở 5/KM",
        "mẫu số 01/TB-ĐKT",
        "QCVN 16:2023/BXD",
        "tỷ lệ 100/UBND",
        "1/2/3/4/5/6/7",
        "hộ số 12/BTC-TCT",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    assert find(text) == []


def test_the_date_is_read_in_figures_and_in_words() -> None:
    text = "Quyết định 1819/QĐ-TTg ngày 16 tháng 11 năm 2017 và Nghị quyết số 04/NQ-TU (ngày 02/8/2011)"
    assert [each.issued_on for each in find(text)] == [date(2017, 11, 16), date(2011, 8, 2)]


def test_a_date_that_the_calendar_lacks_is_no_date() -> None:
    assert find("Quyết định 5/QĐ-TTg ngày 31/2/2020")[0].issued_on is None


def test_the_articles_before_it_belong_to_it() -> None:
    text = "theo điểm c khoản 2 Điều 198 Luật Đất đai số 31/2024/QH15; khoản 1, khoản 2 Điều 3 và Điều 5 của "
    first, second = find(f"{text}Thông tư số 23/2019/TT-BTC")
    assert first.articles == ("điểm c khoản 2 Điều 198",)
    assert second.articles == ("khoản 1, khoản 2 Điều 3", "Điều 5")


def test_who_issued_it_is_read_as_written() -> None:
    found = find("Nghị quyết số 04/NQ-TU ngày 02/8/2011 của Ban Chấp hành Đảng bộ tỉnh về đẩy mạnh")
    assert found[0].issuer == "Ban Chấp hành Đảng bộ tỉnh"


def test_a_list_hands_its_kind_on() -> None:
    found = find("các Công văn số 1/BTC-TCT, 2/BTC-CST và 3/BTC-QLCS")
    assert [(each.kind, each.number) for each in found] == [
        ("official-letter", "1/BTC-TCT"),
        ("official-letter", "2/BTC-CST"),
        ("official-letter", "3/BTC-QLCS"),
    ]


def test_the_span_is_that_of_the_original_though_it_is_decomposed() -> None:
    text = unicodedata.normalize("NFD", "Căn cứ Nghị quyết số 04/NQ-TU ngày 02/8/2011, đề án")
    (found,) = find(text)
    assert (
        unicodedata.normalize("NFC", text[found.start : found.end]) == "Nghị quyết số 04/NQ-TU ngày 02/8/2011"
    )


def test_a_scheme_known_by_its_decision_is_a_decision() -> None:
    assert find("Đề án 06/QĐ-TTg")[0].kind == "decision"


@given(st.text(alphabet="Lluật số12/-NĐCP QH.,ngày\n\u0301", max_size=200))
def test_any_text_can_be_read_and_spans_follow_each_other(text: str) -> None:
    end = 0
    for found in find(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end


@pytest.mark.parametrize("piece", ["1/A-", "điều 1 ", "12/2020/", "Luật ", "1/NĐ-CP, ", "của Bộ 1/NĐ-CP "])
def test_the_time_grows_with_the_length_alone(piece: str) -> None:
    started = perf_counter()
    find(piece * 10_000)
    assert perf_counter() - started < 3


@pytest.mark.parametrize(
    ("name", "cited"),
    [
        (
            "000_17546692239141d1.txt",
            [("notice", "509/TB-VPUBND", date(2017, 12, 25)), ("resolution", "04/NQ-TU", date(2011, 8, 2))],
        ),
        ("001_670b6e29d25f50b0.txt", []),
        ("002_465d7e8cff407130.txt", []),
        ("003_2663dfa3f36bff00.txt", []),
        ("004_00dcab5e93fabb13.txt", []),
    ],
)
def test_the_documents_of_the_five_pages_are_found(
    shared: Path, name: str, cited: list[tuple[str, str, date]]
) -> None:
    found = find((shared / "seeds" / name).read_text())
    assert [(each.kind, each.number, each.issued_on) for each in found] == cited
