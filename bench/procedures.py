"""How long it takes to bring in the records of the national database, and to bring them in again.

`.venv/bin/python bench/procedures.py [FILE…]` imports into a temporary folder and prints seconds;
without files it takes those beside the checkout (`../shared`), and prints nothing if there are none.
docs/procedures.md keeps a table.
"""

from __future__ import annotations

import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from portal.api import Services
from portal.app import open_services
from portal.database import migrate
from portal.importers.national_records import Gathered, Imported, gather, import_records
from portal.publishing import writing
from portal.settings import Settings

RECORDS = Path(__file__).parents[2] / "shared" / "procedures" / "national_procedures.jsonl"
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
        services.database.close()


def print_import(services: Services, files: list[Path]) -> None:
    """Print the seconds of the first import and of one with nothing to do, part by part."""
    for title in ("first import", "the same again"):
        reading, gathered = measure(partial(gather, files))
        publishing, imported = measure(partial(publish, services, gathered))
        counts = ", ".join(f"{count} {name}" for name, count in imported.counts.items() if count)
        print(f"{title:<16}{reading:>6.1f} s reading{publishing:>6.1f} s publishing   {counts}")
    print(f"most memory     {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000:>6.0f} MB")


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
