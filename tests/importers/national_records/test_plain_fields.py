from __future__ import annotations

from datetime import date

import pytest

from portal.importers.national_records.plain_fields import (
    read_address,
    read_decision,
    read_identifier,
    read_keywords,
    read_line,
)


def test_a_title_on_several_lines_becomes_one_line() -> None:
    assert read_line(" Cấp giấy phép\n  xây dựng ", "titles").value == "Cấp giấy phép xây dựng"


@pytest.mark.parametrize(
    ("text", "number", "consumed"),
    [
        ("497/QĐ-BXD", "497/QĐ-BXD", ()),
        ("1523/QĐ-BCA-C06", "1523/QĐ-BCA-C06", ()),
        ("QĐ/0001-BCA", "QĐ/0001-BCA", ()),
        ("SỐ 64/QĐ-NHNN", "64/QĐ-NHNN", ("SỐ",)),
        ("Quyết định số 64/QĐ-NHNN ngày 1/7/2025", "64/QĐ-NHNN", ("Quyết định số", "ngày", "1/7/2025")),
    ],
)
def test_a_decision_is_read_by_its_number(text: str, number: str, consumed: tuple[str, ...]) -> None:
    reading = read_decision(text)
    assert reading.value is not None
    assert (reading.value.number, reading.consumed, reading.unread) == (number, consumed, "")


def test_the_day_of_a_decision_is_read_if_it_is_one() -> None:
    dated = read_decision("64/QĐ-NHNN ngày 1/7/2025").value
    assert dated is not None
    assert dated.issued_on == date(2025, 7, 1)
    assert read_decision("64/QĐ-NHNN ngày 31/2/2025").unread == "64/QĐ-NHNN ngày 31/2/2025"


@pytest.mark.parametrize("text", ["theo quyết định của Bộ", "QĐ-BXD", "9" * 101])
def test_what_is_no_number_stays_text(text: str) -> None:
    reading = read_decision(text)
    assert (reading.value, reading.unread) == (None, text)


@pytest.mark.parametrize("text", ["javascript:alert(1)", "dichvucong.gov.vn", "https://a/" + "b" * 2000])
def test_what_is_no_web_address_stays_text(text: str) -> None:
    reading = read_address(text)
    assert (reading.value, reading.unread) == ("", text)


def test_an_identifier_is_in_the_address_or_stays_text() -> None:
    assert read_identifier("ab", "https://a/ab").consumed == ("ab",)
    assert read_identifier("ab", "https://a/cab").unread == "ab"


def test_keywords_become_tags_once_each() -> None:
    assert read_keywords("Đất đai, đất  đai; Nhà").value == ["đất đai", "nhà"]
    assert read_keywords("Cấp lại thẻ căn cước cho người từ đủ 14 tuổi").value
    assert read_keywords("").findings == ()


@pytest.mark.parametrize(
    "text",
    ["dài " * 20, "cho cán bộ, công chức, công nhân sang Campuchia tại Công an cấp tỉnh", "a," * 31],
)
def test_what_is_longer_than_keywords_are_stays_text(text: str) -> None:
    reading = read_keywords(text)
    assert (reading.value, reading.unread) == ([], text.strip())
