"""What is promised to survive `kill -9` at any moment: every write, and every product made from it."""

from __future__ import annotations

import gzip
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlmodel import col, func, select

from portal.api import Services
from portal.app import open_services
from portal.catalogue import read_holdings
from portal.entities import DATASET, PROCEDURE, Change, Dataset, Version
from portal.projections import PROJECTIONS, follow_once, make_projections, rebuild
from portal.search import SearchQuery
from portal.tabular import Ingested
from portal.tabular.ingested import read_manifest

WORKER = Path(__file__).with_name("kill_worker.py")
WORK = ("load", "import", "edit", "follow", "tables", "search", "pages")
KILLS_EACH = 4
LONGEST = 0.5  # Seconds until a kill: longer than any of the work but the pages takes.


class Victim:
    """A process that forks workers, so that none has to start Python anew."""

    def __init__(self, home: Path) -> None:
        environment = os.environ | {"PORTAL_HOME": str(home), "PYTHONPATH": os.pathsep.join(sys.path)}
        self._process = subprocess.Popen(
            [sys.executable, str(WORKER)],
            env=environment,
            cwd=home,
            text=True,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )

    def kill_during(self, work: str, seconds: float) -> None:
        """Begin some work and kill it in the middle."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{work}\n")
        self._process.stdin.flush()
        worker = int(self._process.stdout.readline())
        time.sleep(seconds)
        os.kill(worker, signal.SIGKILL)
        assert self._process.stdout.readline() == "dead\n"

    def close(self) -> None:
        """End the process that forks."""
        self._process.communicate()


@pytest.fixture
def victim(services: Services) -> Iterator[Victim]:
    victim = Victim(services.settings.home)
    yield victim
    victim.close()


def follow_all(services: Services) -> None:
    made = make_projections(services)
    follow_once([made[name] for name in PROJECTIONS])


def check_database(services: Services) -> None:
    with services.database.reading() as session:
        assert session.scalar(text("PRAGMA integrity_check")) == "ok"
        assert not session.execute(text("PRAGMA foreign_key_check")).all()
        newest, count = session.exec(select(func.max(Change.seq), func.count(col(Change.seq)))).one()
        assert newest == (count or None)
        versions = dict(session.exec(select(Version.entry_id, func.count()).group_by(Version.entry_id)).all())
        for entry in (row for kind in (PROCEDURE, DATASET) for row in session.exec(select(kind.table))):
            assert 0 <= entry.live_version <= entry.latest_version == versions.pop(entry.id)
        assert not versions
        loaded = select(PROCEDURE.table.title).where(col(PROCEDURE.table.slug).startswith("lo-"))
        titles = session.exec(loaded).all()
        assert len(titles) in {0, 20}
        assert len({title["vi"] for title in titles}) <= 1
        taken = select(PROCEDURE.table.field).where(col(PROCEDURE.table.code).startswith("7."))
        fields = session.exec(taken).all()
        assert len(fields) in {0, 20}
        assert len({field["vi"] for field in fields}) <= 1


def check_products(services: Services) -> None:
    settings = services.settings
    assert services.search.search(SearchQuery()).total >= 0
    for manifest in (settings.tables / "current").glob("*/tables.json"):
        made = read_manifest(manifest.parent)
        assert made.tables or made.report.errors
        assert all((made.folder / f"{info.slug}.parquet").is_file() for info in made.tables)
    pages = list((settings.site / "current").resolve().rglob("*.html"))
    assert pages
    for page in pages:
        content = page.read_bytes()
        assert content.rstrip().endswith(b"</html>")
        assert gzip.decompress(page.with_name(f"{page.name}.gz").read_bytes()) == content


def read_pages(services: Services) -> dict[str, bytes]:
    folder = (services.settings.site / "current").resolve()
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def read_index(services: Services) -> set[tuple[str, str]]:
    found, after = set(), None
    while True:
        page = services.search.search(SearchQuery(first=100, after=after))
        found |= {(hit.slug, hit.title) for hit in page.hits}
        if not page.has_next_page:
            return found
        after = page.end_cursor


def read_tables(services: Services) -> list[Ingested]:
    with services.database.reading() as session:
        found = read_holdings(session, session.exec(select(Dataset.id)).all())
    files = [holding for holdings in found.values() for holding in holdings if holding.versions]
    made = [
        services.tables.find(each.versions[0].sha256, each.declaration(each.versions[0])) for each in files
    ]
    return [replace(each, folder=Path()) for each in made if each is not None]


def check_convergence(services: Services) -> None:
    """After a restart the products are what a fresh build would make of the same entries."""
    follow_all(services)
    followed = read_pages(services), read_index(services), read_tables(services)
    with services.database.reading() as session:
        kinds = (PROCEDURE.table, DATASET.table)
        public = {(row.slug, row.title["vi"]) for table in kinds for row in session.exec(select(table))}
    assert followed[1] == public
    made = make_projections(services)
    for name in PROJECTIONS:
        rebuild(made[name])
    assert followed == (read_pages(services), read_index(services), read_tables(services))


def test_nothing_is_lost_or_half_done_after_a_kill_at_any_moment(services: Services, victim: Victim) -> None:
    follow_all(services)
    moments = [(work, random.uniform(0, LONGEST)) for work in WORK for _ in range(KILLS_EACH)]
    random.shuffle(moments)
    for work, seconds in moments:
        victim.kill_during(work, seconds)
        check_database(services)
        check_products(services)
    check_convergence(services)


def test_a_first_build_that_was_killed_is_made_by_the_next_start(services: Services, victim: Victim) -> None:
    for seconds in (0.02, 0.1, 0.3):
        victim.kill_during("follow", seconds)
        check_database(services)
    restarted = open_services(services.settings)
    check_convergence(restarted)
    restarted.database.close()
