from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import count
from pathlib import Path

import duckdb
import pytest

from portal.tabular import Column, ColumnType, Declaration, Ingested, Table, ingest
from portal.tabular.sql import quote
from portal.tabular.table import ROW

Receive = Callable[..., Ingested]
Keep = Callable[[Mapping[str, tuple[str, Sequence[object]]]], Table]
KINDS = {
    "BOOLEAN": ColumnType.BOOLEAN,
    "BIGINT": ColumnType.INTEGER,
    "DATE": ColumnType.DATE,
    "TIMESTAMP": ColumnType.DATETIME,
    "VARCHAR": ColumnType.TEXT,
    "JSON": ColumnType.GEOMETRY,
}


@pytest.fixture
def receive(tmp_path: Path) -> Receive:
    """Ingest text or bytes as a file of that name and return what was made of it."""
    numbers = count()

    def receive(
        content: str | bytes, name: str = "source.csv", rules: Declaration | None = None, limit: int = 0
    ) -> Ingested:
        source = tmp_path / f"{next(numbers)}-{name}"
        source.write_bytes(content.encode() if isinstance(content, str) else content)
        folder = source.with_name(f"{source.name}-tables")
        return ingest(source, name, folder, rules or Declaration(), limit)

    return receive


@pytest.fixture
def take_in(receive: Receive) -> Callable[..., Table]:
    """Ingest text or bytes of a format and return the first table."""

    def take(content: str | bytes, source_format: str = "csv") -> Table:
        made = receive(content, f"source.{source_format}")
        table = made.table()
        assert table is not None, made.report.findings
        return table

    return take


@pytest.fixture(scope="session")
def keep(tmp_path_factory: pytest.TempPathFactory) -> Keep:
    """Write typed cells, by column, as the snapshot that ingest would make of them; `JSON` is geometry."""
    numbers = count()

    def keep(columns: Mapping[str, tuple[str, Sequence[object]]]) -> Table:
        path = tmp_path_factory.getbasetemp() / f"kept-{next(numbers)}" / "table.parquet"
        path.parent.mkdir()
        types = [kind.replace("JSON", "VARCHAR") for kind, _ in columns.values()]
        fields = ", ".join(f"{quote(name)} {kind}" for name, kind in zip(columns, types, strict=True))
        rows = list(enumerate(zip(*(cells for _, cells in columns.values()), strict=True), start=1))
        with duckdb.connect() as connection:
            connection.execute(f"CREATE TABLE kept ({ROW} BIGINT, {fields})")
            with connection.appender("kept") as appender:
                appender.append_rows((number, *row) for number, row in rows)
            connection.execute("COPY kept TO ? (FORMAT parquet, ROW_GROUP_SIZE 2048)", [str(path)])
        kinds = [KINDS.get(kind, ColumnType.DECIMAL) for kind, _ in columns.values()]
        described = (Column(name, kind, nullable=True) for name, kind in zip(columns, kinds, strict=True))
        return Table(path, len(rows), tuple(described))

    return keep
