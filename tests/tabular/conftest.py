from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path

import pytest

from portal.tabular import Declaration, Ingested, Table, ingest

Receive = Callable[..., Ingested]


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
