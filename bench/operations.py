"""How long operations take in process, beside the least that could be done.

`make bench` (or `.venv/bin/python bench/operations.py`) builds the sample in a temporary folder and
prints a table: milliseconds (best and median of many runs) and the ratio to the floor, which is whole
rows of the same entity fetched with plain SQL and written as JSON: no relations, no texts chosen by
language, no Markdown.
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
from pathlib import Path
from urllib.request import urlopen

import orjson

from portal.api import Services, execute, load_operation
from portal.app import open_services
from portal.cli.serving import prepare
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
        ("list of news, 25 there", LIST_OF_50, {}, "news", 50),
        ("list of 50 areas", AREAS_OF_50, {}, "area", 50),
        ("search, 20 hits, facets", load_operation("search"), _search("do thi thong minh"), None, 0),
    ]
    print(f"\n{'operation':<28}{'best':>10}{'median':>11}{'floor':>11}{'ratio':>8}{'answer':>10}")
    for name, document, variables, table, rows in cases:
        best, median = measure(lambda d=document, v=variables: execute(services, d, v))
        answer = len(orjson.dumps(execute(services, document, variables).as_json())) / 1000
        floor = measure(lambda t=table, n=rows: fetch_plain(settings, t, n))[1] if table else 0
        compared = f"{floor:>8.2f} ms{median / floor:>7.0f}x" if floor else f"{'-':>11}{'-':>8}"
        print(f"{name:<28}{best:>7.1f} ms{median:>8.1f} ms{compared}{answer:>7.1f} kB")


def measure(run: Callable[[], object], times: int = 100) -> tuple[float, float]:
    """Return the best and the median duration of `run` in milliseconds, after five runs to warm up."""
    for _ in range(5):
        run()
    taken = []
    for _ in range(times):
        started = time.perf_counter()
        run()
        taken.append(time.perf_counter() - started)
    return min(taken) * 1000, statistics.median(taken) * 1000


def fetch_plain(settings: Settings, table: str, rows: int) -> bytes:
    """Fetch rows with nothing but SQL and write them as JSON."""
    connection = sqlite3.connect(settings.var / "portal.db")
    order = "slug" if table == "area" else "published_at DESC, id DESC"
    found = connection.execute(f"SELECT * FROM {table} ORDER BY {order} LIMIT ?", (rows,))
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
