from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import orjson
import pytest

WriteLines = Callable[..., Path]


@pytest.fixture
def write_lines(tmp_path: Path) -> WriteLines:
    """Write records, or lines as they are, to a JSON Lines file of that name."""

    def write(name: str, *records: object) -> Path:
        lines = [record if isinstance(record, bytes) else orjson.dumps(record) for record in records]
        path = tmp_path / name
        path.write_bytes(b"\n".join(lines) + b"\n")
        return path

    return write
