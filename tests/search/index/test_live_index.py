from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest
from whoosh.index import create_in

from portal.errors import Locked, Unavailable
from portal.search import SearchQuery, WhooshEngine, create_index
from portal.search.index.schema import INDEX_NAME, SCHEMA
from portal.search.index.writing import open_writer

WRITER = """
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from portal.search import SearchDocument, WhooshEngine

WhooshEngine(Path(sys.argv[1])).index(
    SearchDocument(f"n{number}:vi", f"n{number}", "news", "vi", ("vi",), "s", "Nước " * 40)
    for number in range(20_000)
)
"""


def count(engine):
    return engine.search(SearchQuery()).total


def make(folder, documents):
    create_index(folder)
    WhooshEngine(folder).index(documents)
    return folder


def point(link, target):
    """Replace a link in one step."""
    fresh = link.with_suffix(".new")
    fresh.symlink_to(target)
    fresh.replace(link)


def test_a_missing_index_is_unavailable(tmp_path, write):
    engine = WhooshEngine(tmp_path / "none")
    with pytest.raises(Unavailable):
        engine.search(SearchQuery())
    with pytest.raises(Unavailable):
        engine.index([write("a")])


def test_an_index_of_another_schema_counts_as_missing(tmp_path):
    create_in(str(tmp_path), SCHEMA, "portal0")
    with pytest.raises(Unavailable):
        WhooshEngine(tmp_path).search(SearchQuery())


def test_making_an_index_twice_keeps_what_is_in_it(tmp_path, write):
    folder = make(tmp_path / "index", [write("a")])
    create_index(folder)
    assert count(WhooshEngine(folder)) == 1


def test_an_open_engine_sees_a_commit_of_another(tmp_path, write):
    folder = make(tmp_path / "index", [write("a")])
    reader, writer = WhooshEngine(folder), WhooshEngine(folder)
    assert count(reader) == 1
    writer.index([write("b")])
    assert count(reader) == 2


def test_an_open_engine_follows_the_link_to_the_next_generation(tmp_path, write):
    link = tmp_path / "current"
    point(link, make(tmp_path / "000001", [write("a")]))
    engine = WhooshEngine(link)
    assert count(engine) == 1
    point(link, make(tmp_path / "000002", [write("b"), write("c")]))
    assert count(engine) == 2


def test_a_snapshot_outlives_its_files(tmp_path, write):
    folder = make(tmp_path / "index", [write("a", "Nước sạch")])
    engine = WhooshEngine(folder)
    snapshot = engine._index.snapshot()
    for file in folder.iterdir():
        file.unlink()
    assert snapshot.texts(0)["title"] == "Nước sạch"
    assert snapshot.documents("key", "a:vi").tolist() == [0]
    assert snapshot.segments[0].words.count(snapshot.segments[0].words.variants("sach")) == 1


def test_only_one_may_write(tmp_path, write):
    folder = make(tmp_path / "index", [])
    with open_writer(folder) as writer, pytest.raises(Locked):
        WhooshEngine(folder).index([write("a")])
    assert writer.is_closed


def test_readers_see_whole_commits_only_while_others_are_made(tmp_path, write):
    folder = make(tmp_path / "index", [])
    engine, done = WhooshEngine(folder), Event()

    def read():
        seen = set()
        while not done.is_set():
            hits = engine.search(SearchQuery(text="nước", first=100)).hits
            seen.add(tuple(hit.title for hit in hits))
        return seen

    with ThreadPoolExecutor(3) as pool:
        readers = [pool.submit(read) for _ in range(3)]
        for commit in range(25):
            WhooshEngine(folder).index(write(f"e{n}", f"Nước {commit}") for n in range(6))
        done.set()
    seen = set().union(*(reader.result() for reader in readers))
    assert len(seen) > 2
    assert all(len(set(titles)) <= 1 and len(titles) in {0, 6} for titles in seen)


def test_a_killed_writer_leaves_the_last_commit_and_no_lock(tmp_path, write):
    folder = make(tmp_path / "index", [write("a")])
    root = str(Path(__file__).parents[2])
    command = [sys.executable, "-c", WRITER, str(folder)]
    with subprocess.Popen(command, env={**os.environ, "PYTHONPATH": root}) as process:
        while process.poll() is None and not (folder / f"{INDEX_NAME}.tmp").exists():
            time.sleep(0.005)
        process.kill()
    assert process.returncode == -signal.SIGKILL
    engine = WhooshEngine(folder)
    assert count(engine) == 1
    engine.index([write("b")])
    assert count(engine) == 2
    assert not (folder / f"{INDEX_NAME}.tmp").exists()
