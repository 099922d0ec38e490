"""Writers take turns and readers see whole states, in one process and in two."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

from sqlmodel import func, select

from portal.api import Services
from portal.database import Database
from portal.entities import NEWS, Change, News
from portal.publishing import publish, save, writing

ROUNDS = 8
OTHER_PROCESS = f"""
import sys
from portal.database import open_database
from portal.entities import NEWS
from portal.publishing import publish, save, writing
database = open_database(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
for number in range({ROUNDS}):
    with writing(database, author="process") as writer:
        for half in "ab":
            publish(writer, NEWS, save(writer, NEWS, f"process-{{number}}-{{half}}", {{"title": "Tin"}}))
database.close()
"""


def write_pairs(database: Database, author: str) -> None:
    for number in range(ROUNDS):
        with writing(database, author=author) as writer:
            for half in "ab":
                publish(writer, NEWS, save(writer, NEWS, f"{author}-{number}-{half}", {"title": "Tin"}))


def read_whole_states(database: Database, entries: int) -> int:
    """Read until all entries are there; return how many states were seen."""
    states, seen = 0, -1
    while seen < entries:
        with database.reading() as session:
            seen = session.exec(select(func.count()).select_from(News)).one()
            changes = session.exec(select(Change.seq).order_by(Change.seq)).all()  # type: ignore[arg-type]
        assert seen % 2 == 0
        assert list(changes) == list(range(1, 2 * seen + 1)), "a row of the log came late"
        states += 1
    return states


def read_log(database: Database) -> list[Change]:
    with database.reading() as session:
        return list(session.exec(select(Change).order_by(Change.seq)).all())  # type: ignore[arg-type]


def test_threads_and_another_process_never_give_the_log_out_of_order(services: Services) -> None:
    database = services.database
    other = subprocess.Popen(
        [sys.executable, "-c", OTHER_PROCESS, str(database.engine.url)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert other.stdout
    other.stdout.readline()
    with ThreadPoolExecutor() as threads:
        reader = threads.submit(read_whole_states, database, 3 * 2 * ROUNDS)
        writers = [threads.submit(write_pairs, database, author) for author in ("one", "two")]
        other.communicate("go\n", timeout=30)
        for each in writers:
            each.result(timeout=30)
        assert reader.result(timeout=30) > 1
    assert other.returncode == 0
    log = read_log(database)
    assert len(log) == 3 * ROUNDS * 4
    assert all(one.at <= next_.at for one, next_ in pairwise(log))
    transactions = [change.author for change in log[::4]]
    assert [change.author for change in log] == [author for author in transactions for _ in range(4)]


def test_one_slug_goes_to_one_of_two_writers(services: Services) -> None:
    def claim(author: str) -> int:
        with writing(services.database, author=author) as writer:
            return save(writer, NEWS, "mot", {"title": author}).latest_version

    with ThreadPoolExecutor() as threads:
        versions = list(threads.map(claim, ["one", "two"]))
    assert sorted(versions) == [1, 2]
    assert len(read_log(services.database)) == 2
