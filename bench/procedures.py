"""How long it takes to bring in the records of the national database, and to ask for them.

`.venv/bin/python bench/procedures.py [FILE…]` imports into a temporary folder, the second time nothing
new and the third time every record under another code, so that the questions that follow meet twice as
many procedures. They are asked in process, of the portal and of Datasette with a table of its own over
the same procedures. Without files it takes those beside the checkout (`../shared`), and prints nothing
if there are none. docs/procedures.md keeps the tables.
"""

from __future__ import annotations

import asyncio
import gc
import json
import resource
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from functools import partial
from itertools import cycle
from pathlib import Path
from statistics import median
from typing import TypeVar
from uuid import UUID

import sqlite_utils
from datasette.app import Datasette
from sqlmodel import select

from portal.api import Services, execute, load_operation
from portal.app import open_services
from portal.database import migrate
from portal.entities import PROCEDURE, Procedure, ProcedureFacet
from portal.i18n import Locale
from portal.importers.national_records import Gathered, Imported, gather, import_records
from portal.projections import make_projections, rebuild
from portal.publishing import writing
from portal.settings import Settings

RECORDS = Path(__file__).parents[2] / "shared" / "procedures" / "national_procedures.jsonl"
_ROUNDS = 100
_LISTS = ("field", "level", "audience", "channel", "fee", "time", "office")
ONE = """{ procedure(code: "1.001193"%s) {
  title { text } channels { fees { amount } } cases { papers { copies } } } }"""
LIST = "{ procedures(first: 20, filter: {%s}) { totalCount edges { node { path code title { text } } } } }"
FREE = 'fee: ["free-online"]'
QUICK = 'audience: ["business"], time: ["within-3"]'
SEARCH = """{ search(query: "khai sinh", filter: { type: ["procedure"], fee: ["free-online"] }) {
  totalCount hits { title path } facets { name values { value title count } } } }"""
CHANGES = """{ procedureChanges(since: "2026-01-01", first: 20) {
  totalCount edges { node { event at code procedure { path title { text } } } } } }"""
FLAT = "/flat/procedures.json?_size=20&_shape=objects"
FACETS = "".join(f"&_facet_array={name}" for name in _LISTS)
T = TypeVar("T")


def main() -> None:
    """Import twice, print a line for each part."""
    files = [Path(each) for each in sys.argv[1:]] or [RECORDS]
    if not all(file.is_file() for file in files):
        return
    with tempfile.TemporaryDirectory() as folder:
        services = open_services(Settings(home=Path(folder), _env_file=None))
        migrate(services.database)
        print_import(services, files)
        double(services, files, Path(folder) / "doubled.jsonl")
        print_questions(services, Path(folder) / "flat.db")
        services.database.close()


def print_import(services: Services, files: list[Path]) -> None:
    """Print the seconds of the first import and of one with nothing to do, part by part."""
    for title in ("first import", "the same again"):
        reading, gathered = measure(partial(gather, files))
        publishing, imported = measure(partial(publish, services, gathered))
        counts = ", ".join(f"{count} {name}" for name, count in imported.counts.items() if count)
        print(f"{title:<16}{reading:>6.1f} s reading{publishing:>6.1f} s publishing   {counts}")
    print(f"most memory     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:>6.0f} MB")


def double(services: Services, files: list[Path], folder: Path) -> None:
    """Import every record once more, under a code that no procedure has."""
    lines = [line for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    records = [json.loads(line) for line in lines]
    for number, record in enumerate(records):
        record |= {"ma_thu_tuc": f"9.{number:06d}", "detail_url": "", "formality_id": ""}
    folder.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    publish(services, gather([folder]))


def print_questions(services: Services, flat: Path) -> None:
    """Print what each question takes, and how many times as long Datasette takes where it has an answer."""
    slugs = fill_flat_table(services, flat)
    rebuild(make_projections(services)["search"], lambda _: None)
    gc.collect()
    gc.freeze()  # A server has not just imported; what that left behind is not its to look through.
    detail = load_operation("procedure_detail")
    pages = cycle({"path": PROCEDURE.path(slug, Locale.VI)} for slug in slugs[:: len(slugs) // _ROUNDS])
    print(f"\n{len(slugs)} procedures{'':<34}  median    p95   Datasette")
    for title, ask, path in (
        ("the operation of a procedure's page", lambda: run(services, detail, next(pages)), ""),
        ("a procedure now", lambda: run(services, ONE % ""), ""),
        ("the same as of today", lambda: run(services, ONE % f', asOf: "{date.today()}"'), ""),
        ("20 of all procedures", lambda: run(services, LIST % "", {}), FLAT),
        ("free online", lambda: run(services, LIST % FREE, {}), FLAT + "&fee__arraycontains=free-online"),
        (
            "for businesses, within 3 working days",
            lambda: run(services, LIST % QUICK, {}),
            FLAT + "&audience__arraycontains=business&time__arraycontains=within-3",
        ),
        (
            "words, filters and all facets",
            lambda: run(services, SEARCH, {}),
            FLAT + FACETS + "&_search=khai+sinh&fee__arraycontains=free-online",
        ),
        ("20 changes since a day", lambda: run(services, CHANGES, {}), ""),
    ):
        print_question(title, ask, partial(ask_datasette, flat, path) if path else None)


def print_question(title: str, ask: Callable[[], object], peer: Callable[[], float] | None) -> None:
    """Print the median and the 95th percentile in milliseconds, and the peer's median as a ratio."""
    times = sorted(measure(ask)[0] for _ in range(_ROUNDS))
    middle = median(times)
    ratio = f"{peer() / middle:>10.1f}×" if peer else f"{'':>11}"
    print(f"{title:<48}{middle * 1000:>7.1f}{times[int(_ROUNDS * 0.95)] * 1000:>7.1f} {ratio}")


def run(services: Services, document: str, variables: dict[str, str] | None = None) -> None:
    """Run an operation, which must succeed."""
    answer = execute(services, document, variables or {})
    assert not answer.errors, answer.errors


def fill_flat_table(services: Services, path: Path) -> list[str]:
    """Make what a careful publisher would give Datasette: a row a procedure, lists in JSON, a text index."""
    with services.database.reading() as session:
        facets: dict[UUID, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
        for row in session.exec(select(ProcedureFacet)):
            facets[row.procedure_id][row.facet].append(row.value)
        procedures = session.exec(select(Procedure)).all()
        rows = [
            {
                "code": each.code,
                "title": each.title[Locale.VI],
                "steps": " ".join(step.text.get(Locale.VI, "") for step in each.steps),
            }
            | {name: json.dumps(facets[each.id][name]) for name in _LISTS}
            for each in procedures
        ]
    table = sqlite_utils.Database(path).table("procedures")
    table.insert_all(rows, pk="code")
    table.enable_fts(["title", "steps"], tokenize="unicode61 remove_diacritics 2")
    return [each.slug for each in procedures]


def ask_datasette(path: Path, query: str) -> float:
    """Return the median seconds of a question to Datasette, in process."""
    return asyncio.run(_ask_datasette(path, query))


async def _ask_datasette(path: Path, query: str) -> float:
    client = Datasette([str(path)], settings={"facet_time_limit_ms": 2000}).client
    times = []
    for _ in range(_ROUNDS // 4):
        started = time.perf_counter()
        answer = await client.get(query)
        times.append(time.perf_counter() - started)
        assert answer.status_code == 200, answer.text
    return median(times)


def publish(services: Services, gathered: Gathered) -> Imported:
    """Import what was gathered, in a transaction of its own."""
    with writing(services.database, author="bench") as writer:
        return import_records(writer, gathered)


def measure(run: Callable[[], T]) -> tuple[float, T]:
    """Return how many seconds `run` took, and what it returned."""
    started = time.perf_counter()
    result = run()
    return time.perf_counter() - started, result


if __name__ == "__main__":
    main()
