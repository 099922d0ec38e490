"""Datasette over what sqlite-utils makes of the file, limits taken away so that it may finish."""

from __future__ import annotations

import sys
from pathlib import Path
from urllib.parse import quote

from bench.tables.measuring import Figures, clock, download, fetch, run_measured, serving


def measure_datasette(source: Path, folder: Path) -> Figures:
    """Return Datasette's figures for a file."""
    database = folder / "big.db"
    ingest, memory = run_measured(
        [
            sys.executable,
            "-m",
            "sqlite_utils",
            "insert",
            str(database),
            "rows",
            str(source),
            "--csv",
            "--silent",
        ]
    )

    def command(port: int) -> list[str]:
        settings = [("sql_time_limit_ms", "600000"), ("max_csv_mb", "0")]
        given = [part for name, value in settings for part in ("--setting", name, value)]
        return [sys.executable, "-m", "datasette", "serve", str(database), "--port", str(port), *given]

    with serving(command, "/-/versions.json") as (address, process):
        grouped = quote("select chi_tieu, sum(so_luong) from rows group by chi_tieu")
        export, first_byte, export_memory = download(f"{address}/big/rows.csv?_stream=on&_size=max", process)
        return Figures(
            name="Datasette",
            ingest=ingest,
            ingest_memory=memory,
            page=clock(lambda: fetch(f"{address}/big/rows.json?ma_xa__exact=00752&_size=50"), 3),
            group=clock(lambda: fetch(f"{address}/big.json?sql={grouped}"), 3),
            deep_page=clock(lambda: fetch(f"{address}/big/rows.json?_size=50&_next=4500000"), 3),
            export=export,
            first_byte=first_byte,
            export_memory=export_memory,
        )
