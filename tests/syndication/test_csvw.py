from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import csvw
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.errors import Inexpressible
from portal.syndication.csvw import describe_tables
from portal.syndication.json_text import Json, write_json

BASE = "https://angiang.example"


def read(described: Json, rows: bytes, folder: Path) -> csvw.CSVW:
    """Load a description whose one table stands beside it."""
    (folder / "rows.csv").write_bytes(rows)
    (table,) = described["tables"]
    metadata = folder / "csv-metadata.json"
    metadata.write_bytes(write_json(described | {"tables": [table | {"url": "rows.csv"}]}))
    return csvw.CSVW(str(metadata), validate=True)


def test_csvw_reads_the_rows_with_their_types(make_dataset: Any, rows_csv: bytes, tmp_path: Path) -> None:
    loaded = read(describe_tables(make_dataset(), BASE), rows_csv, tmp_path)
    assert loaded.is_valid, loaded.warnings
    first, second = loaded.tables[0]
    assert list(first.values()) == [
        "00123",
        2026,
        Decimal("1.5"),
        datetime(2026, 1, 2),
        datetime(2026, 1, 2, 3, 4, 5),
        True,
        "A",
    ]
    assert second["gia%2Dtri"] is None


def test_a_cell_that_breaks_its_type_is_found(make_dataset: Any, rows_csv: bytes, tmp_path: Path) -> None:
    loaded = read(describe_tables(make_dataset(), BASE), rows_csv.replace(b"2025", b"nam"), tmp_path)
    with pytest.warns(UserWarning, match="nam"):
        list(loaded.tables[0].iterdicts(strict=False))


def test_a_dataset_without_tables_has_no_such_form(make_dataset: Any, make_resource: Any) -> None:
    with pytest.raises(Inexpressible):
        describe_tables(make_dataset(resources=(make_resource(tables=()),)), BASE)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(data=st.data())
def test_csvw_knows_every_header_that_a_table_may_have(
    data: st.DataObject, make_dataset: Any, files: Any, tmp_path: Path
) -> None:
    file = data.draw(files)
    if not file.tables or not file.tables[0].columns:
        return
    described = describe_tables(make_dataset(resources=(replace(file, tables=file.tables[:1]),)), BASE)
    header = io.StringIO(newline="")
    csv.writer(header).writerow([column.name for column in file.tables[0].columns])
    loaded = read(described, header.getvalue().encode(errors="replace"), tmp_path)
    assert loaded.is_valid, loaded.warnings
