from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import pytest

from portal.tabular import ColumnType, RowQuery, Table, fetch_page


def cells_of(table: Table) -> list[object]:
    return [row[1] for row in fetch_page(table, RowQuery()).rows]


@pytest.mark.parametrize(
    ("cells", "kind", "values"),
    [
        (["1", "-20", "0"], ColumnType.INTEGER, [1, -20, 0]),
        (["9" * 18], ColumnType.INTEGER, [10**18 - 1]),
        (["9" * 19], ColumnType.TEXT, ["9" * 19]),
        (["00123", "45"], ColumnType.TEXT, ["00123", "45"]),
        (["0912345678", "1"], ColumnType.TEXT, ["0912345678", "1"]),
        (["-0"], ColumnType.TEXT, ["-0"]),
        (["1.5", "2", "-0.25"], ColumnType.DECIMAL, [Decimal("1.5"), Decimal(2), Decimal("-0.25")]),
        (["1" * 18, "0." + "1" * 18], ColumnType.DECIMAL, [Decimal("1" * 18), Decimal("0." + "1" * 18)]),
        (["1.234.567"], ColumnType.TEXT, ["1.234.567"]),
        (["1e5"], ColumnType.TEXT, ["1e5"]),
        (["true", "FALSE"], ColumnType.BOOLEAN, [True, False]),
        (["true", "1"], ColumnType.TEXT, ["true", "1"]),
        (["2025-07-01"], ColumnType.DATE, [date(2025, 7, 1)]),
        (["2025-02-30"], ColumnType.TEXT, ["2025-02-30"]),
        (["0000-01-01"], ColumnType.TEXT, ["0000-01-01"]),
        (["2025-07-01T08:30"], ColumnType.DATETIME, [datetime(2025, 7, 1, 8, 30)]),
        (["2025-07-01 08:30:15.25"], ColumnType.DATETIME, [datetime(2025, 7, 1, 8, 30, 15, 250_000)]),
        (["2025-07-01T24:00"], ColumnType.TEXT, ["2025-07-01T24:00"]),
        (["2025-07-01T08:30Z"], ColumnType.TEXT, ["2025-07-01T08:30Z"]),
        (["2025-07-01", "2025-07-01T08:30"], ColumnType.TEXT, ["2025-07-01", "2025-07-01T08:30"]),
        ([" 1"], ColumnType.TEXT, [" 1"]),
        (["", ""], ColumnType.TEXT, [None, None]),
    ],
)
def test_a_column_gets_the_narrowest_type_that_all_cells_fit(
    take_in: Callable[..., Table], cells: list[str], kind: ColumnType, values: list[object]
) -> None:
    table = take_in("stt,x\n" + "".join(f"{number},{cell}\n" for number, cell in enumerate(cells)))
    assert table.column("x").type is kind
    assert cells_of(table) == values


def test_the_last_cell_counts_as_much_as_the_first(take_in: Callable[..., Table]) -> None:
    table = take_in("mã,x\n" + "1,1\n" * 30_000 + "00123,chưa rõ\n")
    assert [column.type for column in table.columns] == [ColumnType.TEXT, ColumnType.TEXT]


def test_an_empty_cell_is_null_and_keeps_the_type(take_in: Callable[..., Table]) -> None:
    table = take_in("a,b\n1,2\n,3\n")
    assert [(column.type, column.nullable) for column in table.columns] == [
        (ColumnType.INTEGER, True),
        (ColumnType.INTEGER, False),
    ]
