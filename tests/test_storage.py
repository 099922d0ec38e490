from __future__ import annotations

import errno
import hashlib
import io
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.errors import NotFound, StorageFailure, TooLarge
from portal.storage import ObjectStore

WRITER = """
import io, sys
from pathlib import Path
from portal.storage import ObjectStore
store = ObjectStore(Path(sys.argv[1]))
print("ready", flush=True)
for number in range(10_000):
    store.put(io.BytesIO(number.to_bytes(4, "big") * 200_000), 10**7)
"""


@pytest.fixture
def store(tmp_path: Path) -> ObjectStore:
    return ObjectStore(tmp_path / "objects")


def files_in(store: ObjectStore) -> list[Path]:
    return [path for path in store.folder.rglob("*") if path.is_file()]


@given(content=st.binary(max_size=2000))
def test_what_is_put_comes_back_under_its_checksum(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    store = ObjectStore(tmp_path_factory.getbasetemp() / "roundtrip")
    stored = store.put(io.BytesIO(content), 2000)
    assert stored.sha256 == hashlib.sha256(content).hexdigest()
    assert stored.size == len(content)
    with store.open(stored.sha256) as file:
        assert file.read() == content


def test_a_file_on_disk_is_taken_by_its_path(store: ObjectStore, tmp_path: Path) -> None:
    source = tmp_path / "ngân sách.csv"
    source.write_bytes(b"a,b")
    assert store.path(store.put(source, 3).sha256).read_bytes() == b"a,b"


def test_the_same_bytes_twice_are_one_file(store: ObjectStore) -> None:
    assert store.put(io.BytesIO(b"same"), 4) == store.put(io.BytesIO(b"same"), 4)
    assert len(files_in(store)) == 1


def test_a_file_over_the_limit_leaves_nothing(store: ObjectStore) -> None:
    with pytest.raises(TooLarge, match="3 bytes"):
        store.put(io.BytesIO(b"four"), 3)
    assert files_in(store) == []


@pytest.mark.parametrize("checksum", ["", "abc", "../../etc/passwd", "0" * 64, "A" * 64])
def test_a_checksum_that_names_nothing_is_not_found(store: ObjectStore, checksum: str) -> None:
    with pytest.raises(NotFound):
        store.path(checksum)


@pytest.mark.parametrize(("fault", "words"), [(errno.ENOSPC, "disk is full"), (errno.EIO, "refused")])
def test_a_disk_fault_says_so_and_leaves_nothing(
    store: ObjectStore, monkeypatch: pytest.MonkeyPatch, fault: int, words: str
) -> None:
    def fail(handle: int) -> None:
        raise OSError(fault, os.strerror(fault))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StorageFailure, match=words):
        store.put(io.BytesIO(b"bytes"), 10)
    assert files_in(store) == []


def test_sweep_removes_only_drafts_that_nobody_writes_any_more(store: ObjectStore) -> None:
    kept = store.put(io.BytesIO(b"kept"), 4)
    stale, live = store.folder / ".draft-stale", store.folder / ".draft-live"
    stale.touch()
    live.touch()
    os.utime(stale, (0, 0))
    assert store.sweep() == 1
    assert live.exists()
    assert not stale.exists()
    assert store.path(kept.sha256).exists()


def test_a_killed_writer_leaves_no_half_file_under_a_final_name(store: ObjectStore) -> None:
    for _ in range(4):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, store.folder], stdout=subprocess.PIPE)
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(random.uniform(0.005, 0.1))
        writer.kill()
        writer.communicate()
    store.sweep(older_than=0)
    for path in files_in(store):
        assert hashlib.sha256(path.read_bytes()).hexdigest() == path.name
