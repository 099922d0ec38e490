from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from portal.errors import Unavailable
from portal.tabular import Selection, SortKey, Table, find_format, stream_rows

Write = Callable[..., bytes]
Keep = Callable[..., Table]


def test_columns_keep_their_types_and_none_is_hidden(keep: Keep, write: Write, tmp_path: Path) -> None:
    kinds = ["VARCHAR", "BIGINT", "DECIMAL(9,2)", "BOOLEAN", "DATE", "TIMESTAMP"]
    table = keep({kind: (kind, [None]) for kind in kinds})
    (tmp_path / "rows.parquet").write_bytes(write(table, "parquet"))
    with duckdb.connect() as connection:
        described = connection.execute("DESCRIBE FROM read_parquet(?)", [str(tmp_path / "rows.parquet")])
        assert [(name, kind) for name, kind, *_ in described.fetchall()] == [(kind, kind) for kind in kinds]


def test_a_snapshot_that_is_gone_is_an_error_and_no_file(keep: Keep, write: Write) -> None:
    table = keep({"n": ("BIGINT", [1])})
    with pytest.raises(Unavailable):
        write(replace(table, path=table.path.with_name("gone.parquet")), "parquet")


def test_nothing_is_left_of_a_file_that_was_not_taken(keep: Keep) -> None:
    table = keep({"n": ("BIGINT", range(200_000))})
    pieces = stream_rows(table, Selection(sort=(SortKey("n", descending=True),)), find_format("parquet"))
    next(pieces)
    pieces.close()
    assert not [thread for thread in threading.enumerate() if thread.name == "parquet-writer"]
