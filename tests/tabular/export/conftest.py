from __future__ import annotations

from collections.abc import Callable

import pytest

from portal.tabular import Selection, Table, find_format, stream_rows


@pytest.fixture(scope="session")
def write() -> Callable[..., bytes]:
    """Write a selection of a table in a format."""

    def write(table: Table, name: str, selection: Selection | None = None) -> bytes:
        return b"".join(stream_rows(table, selection or Selection(), find_format(name)))

    return write
