from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from portal.tabular import Table, ingest


@pytest.fixture
def take_in(tmp_path: Path) -> Callable[..., Table]:
    """Ingest text or bytes of a format and return the table."""

    def take(content: str | bytes, source_format: str = "csv") -> Table:
        source = tmp_path / f"source.{source_format}"
        source.write_bytes(content.encode() if isinstance(content, str) else content)
        return ingest(source, source_format, tmp_path / "table.parquet")

    return take
