from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from itertools import count
from pathlib import Path

import pytest

from portal.charts import Chart, find_chart
from portal.i18n import Locale
from portal.tabular import ColumnType, Declaration, DeclaredColumn, Table, ingest

GEOMETRY = Declaration((DeclaredColumn("geometry", ColumnType.GEOMETRY),))


@dataclass(frozen=True)
class Note:
    """What a publisher says of a column."""

    name: str
    title: dict[Locale, str]
    unit: str


def read_notes(told: dict[str, tuple[str, str]]) -> list[Note]:
    return [Note(name, {Locale.VI: title}, unit) for name, (title, unit) in told.items()]


@pytest.fixture
def take_in(tmp_path: Path) -> Callable[[str, str], Table]:
    """Ingest the text of a file and return its table."""
    numbers = count()

    def take(name: str, content: str) -> Table:
        source = tmp_path / name
        source.write_text(content)
        declared = GEOMETRY if name.endswith(".geojson") else Declaration()
        table = ingest(source, name, tmp_path / f"made-{next(numbers)}", declared).table()
        assert table is not None
        return table

    return take


@pytest.fixture
def tabulate(take_in: Callable[[str, str], Table]) -> Callable[..., Table]:
    """Make a table of columns named in one line, and rows."""

    def make(names: str, rows: Iterable[Sequence[object]]) -> Table:
        text = StringIO()
        csv.writer(text).writerows([names.split(), *rows])
        return take_in("rows.csv", text.getvalue())

    return make


@pytest.fixture
def chart(tabulate: Callable[..., Table]) -> Callable[..., Chart | None]:
    """Find the chart of columns named in one line, rows, and titles and units by column."""

    def find(names: str, rows: Iterable[Sequence[object]], **told: tuple[str, str]) -> Chart | None:
        return find_chart(tabulate(names, rows), read_notes(told))

    return find


@pytest.fixture
def chart_features(take_in: Callable[[str, str], Table]) -> Callable[..., Chart | None]:
    """Find the chart of GeoJSON features, each the properties and the geometry."""

    def find(features: Iterable[tuple[dict[str, object], dict[str, object]]]) -> Chart | None:
        listed = [
            {"type": "Feature", "properties": properties, "geometry": geometry}
            for properties, geometry in features
        ]
        content = json.dumps({"type": "FeatureCollection", "features": listed}, ensure_ascii=False)
        return find_chart(take_in("areas.geojson", content))

    return find
