from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from portal.errors import InvalidFile


def write(sql: str, path: Path) -> bytes:
    duckdb.sql(f"COPY ({sql}) TO '{path}' (FORMAT parquet)")
    return path.read_bytes()


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("7", "7"),
        ("'00123'", "00123"),
        ("'Mỹ Hòa'", "Mỹ Hòa"),
        ("'a' || chr(7) || 'b'", "ab"),
        ("1.234::DOUBLE", "1.2340"),
        ("1.230::DECIMAL(9, 3)", "1.2300"),
        ("1e20::DOUBLE", "100000000000000000000"),
        ("0.1::FLOAT", "0.1"),
        ("'NaN'::DOUBLE", None),
        ("true", "true"),
        ("NULL::INT", None),
        ("DATE '2026-01-31'", "2026-01-31"),
        ("TIMESTAMP '2026-01-31 08:30:00'", "2026-01-31T08:30:00"),
        ("TIMESTAMPTZ '2026-01-31 08:30:00+07'", "2026-01-31T01:30:00Z"),
        ("[1, 2]", "[1,2]"),
        ("{'x': 'ẩ'}", '{"x":"ẩ"}'),
        ("encode('Hà')", "Hà"),
        ("'\\xFF'::BLOB", "\\xFF"),
    ],
)
def test_a_value_is_written_so_that_it_can_mean_only_one_thing(
    read: Callable[..., Any], tmp_path: Path, value: str, cell: str | None
) -> None:
    result = read(write(f'SELECT {value} AS "Xã, phường"', tmp_path / "t"), "x.parquet")
    assert (result.format, result.grids[0].names, result.rows) == ("parquet", ("Xã, phường",), [[cell]])


def test_rows_keep_their_order_and_are_numbered(read: Callable[..., Any], tmp_path: Path) -> None:
    result = read(write("SELECT 20000 - range AS n FROM range(12000)", tmp_path / "t"), "x.parquet")
    assert result.tables[0][5000] == (5001, ["15000"])
    assert [number for number, _ in result.tables[0]] == list(range(1, 12_001))


def test_a_broken_file_is_refused_without_saying_where_it_lies(
    read: Callable[..., Any], tmp_path: Path
) -> None:
    whole = write("SELECT * FROM range(9)", tmp_path / "t")
    for broken in (whole[:-20], whole[:40] + bytes(20) + whole[60:], b"PAR1" + bytes(99)):
        with pytest.raises(InvalidFile, match="broken, or no Parquet") as refused:
            read(broken, "x.parquet")
        assert str(tmp_path) not in str(refused.value)
