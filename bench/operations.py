"""How long operations take in process, beside the least that could be done and the stock library.

`.venv/bin/python bench/operations.py` builds the sample in a temporary folder and prints a table:
milliseconds (median of many runs) and ratios to the floor, which is the same rows fetched with plain
SQL and written as JSON. "Stock" is the same schema with strawberry's own validation cache.
"""

from __future__ import annotations

import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from urllib.request import urlopen

import orjson
import strawberry
from strawberry.extensions import ParserCache, ValidationCache

from portal.api import Services, execute, load_operation
from portal.api.context import Context
from portal.api.query import ENTRY_TYPES, Query
from portal.app import open_services
from portal.cli.serving import prepare
from portal.i18n import Locale
from portal.settings import Settings

LIST_OF_50 = """{ news(first: 50) { edges { node { id path publishedAt title { text language }
  summary { text language } agency { title { text } } topics { title { text } } } } } }"""
AREAS_OF_50 = """{ areas(first: 50, filter: {level: ["commune"], isCurrent: true}) { edges { node {
  code path title { text language } parent { title { text } } } } } }"""


def main() -> None:
    """Build, measure, print."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(home=Path(folder), _env_file=None)
        started = time.perf_counter()
        prepare(settings)
        print(f"\nempty folder to finished site: {time.perf_counter() - started:.1f} s")
        started = time.perf_counter()
        prepare(settings)
        print(f"the same again, nothing to do: {time.perf_counter() - started:.1f} s")
        services = open_services(settings)
        print_operations(services, settings)
        services.database.close()
        print(f"\nserver at rest: {measure_server(settings):.0f} MB resident")


def print_operations(services: Services, settings: Settings) -> None:
    """Print a line an operation."""
    detail = {"path": "/vi/thu-tuc/dang-ky-khai-sinh/"}
    cases = [
        ("one procedure, all fields", load_operation("procedure_detail"), detail, "procedure", 1),
        ("list of news, up to 50", LIST_OF_50, {}, "news", 50),
        ("list of 50 areas", AREAS_OF_50, {}, "area", 50),
        ("search, 20 hits, facets", load_operation("search"), _search("do thi thong minh"), None, 0),
    ]
    print(
        f"\n{'operation':<28}{'portal':>10}{'stock':>10}{'floor':>10}{'portal/floor':>14}{'stock/portal':>14}"
    )
    for name, document, variables, table, rows in cases:
        ours = measure(lambda d=document, v=variables: execute(services, d, v))
        stock = measure(lambda d=document, v=variables: run_stock(services, d, v))
        floor = measure(lambda t=table, n=rows: fetch_plain(settings, t, n)) if table else None
        ratio = f"{ours / floor:.0f}x" if floor else "-"
        least = f"{floor:.2f} ms" if floor else "-"
        print(f"{name:<28}{ours:>7.1f} ms{stock:>7.1f} ms{least:>10}{ratio:>14}{stock / ours:>13.1f}x")


def measure(run: Callable[[], object], times: int = 60) -> float:
    """Return the median duration of `run` in milliseconds, after five runs to warm up."""
    for _ in range(5):
        run()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        run()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken) * 1000


_STOCK = strawberry.Schema(query=Query, types=ENTRY_TYPES, extensions=[ParserCache, ValidationCache])


def run_stock(services: Services, document: str, variables: dict[str, object]) -> None:
    """Run an operation with the library's own caches."""
    with services.database.reading() as session:
        context = Context(services, session, Locale.VI, datetime.now(UTC))
        _STOCK.execute_sync(document, variable_values=variables, context_value=context)


def fetch_plain(settings: Settings, table: str, rows: int) -> bytes:
    """Fetch rows with nothing but SQL and write them as JSON."""
    connection = sqlite3.connect(settings.var / "portal.db")
    found = connection.execute(f"SELECT * FROM {table} ORDER BY published_at DESC, id DESC LIMIT ?", (rows,))
    names = [column[0] for column in found.description]
    text = orjson.dumps([dict(zip(names, row, strict=True)) for row in found])
    connection.close()
    return text


def _search(text: str) -> dict[str, object]:
    return {"query": text, "filter": {}, "sort": "RELEVANCE", "first": 20, "after": None}


def measure_server(settings: Settings) -> float:
    """Start the server, let it answer one page and one search, and return its resident megabytes."""
    port = "8765"
    environment = {**os.environ, "PORTAL_HOME": str(settings.home), "PORTAL_PORT": port}
    server = subprocess.Popen([sys.executable, "-m", "portal", "serve"], env=environment)
    try:
        for _ in range(100):
            time.sleep(0.2)
            try:
                urlopen(f"http://127.0.0.1:{port}/vi/").read()
                break
            except OSError:
                continue
        urlopen(f"http://127.0.0.1:{port}/vi/tim-kiem/?q=do+thi+thong+minh").read()
        time.sleep(2)
        status = Path(f"/proc/{server.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1000
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
