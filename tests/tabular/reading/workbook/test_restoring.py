"""Whole workbooks in which some texts are written for legacy fonts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.styles import Font

Read = Callable[..., Any]
VILLAGES = (
    "X· VÜnh Ph­íc",
    "Ph­êng B×nh Kh¸nh",
    "ThÞ trÊn Nói SËp",
    "X· Mü Hoµ H­ng",
    "HuyÖn Tho¹i S¬n",
    "X· T©n TuyÕn",
    "Tæng sè hé",
    "§¬n vÞ tÝnh",
)


def _sheet(rows: Sequence[tuple[object, str]], title: str = "Bảng") -> Workbook:
    """A workbook with one column: values, each with the font of its cell."""
    book = Workbook()
    book.active.title = title
    for number, (value, font) in enumerate(rows, start=1):
        cell = book.active.cell(number, 1, value)
        cell.font = Font(name=font)
    return book


def test_cells_in_a_legacy_font_become_unicode_beside_plain_ones(read: Read) -> None:
    book = read(
        _sheet([("Hµ Néi", ".VnTime"), ("Hà Nội", "Arial"), ("Thaønh phoá", "VNI-Times"), (7, ".VnTime")])
    )
    assert book.rows == [["Hà Nội"], ["Hà Nội"], ["Thành phố"], ["7"]]


def test_each_font_is_reported_with_the_number_of_its_cells(read: Read) -> None:
    book = read(
        _sheet([("Hµ Néi", ".VnTime"), ("n¨m", ".VnTime"), ("STT", ".VnTime"), ("tæng sè", ".VnTimeH")])
    )
    found = {each.details["font"]: each for each in book.report.kept}
    assert {font: each.details["count"] for font, each in found.items()} == {".VnTime": 2, ".VnTimeH": 1}
    assert found[".VnTime"].sheet == "Bảng"
    assert found[".VnTime"].details["encoding"].startswith("TCVN3")


def test_text_that_is_unicode_stays_though_its_font_is_legacy(read: Read) -> None:
    book = read(
        _sheet([("Tổng số hộ", ".VnTime"), ("năm", ".VnTime"), ("STT", ".VnTime"), ("“hạng” – x", ".VnTime")])
    )
    assert book.rows == [["Tổng số hộ"], ["năm"], ["STT"], ["“hạng” – x"]]
    assert book.found == {}


def test_a_text_that_could_be_both_is_read_as_most_texts_in_its_font(read: Read) -> None:
    legacy, unicode = ("Tæng sè", ".VnTime"), ("Tổng số", ".VnTime")
    assert read(_sheet([("cá", ".VnTime"), legacy])).cell == "cỏ"
    assert read(_sheet([("cá", ".VnTime"), unicode])).cell == "cá"


def test_each_piece_of_a_cell_has_its_own_font(read: Read) -> None:
    pieces = CellRichText(
        TextBlock(InlineFont(rFont=".VnTime"), "Sè l­îng "),
        TextBlock(InlineFont(rFont="Arial"), "(số con) "),
        TextBlock(InlineFont(rFont="VNI-Times"), "naêm"),
    )
    assert read(_sheet([(pieces, "Arial")])).cell == "Số lượng (số con) năm"


def test_a_word_cut_in_two_by_its_format_is_read_as_one(read: Read) -> None:
    pieces = CellRichText(
        TextBlock(InlineFont(rFont="VNI-Times", b=True), "na"), TextBlock(InlineFont(rFont="VNI-Times"), "êm")
    )
    assert read(_sheet([(pieces, "Arial")])).cell == "năm"


def test_a_column_full_of_legacy_text_in_a_plain_font_becomes_unicode(read: Read) -> None:
    book = read(_sheet([(village, "Arial") for village in VILLAGES]))
    assert [row[0] for row in book.rows][:3] == ["Xã Vĩnh Phước", "Phường Bình Khánh", "Thị trấn Núi Sập"]
    assert (book.found["decoded"].column, book.found["decoded"].details["encoding"]) == ("A", "TCVN3 (ABC)")


def test_a_little_that_looks_legacy_in_a_plain_font_stays(read: Read) -> None:
    assert read(_sheet([("Hµ Néi", "Arial"), ("Hà Nội", "Arial"), ("Tổng số", "Arial")])).cell == "Hµ Néi"


def test_legacy_text_in_a_plain_font_beside_legacy_fonts_becomes_unicode(read: Read) -> None:
    book = read(_sheet([("Hµ Néi", ".VnTime"), ("n¨m 2005", "Arial"), ("2 × 3 m²", "Arial")]))
    assert book.rows == [["Hà Nội"], ["năm 2005"], ["2 × 3 m²"]]


@pytest.mark.parametrize(
    "words",
    [
        "España año niño señor cigüeña pingüino montaña mañana compañía baño otoño sueño leña uña",
        "Größe Straße Übung fünf Mädchen Brüder schön Öl groß Fuß Käse Tür für süß größte",
        "français garçon élève être forêt hôtel Noël maïs naïve œuvre cœur île août août",
        "Trà Vinh, Cà Mau, Hà Tiên, sông Hàng, Sài Gòn, Hà Nam, Bà Rịa, có, không, tên, dân",
    ],
)
def test_other_languages_and_unicode_stay_as_they_are(read: Read, words: str) -> None:
    rows = [(word, "Arial") for word in words.split()] * 3
    assert [row[0] for row in read(_sheet(rows)).rows] == [value for value, _ in rows]


@pytest.mark.parametrize(
    ("name", "expected"), [("B¶ng sè liÖu", "Bảng số liệu"), ("Año", "Año"), ("Bảng 1", "Bảng 1")]
)
def test_the_name_of_a_sheet_becomes_unicode_if_only_one_reading_fits(
    read: Read, name: str, expected: str
) -> None:
    assert read(_sheet([("x", "Arial")], name)).grids[0].name == expected
