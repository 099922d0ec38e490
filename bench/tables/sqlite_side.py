"""Plain SQLite in process, by a script that knows the columns: no types found, no server."""

from __future__ import annotations

import csv
import sqlite3
import sys
import time
from pathlib import Path

from bench.tables.measuring import Figures, clock, run_measured

_TABLE = """CREATE TABLE rows (ma_xa TEXT, ten_xa TEXT, ngay TEXT, chi_tieu TEXT, so_luong INTEGER,
  ty_le REAL, ghi_chu TEXT)"""


def measure_sqlite(source: Path, folder: Path) -> Figures:
    """Return SQLite's figures for a file."""
    database = folder / "plain.db"
    ingest, memory = run_measured(
        [sys.executable, "-m", "bench.tables.sqlite_side", str(source), str(database)],
        cwd=Path(__file__).parents[2],
    )
    with sqlite3.connect(database) as connection:

        def ask(sql: str) -> None:
            connection.execute(sql).fetchall()

        started = time.perf_counter()
        with (folder / "out.csv").open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(connection.execute("SELECT * FROM rows"))
        export = time.perf_counter() - started
        return Figures(
            name="SQLite, in process",
            ingest=ingest,
            ingest_memory=memory,
            page=clock(lambda: ask("SELECT * FROM rows WHERE ma_xa = '00752' LIMIT 50")),
            group=clock(lambda: ask("SELECT chi_tieu, sum(so_luong) FROM rows GROUP BY chi_tieu"), 3),
            deep_page=clock(lambda: ask("SELECT * FROM rows WHERE rowid > 4500000 LIMIT 50")),
            export=export,
            first_byte=0.0,
            export_memory=None,
        )


def _load(source: str, database: str) -> None:
    with sqlite3.connect(database) as connection, Path(source).open(encoding="utf-8", newline="") as file:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute(_TABLE)
        rows = csv.reader(file)
        next(rows)
        connection.executemany("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)", rows)


if __name__ == "__main__":
    _load(*sys.argv[1:])
