from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from portal.errors import NotFound, Unavailable
from portal.tabular import ColumnType, Declaration, DeclaredColumn, RowQuery, TableStore, fetch_page, ingest
from portal.tabular.declaration import NONE

CHECKSUM = "ab" * 32


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "source.csv"
    path.write_text("a\n1\n2\n")
    return path


def test_a_table_is_found_by_the_checksum_of_its_file(tmp_path: Path, source: Path) -> None:
    store = TableStore(tmp_path / "tables")
    made = ingest(source, "source.csv", store.path(CHECKSUM))
    assert store.open(CHECKSUM) == made.table()
    assert store.find(CHECKSUM) == made


def test_a_file_read_by_other_rules_makes_other_tables(tmp_path: Path, source: Path) -> None:
    store, rules = TableStore(tmp_path / "tables"), Declaration((DeclaredColumn("a", ColumnType.TEXT),))
    ingest(source, "source.csv", store.path(CHECKSUM))
    assert store.find(CHECKSUM, rules) is None
    ingest(source, "source.csv", store.path(CHECKSUM, rules), rules)
    assert [store.open(CHECKSUM, None, each).columns[0].type for each in (NONE, rules)] == ["integer", "text"]


def test_words_about_a_column_make_no_other_tables() -> None:
    assert Declaration((DeclaredColumn("a"),)).digest == ""


def test_a_table_that_the_file_lacks_is_not_found(tmp_path: Path, source: Path) -> None:
    store = TableStore(tmp_path / "tables")
    ingest(source, "source.csv", store.path(CHECKSUM))
    with pytest.raises(NotFound, match="The tables are: source"):
        store.open(CHECKSUM, "other")


def test_a_refused_file_is_never_a_table(tmp_path: Path, source: Path) -> None:
    source.write_text("")
    store = TableStore(tmp_path / "tables")
    ingest(source, "source.csv", store.path(CHECKSUM))
    with pytest.raises(NotFound, match="download it as it is"):
        store.open(CHECKSUM)


@pytest.mark.parametrize("checksum", [CHECKSUM, "../../secret", ""])
def test_a_table_that_is_not_there_is_being_prepared(tmp_path: Path, checksum: str) -> None:
    with pytest.raises(Unavailable, match="being prepared"):
        TableStore(tmp_path).open(checksum)


def test_the_folder_may_be_replaced_under_an_open_table(tmp_path: Path, source: Path) -> None:
    link = tmp_path / "current"
    for generation in ("1", "2"):
        ingest(source, "source.csv", tmp_path / generation / CHECKSUM)
    link.symlink_to(tmp_path / "1")
    table = TableStore(link).open(CHECKSUM)
    (tmp_path / "next").symlink_to(tmp_path / "2")
    (tmp_path / "next").replace(link)
    assert fetch_page(table, RowQuery()).rows == [(1,), (2,)]
    assert TableStore(link).open(CHECKSUM).path.parent.parent.name == "2"


def test_many_threads_read_at_once(tmp_path: Path, source: Path) -> None:
    table = ingest(source, "source.csv", tmp_path / "tables").table()
    assert table is not None
    with ThreadPoolExecutor(8) as pool:
        pages = list(pool.map(lambda _: fetch_page(table, RowQuery()), range(64)))
    assert all(page.rows == [(1,), (2,)] for page in pages)


def test_sweep_removes_only_drafts_that_nobody_writes_any_more(tmp_path: Path) -> None:
    stale, live = tmp_path / ".draft-stale", tmp_path / ".draft-live"
    stale.mkdir()
    live.mkdir()
    os.utime(stale, (0, 0))
    assert TableStore(tmp_path).sweep() == 1
    assert live.exists()
