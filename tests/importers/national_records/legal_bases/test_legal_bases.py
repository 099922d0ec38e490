from __future__ import annotations

import pytest

from portal.i18n import SOURCE
from portal.importers.national_records.legal_bases import read_legal_bases
from portal.importers.national_records.reading import Outcome

HEADING = "Tên văn bản pháp lýMã văn bản"


def read(table: str) -> list[tuple[str, str]]:
    return [(basis.number, basis.title.get(SOURCE, "")) for basis in read_legal_bases(HEADING + table).value]


def test_a_number_that_repeats_its_title_makes_one_row() -> None:
    assert read("Luật 54/2014/QH1354/2014/QH13Thông tư 92/2015/TT-BTC92/2015/TT-BTC") == [
        ("54/2014/QH13", "Luật 54/2014/QH13"),
        ("92/2015/TT-BTC", "Thông tư 92/2015/TT-BTC"),
    ]


def test_a_title_that_is_only_a_number_is_left_empty() -> None:
    assert read("193/2025/NĐ-CP193/2025/NĐ-CP40/2025/TT-BNNMT40/2025/TT-BNNMT") == [
        ("193/2025/NĐ-CP", ""),
        ("40/2025/TT-BNNMT", ""),
    ]


@pytest.mark.parametrize(
    ("row", "number", "title"),
    [
        ("Luật Các tổ chức tín dụngLuật số 32/2024/QH15", "32/2024/QH15", "Luật Các tổ chức tín dụng"),
        ("quy định chi tiết về giốngsố 07/2026/TT-BNNMT", "07/2026/TT-BNNMT", "quy định chi tiết về giống"),
        ("Thông tư02/2026/TT-BNNMT", "02/2026/TT-BNNMT", "Thông tư"),
        ("Luật Doanh nghiệp 202076/2025/QH15", "76/2025/QH15", "Luật Doanh nghiệp 2020"),
        ("về kinh doanh xổ số75/2013/TT-BTC", "75/2013/TT-BTC", "về kinh doanh xổ số"),
        ("Luật Giá 16/2023/QH15", "16/2023/QH15", "Luật Giá"),
        ("Nghị định 2/2020/NĐ-CP-Về phí2/2020/NĐ-CP", "2/2020/NĐ-CP", "Nghị định 2/2020/NĐ-CP-Về phí"),
        ("Nghị định 2/2020/ND-CP2/2020/NĐ-CP", "2/2020/NĐ-CP", "Nghị định 2/2020/ND-CP"),
    ],
)
def test_a_code_is_told_from_the_title_that_it_is_glued_to(row: str, number: str, title: str) -> None:
    assert read(f"{row}Nghị định về phí12/2020/NĐ-CP") == [
        (number, title),
        ("12/2020/NĐ-CP", "Nghị định về phí"),
    ]


def test_the_code_counts_where_a_title_ends_with_the_number_of_another_document() -> None:
    assert read("Sửa đổi Nghị định số 11/2021/NĐ-CP12/2022/NĐ-CP") == [
        ("12/2022/NĐ-CP", "Sửa đổi Nghị định số 11/2021/NĐ-CP"),
    ]


def test_a_title_goes_on_behind_its_number() -> None:
    title = "Nghị định số 131/2025/NĐ-CP ngày 12 tháng 6 năm 2025 của Chính phủ về phân cấp"
    assert read(f"{title}131/2025/NĐ-CP") == [("131/2025/NĐ-CP", title)]


def test_a_short_code_belongs_to_the_number_that_its_title_says() -> None:
    assert read("Luật số 58/2024/QH15 của Quốc hội: Luật Đầu tư côngLuật số 58Về phí1/2020/NĐ-CP") == [
        ("58/2024/QH15", "Luật của Quốc hội: Luật Đầu tư công"),
        ("1/2020/NĐ-CP", "Về phí"),
    ]


@pytest.mark.parametrize(
    "row",
    [
        "Luật Thú y 2015",
        "Quy định về phí của Luật số 37/2024/QH15",
        "Thực hiện thủ tục118/2025/NĐ-C",
        "Luật Hải quan20/2020/NĐ-CP",
    ],
)
def test_a_row_whose_number_is_not_certain_stays_text(row: str) -> None:
    reading = read_legal_bases(f"{HEADING}{row}Nghị định về phí12/2020/NĐ-CP")
    first, last = reading.value
    assert (first.number, first.title[SOURCE]) == ("", row)
    assert last.number == "12/2020/NĐ-CP"
    assert [finding.outcome for finding in reading.findings] == [Outcome.TEXT, Outcome.DATA]


def test_what_follows_of_another_field_is_kept_apart() -> None:
    reading = read_legal_bases(f"{HEADING}Luật 1/2014/QH131/2014/QH13Cơ quan thực hiệnSở Tư pháp")
    assert [basis.number for basis in reading.value] == ["1/2014/QH13"]
    assert reading.unread == "Cơ quan thực hiệnSở Tư pháp"


@pytest.mark.parametrize("nothing", ["", "Không có thông tin"])
def test_nothing_is_no_legal_basis(nothing: str) -> None:
    assert read_legal_bases(nothing).value == []


def test_what_is_no_table_stays_text() -> None:
    assert read_legal_bases("theo Thông tư 269/2016/TT-BTC").unread == "theo Thông tư 269/2016/TT-BTC"
