from __future__ import annotations

from pathlib import Path

import pytest

from portal.api.types import chart
from portal.api.types.chart import ChartKind, serve_chart
from portal.entities import ColumnDescription
from portal.errors import QueryStopped
from portal.i18n import Locale
from portal.tabular import Table, ingest

NOTES = [ColumnDescription(name="dien_tich", title={"vi": "Diện tích", "en": "Area"}, unit="ha")]


@pytest.fixture
def table(tmp_path: Path) -> Table:
    source = tmp_path / "rows.csv"
    source.write_text("ten_xa,dien_tich\nXã A,12.5\nXã B,7.5\nXã C,30.5\n")
    table = ingest(source, "rows.csv", tmp_path / "made").table()
    assert table is not None
    return table


def test_a_chart_comes_with_its_words_and_its_table(table: Table) -> None:
    served = serve_chart(table, NOTES, Locale.EN)
    assert served is not None
    assert served.kind is ChartKind.BARS
    assert served.title == "Area by ten xa"
    assert served.svg.startswith("<svg ")
    assert served.columns == ["ten xa", "Area (ha)"]
    assert served.rows[0] == ["Xã C", "30.5"]


def test_the_rows_of_a_chart_are_asked_for_once(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    served = serve_chart(table, NOTES, Locale.EN)
    monkeypatch.setattr(chart.charts, "find_chart", None)
    assert serve_chart(table, NOTES, Locale.EN) == served
    vietnamese = serve_chart(table, NOTES, Locale.VI)
    assert vietnamese is not None
    assert vietnamese.columns == ["ten xa", "Diện tích (ha)"]


def test_a_table_that_takes_too_long_has_no_chart(table: Table, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise QueryStopped("The query took too long.")

    monkeypatch.setattr(chart.charts, "find_chart", stop)
    assert serve_chart(table, NOTES, Locale.KM) is None
