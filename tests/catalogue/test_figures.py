from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from portal.catalogue.figures import read_figures, read_year
from portal.entities import FigureReference
from portal.errors import InvalidInput
from portal.tabular import Declaration, Table, ingest

ROWS = """thang,xa,nhan,qua_mang,ghi_chu
2025-11,A,10,2,x
2025-12,A,10,4,x
2026-01,A,20,15,x
2026-01,B,5,5,x
2026-02,A,,,x
không rõ,A,99,99,x
"""
Read = Callable[..., dict[int, float]]


@pytest.fixture
def table(tmp_path: Path) -> Table:
    source = tmp_path / "a.csv"
    source.write_text(ROWS)
    found = ingest(source, "a.csv", tmp_path / "tables", Declaration(), 0).table()
    assert found is not None
    return found


@pytest.fixture
def read(table: Table) -> Read:
    def read(**fields: Any) -> dict[int, float]:
        return {each.year: each.value for each in read_figures(table, refer(**fields))}

    return read


def refer(**fields: Any) -> FigureReference:
    given = {"dataset": "ho-so", "resource": "thang", "period": "thang", "value": "nhan"} | fields
    return FigureReference.model_validate(given)


def test_the_rows_of_a_year_become_one_figure(read: Read) -> None:
    assert read() == {2025: 20, 2026: 25}
    assert read(where={"xa": "A"}) == {2025: 20, 2026: 20}
    assert read(cumulative=True) == {2025: 20, 2026: 45}
    assert read(aggregate="avg") == {2025: 10, 2026: 12.5}
    assert read(aggregate="min") == {2025: 10, 2026: 5}
    assert read(aggregate="max") == {2025: 10, 2026: 20}
    assert read(aggregate="count", value=None) == {2025: 2, 2026: 3}


def test_a_share_leaves_out_rows_that_lack_a_part_of_it(read: Read) -> None:
    assert read(aggregate="share", value="qua_mang", share_of="nhan") == {2025: 30, 2026: 80}


def test_a_figure_says_until_when_it_counts(table: Table) -> None:
    assert [each.until for each in read_figures(table, refer())] == ["2025-12", "2026-01"]


def test_nothing_fits_and_there_is_no_figure(read: Read) -> None:
    assert read(where={"xa": "C"}) == {}


@pytest.mark.parametrize("fields", [{"value": "khong_co"}, {"period": "nam"}, {"where": {"huyen": "A"}}])
def test_a_column_that_is_not_there_is_named(table: Table, fields: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput, match="no column"):
        read_figures(table, refer(**fields))


@pytest.mark.parametrize("aggregate", ["sum", "avg", "min", "max"])
def test_text_makes_no_figure(table: Table, aggregate: str) -> None:
    with pytest.raises(InvalidInput):
        read_figures(table, refer(value="ghi_chu", aggregate=aggregate))


@pytest.mark.parametrize(
    ("period", "year"),
    [
        (2026, 2026),
        ("2026-10", 2026),
        ("10/2026", 2026),
        ("2026-Q3", 2026),
        (date(2026, 5, 1), 2026),
        ("2026-01-01/2026-12-31", 2026),
        ("2025–2026", None),
        ("120261", None),
        ("tháng 3", None),
    ],
)
def test_the_year_of_a_period_is_read_and_never_guessed(period: object, year: int | None) -> None:
    assert read_year(period) == year
