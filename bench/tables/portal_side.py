"""The portal: published through its own verbs, read over HTTP."""

from __future__ import annotations

import hashlib
import os
import sys
from pathlib import Path
from typing import Final

from bench.tables.measuring import Figures, clock, download, fetch, run_measured, serving
from portal.app import create_app, open_services
from portal.database import migrate
from portal.entities import DATASET
from portal.projections import make_projections
from portal.projections.follow import follow_once
from portal.publishing import publish, save, writing
from portal.settings import Settings
from portal.tabular.querying.cursor import write_cursor

ROWS_PATH: Final = "/data/lon/bang"


def measure_portal(source: Path, folder: Path) -> Figures:
    """Return the portal's figures for a file."""
    home = {"PORTAL_HOME": str(folder)}
    options = {"env": os.environ | home, "cwd": Path(__file__).parents[2]}
    _publish(source, Settings(home=folder, _env_file=None))
    ingest, ingest_memory = run_measured([sys.executable, "-m", "bench.tables.portal_side"], **options)

    def command(port: int) -> list[str]:
        return [
            sys.executable,
            "-m",
            "uvicorn",
            "--factory",
            "bench.tables.portal_side:make_app",
            "--port",
            str(port),
        ]

    with serving(command, f"{ROWS_PATH}/report.json", **options) as (address, process):
        rows = address + ROWS_PATH
        page = f"{rows}.json?ma_xa__exact=00752&first=50"
        group = f"{rows}.json?group=chi_tieu&sum=so_luong"
        deep = f"{rows}.json?first=50&after={_find_cursor(Settings(home=folder, _env_file=None), source)}"
        export, first_byte, memory = download(f"{rows}.csv", process)
        return Figures(
            name="the portal",
            ingest=ingest,
            ingest_memory=ingest_memory,
            page=clock(lambda: fetch(page)),
            group=clock(lambda: fetch(group)),
            deep_page=clock(lambda: fetch(deep)),
            export=export,
            first_byte=first_byte,
            export_memory=memory,
        )


def make_app() -> object:
    """Return the application, which follows nothing."""
    return create_app(follows=False)


def _publish(source: Path, settings: Settings) -> None:
    services = open_services(settings)
    settings.var.mkdir(parents=True, exist_ok=True)
    migrate(services.database)
    stored = services.objects.put(source, settings.resource_limit)
    file = {"file": source.name, "media_type": "text/csv", "size": stored.size, "sha256": stored.sha256}
    content = {
        "title": {"vi": "Bảng lớn"},
        "licence": "cc-by-4.0",
        "frequency": "annual",
        "resources": [{"slug": "bang", "title": {"vi": "Bảng"}} | file],
    }
    with writing(services.database, author="bench") as writer:
        publish(writer, DATASET, save(writer, DATASET, "lon", content))
    services.database.close()


def _find_cursor(settings: Settings, source: Path) -> str:
    """Return the cursor of the row at nine tenths of the table, as a reader who came so far has it."""
    services = open_services(settings)
    with source.open("rb") as file:
        table = services.tables.open(hashlib.file_digest(file, "sha256").hexdigest())
    cursor = write_cursor(table, ((), "", ()), table.row_count * 9 // 10)
    services.database.close()
    return cursor


def _make_tables() -> None:
    services = open_services(Settings())
    follow_once([make_projections(services)["tables"]])
    services.database.close()


if __name__ == "__main__":
    _make_tables()
