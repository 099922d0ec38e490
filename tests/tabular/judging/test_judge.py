from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest

from portal.tabular import Ingested, RowQuery, fetch_page

Receive = Callable[..., Ingested]


def judge(
    receive: Receive, cells: list[str], name: str = "giá trị"
) -> tuple[str, str, list[object], set[str]]:
    """Return the type, the unit, the values and the codes of findings for a column of cells."""
    made = receive("\n".join([f"tên;{name}", *(f"dòng {n};{cell}" for n, cell in enumerate(cells))]) + "\n")
    table = made.table()
    assert table is not None, made.report.findings
    column = table.columns[1]
    values = [row[1] for row in fetch_page(table, RowQuery(first=100)).rows]
    return column.type.value, column.unit, values, set(made.report.counts)


@pytest.mark.parametrize(
    ("cells", "kind", "first"),
    [
        (["1.234,56", "7,5", "1.000"], "decimal", "1234.56"),
        (["1,234.56", "7.5", "1,000"], "decimal", "1234.56"),
        (["1 234,5", "12,25", "7"], "decimal", "1234.5"),
        (["1.234.567", "12.000", "999"], "integer", "1234567"),
        (["1,234,567", "12,000", "999"], "integer", "1234567"),
        (["1234.5", "0.25", "7"], "decimal", "1234.5"),
        (["-12", "0", "7"], "integer", "-12"),
        (["−12", "0", "7"], "integer", "-12"),
        (["00123", "456", "789"], "text", "00123"),
        (["079203001234", "079203001235", "089203001236"], "text", "079203001234"),
        (["385123456", "385123457", "351987654"], "text", "385123456"),
        (["0912345678", "0987654321"], "text", "0912345678"),
        (["+84 912 345 678", "0987654321"], "text", "+84 912 345 678"),
        (["31/12/2025", "1/2/2025"], "date", "2025-12-31"),
        (["12/31/2025", "1/2/2025"], "date", "2025-12-31"),
        (["31-12-2025", "01-02-2025"], "date", "2025-12-31"),
        (["2025-12-31", "2025-02-01"], "date", "2025-12-31"),
        (["ngày 31 tháng 12 năm 2025", "ngày 1 tháng 2 năm 2025"], "date", "2025-12-31"),
        (["30/2/2025", "1/2/2025"], "text", "30/2/2025"),
        (["31/12/2025 8:30", "1/2/2025 14:05:09"], "datetime", "2025-12-31 08:30:00"),
        (["2025-12-31T08:30:00", "2025-12-31 09:00"], "datetime", "2025-12-31 08:30:00"),
        (["có", "không", "Có"], "boolean", "True"),
        (["true", "false"], "boolean", "True"),
        (["2023", "2024", "2025"], "integer", "2023"),
        (["1e5", "2e5"], "text", "1e5"),
        (["1.2.3", "1.2.4"], "text", "1.2.3"),
        (["I", "II"], "text", "I"),
    ],
)
def test_a_column_has_the_narrowest_type_that_all_its_cells_fit(
    receive: Receive, cells: list[str], kind: str, first: str
) -> None:
    found, _, values, _ = judge(receive, cells)
    value = values[0].normalize() if isinstance(values[0], Decimal) else values[0]
    assert (found, str(value)) == (kind, first)


@pytest.mark.parametrize(
    ("cells", "unit", "values"),
    [
        (["12,5%", "7 %"], "%", ["12.5", "7.0"]),
        (["1.250.000 đ", "50.000đ"], "đồng", ["1250000", "50000"]),
        (["1.250.000 đồng", "50.000 đồng"], "đồng", ["1250000", "50000"]),
        (["1,250,000 VND", "50,000 VND"], "đồng", ["1250000", "50000"]),
    ],
)
def test_what_every_cell_says_is_the_unit_of_the_column(
    receive: Receive, cells: list[str], unit: str, values: list[str]
) -> None:
    _, found, numbers, _ = judge(receive, cells)
    assert (found, [str(number) for number in numbers]) == (unit, values)


def test_a_mark_for_no_figure_is_an_empty_cell(receive: Receive) -> None:
    kind, _, values, codes = judge(receive, ["12", "-", "...", "7"])
    assert (kind, values, codes) == ("integer", [12, None, None, 7], {"missing-marks"})


def test_a_dash_in_text_is_text(receive: Receive) -> None:
    assert judge(receive, ["a", "-"])[2] == ["a", "-"]


def test_numbers_written_in_two_ways_stay_text_and_are_reported(receive: Receive) -> None:
    kind, _, _, codes = judge(receive, ["1.234,5", "2,345.6", "1.111,5", "2,222.6"])
    assert (kind, codes) == ("text", {"mixed-numbers"})


def test_thousands_are_seen_where_nothing_decides_and_the_doubt_is_reported(receive: Receive) -> None:
    kind, _, values, codes = judge(receive, ["1.234", "5.678", "912"])
    assert (kind, values, codes) == ("integer", [1234, 5678, 912], {"ambiguous-numbers"})


@pytest.mark.parametrize("cell", ["0.125", "12345", "1.5"])
def test_one_cell_decides_for_its_column(receive: Receive, cell: str) -> None:
    kind, _, values, codes = judge(receive, ["1.234", "5.678", cell])
    assert (kind, str(values[0]).rstrip("0"), codes) == ("decimal", "1.234", set())


def test_another_column_decides_where_nothing_in_its_own_does(receive: Receive) -> None:
    made = receive("tên|một|hai\na|1.5|1.234\nb|2.25|5.678\n")
    assert [column.type.value for column in made.tables[0].columns] == ["text", "decimal", "decimal"]


def test_days_before_the_thirteenth_are_read_as_vietnamese_dates(receive: Receive) -> None:
    kind, _, values, codes = judge(receive, ["03/04/2025", "05/06/2025"])
    assert (kind, str(values[0]), codes) == ("date", "2025-04-03", {"ambiguous-dates"})


@pytest.mark.parametrize("name", ["Số điện thoại", "CCCD", "ma_xa", "Mã số thuế", "Tài khoản"])
def test_a_column_named_for_identifiers_stays_text(receive: Receive, name: str) -> None:
    assert judge(receive, ["912345678", "12"], name)[0] == "text"


@pytest.mark.parametrize("name", ["Mạng lưới", "Tổng số", "Số lượng", "Mã lực"])
def test_a_name_that_only_sounds_alike_does_not(receive: Receive, name: str) -> None:
    assert judge(receive, ["912", "12"], name)[0] == ("text" if name == "Mã lực" else "integer")


def test_an_empty_column_is_text(receive: Receive) -> None:
    assert judge(receive, ["", ""])[0] == "text"


def test_round_amounts_of_one_length_are_amounts(receive: Receive) -> None:
    assert judge(receive, ["150000000", "250000000", "375500000"])[0] == "integer"
