from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.tabular.column_type import ColumnType
from portal.tabular.comparing import (
    Difference,
    compare_files,
    compare_tables,
    find_difference,
    keep_difference,
)
from portal.tabular.ingested import Ingested, TableInfo
from portal.tabular.report import Report
from portal.tabular.sql import quote
from portal.tabular.table import Column, Table

Make = Callable[..., Table]
NUMBER, TEXT = ("BIGINT", ColumnType.INTEGER), ("VARCHAR", ColumnType.TEXT)


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Make a snapshot of columns `name=(storage, type)` and rows."""
    made = iter(range(10_000))

    def make(rows: list[tuple[Any, ...]], **columns: tuple[str, ColumnType]) -> Table:
        path = tmp_path / f"{next(made)}.parquet"
        names = ", ".join(f"{quote(name)} {storage}" for name, (storage, _) in columns.items())
        with duckdb.connect() as connection:
            connection.execute(f"CREATE TABLE t (_row BIGINT, {names})")
            if rows:
                gaps = ", ".join("?" for _ in range(len(columns) + 1))
                numbered = [(number, *row) for number, row in enumerate(rows, 1)]
                connection.executemany(f"INSERT INTO t VALUES ({gaps})", numbered)
            connection.execute(f"COPY t TO '{path}' (FORMAT parquet)")
        found = tuple(Column(name, kind, True) for name, (_, kind) in columns.items())
        return Table(path, len(rows), found)

    return make


def test_a_key_tells_what_changed_from_what_came_and_went(make: Make) -> None:
    old = make([(1, "a"), (2, "b"), (3, "c")], ma=NUMBER, ten=TEXT)
    new = make([(4, "d"), (3, "c"), (2, "B")], ma=NUMBER, ten=TEXT)
    assert compare_tables(old, new, ("ma",)) == Difference(1, 1, 1, ("ma",))
    assert compare_tables(old, new) == Difference(2, 2, 0)


def test_the_same_rows_in_another_order_of_rows_and_columns_are_no_difference(make: Make) -> None:
    old = make([(1, "a"), (2, None), (2, None)], ma=NUMBER, ten=TEXT)
    new = make([(None, 2), ("a", 1), (None, 2)], ten=TEXT, ma=NUMBER)
    assert compare_tables(old, new) == Difference()
    assert compare_tables(old, new, ("ma",)) == Difference(key=("ma",))


def test_a_key_that_a_table_lacks_is_not_used(make: Make) -> None:
    old, new = make([(1,)], a=NUMBER), make([(2,)], b=NUMBER)
    assert compare_tables(old, new, ("a",)) == Difference(1, 1, 0)


def test_a_number_is_itself_however_it_is_stored(make: Make) -> None:
    old = make([(1,), (2,)], a=NUMBER)
    new = make([(1,), (2,)], a=("DECIMAL(5, 2)", ColumnType.DECIMAL))
    wide = make([(1,), (2,)], a=("DECIMAL(20, 4)", ColumnType.DECIMAL))
    assert compare_tables(old, new) == compare_tables(new, wide) == Difference()


def test_a_column_that_became_text_is_compared_as_text(make: Make) -> None:
    old, new = make([(1,), (2,)], a=NUMBER), make([("1",), ("x",)], a=TEXT)
    assert compare_tables(old, new) == Difference(1, 1, 0)


def test_a_column_that_came_changes_the_rows_it_fills(make: Make) -> None:
    old = make([(1,), (2,)], a=NUMBER)
    new = make([(1, None), (2, "x")], a=NUMBER, b=TEXT)
    assert compare_tables(old, new, ("a",)) == Difference(0, 0, 1, ("a",))


def test_names_and_cells_may_hold_anything(make: Make) -> None:
    odd = {'a"; DROP': TEXT, "cells": TEXT, "k0": TEXT}
    old, new = make([("'", "?", "")], **odd), make([("'", "?", "x")], **odd)
    assert compare_tables(old, new, ('a"; DROP', "cells")).changed == 1


KEYED = st.lists(st.tuples(st.none() | st.integers(0, 3), st.sampled_from(["x", "y", None])), max_size=6)


@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None, database=None
)
@given(before=KEYED, after=KEYED)
def test_the_difference_is_that_of_multisets(make: Make, before: Any, after: Any) -> None:
    old, new = make(before, k=NUMBER, v=TEXT), make(after, k=NUMBER, v=TEXT)
    one, other = Counter(before), Counter(after)
    whole = compare_tables(old, new)
    assert (whole.added, whole.removed) == ((other - one).total(), (one - other).total())
    keyed = compare_tables(old, new, ("k",))
    assert len(before) + keyed.added - keyed.removed == len(after)
    keys, others = Counter(key for key, _ in before), Counter(key for key, _ in after)
    assert (keyed.added, keyed.removed) == ((others - keys).total(), (keys - others).total())
    assert keyed.changed == whole.added - keyed.added


def put_together(folder: Path, **tables: Table) -> Ingested:
    """Make a file's tables of snapshots."""
    folder.mkdir()
    for slug, table in tables.items():
        table.path.rename(folder / f"{slug}.parquet")
    infos = [TableInfo(slug, "", "", "", table.row_count, table.columns) for slug, table in tables.items()]
    return Ingested(folder, "csv", tuple(infos), Report())


def test_the_tables_of_a_file_are_compared_by_name(make: Make, tmp_path: Path) -> None:
    old = put_together(tmp_path / "a", mot=make([(1,)], a=NUMBER), hai=make([(1,), (2,)], a=NUMBER))
    new = put_together(tmp_path / "b", hai=make([(1,), (3,)], a=NUMBER), ba=make([(5,), (6,)], a=NUMBER))
    assert compare_files(old, new) == Difference(3, 2, 0)


def test_the_only_table_of_each_file_is_compared_whatever_its_name(make: Make, tmp_path: Path) -> None:
    old = put_together(tmp_path / "a", nam_2025=make([(1,)], a=NUMBER))
    new = put_together(tmp_path / "b", nam_2026=make([(1,)], a=NUMBER))
    assert compare_files(old, new, ("a",)) == Difference(key=("a",))


def test_a_difference_is_kept_under_what_it_is_between(make: Make, tmp_path: Path) -> None:
    old = put_together(tmp_path / "a", bang=make([(1,)], a=NUMBER))
    new = put_together(tmp_path / "b", bang=make([(2,), (3,)], a=NUMBER))
    assert find_difference(old, new) is None
    keep_difference(old, new, ("a",))
    keep_difference(old, new)
    assert find_difference(old, new, ("a",)) == Difference(2, 1, 0, ("a",))
    assert find_difference(old, new) == Difference(2, 1, 0)
    assert find_difference(new, old) is None
    assert not list(tmp_path.rglob(".draft-*"))
