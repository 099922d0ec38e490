"""How two versions of a table differ: rows added, removed and changed."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import orjson
from duckdb import DuckDBPyConnection

from portal.storage import explain_disk_faults, replace_durably
from portal.tabular.column_type import STORAGE, ColumnType
from portal.tabular.connection import working
from portal.tabular.ingested import Ingested
from portal.tabular.sql import Clause, quote, select
from portal.tabular.table import Table

FOLDER: Final = "differences"
_NUMBERS: Final = frozenset({ColumnType.INTEGER, ColumnType.DECIMAL})
_TIMES: Final = frozenset({ColumnType.DATE, ColumnType.DATETIME})
# Wide enough for 18 digits on either side of the point, which is what snapshots hold.
_ANY_NUMBER: Final = "DECIMAL(38, 18)"
_TEXT: Final = STORAGE[ColumnType.TEXT]


@dataclass(frozen=True, slots=True)
class Difference:
    """How many rows differ; `key` are the columns that tell rows apart.

    Without a key rows are compared whole, so that one that changed counts as removed and added.
    """

    added: int = 0
    removed: int = 0
    changed: int = 0
    key: tuple[str, ...] = ()


def compare_tables(old: Table, new: Table, key: Sequence[str] = ()) -> Difference:
    """Return how `new` differs from `old`, by the columns `key` if both tables have them.

    A cell in a column that the other table lacks is compared with an empty one; the order of rows
    and columns is none of it. Rows that share a key are matched as far as they are alike. Rows are
    compared by a 64-bit checksum of their cells. Memory is bounded whatever the size of the tables.
    """
    names = {table.path: {column.name for column in table.columns} for table in (old, new)}
    used = tuple(key) if all(set(key) <= known for known in names.values()) else ()
    with explain_disk_faults(), TemporaryDirectory(dir=new.path.parent.parent, prefix=".draft-") as folder:
        sides = [_lend(table, Path(folder) / name) for table, name in ((old, "old"), (new, "new"))]
        with working(Path(folder)) as connection:
            return _count(connection, sides, _common_types(old, new), used)


def compare_files(old: Ingested, new: Ingested, key: Sequence[str] = ()) -> Difference:
    """Return how all tables of a file, by slug, differ from those of the one before.

    Where either file has one table only, these two are compared whatever they are called. `key` is
    that of the result if every pair of tables has it.
    """
    pairs = _pair(old, new)
    found = [compare_tables(one, other, key) for one, other in pairs]
    keys = {difference.key for difference in found}
    return Difference(
        added=sum(each.added for each in found) + _rows_left(new, [other for _, other in pairs]),
        removed=sum(each.removed for each in found) + _rows_left(old, [one for one, _ in pairs]),
        changed=sum(each.changed for each in found),
        key=keys.pop() if len(keys) == 1 else (),
    )


def keep_difference(old: Ingested, new: Ingested, key: Sequence[str] = ()) -> None:
    """Work out the difference and keep it beside the snapshots, unless it is kept already."""
    path = _place(old, new, key)
    if path.exists():
        return
    path.parent.mkdir(exist_ok=True)
    draft = path.with_name(f".draft-{os.getpid()}-{path.name}")
    draft.write_bytes(orjson.dumps(asdict(compare_files(old, new, key))))
    replace_durably(draft, path)


def find_difference(old: Ingested, new: Ingested, key: Sequence[str] = ()) -> Difference | None:
    """Return the difference that is kept; None if there is none yet."""
    try:
        values = orjson.loads(_place(old, new, key).read_bytes())
    except FileNotFoundError:
        return None
    return Difference(values["added"], values["removed"], values["changed"], tuple(values["key"]))


def _place(old: Ingested, new: Ingested, key: Sequence[str]) -> Path:
    """Return where the difference is kept: snapshots never change, so neither does what is between them."""
    by = sha256("\0".join(key).encode()).hexdigest()[:16] if key else "rows"
    return new.folder.parent / FOLDER / f"{old.folder.name}-{new.folder.name}-{by}.json"


def _pair(old: Ingested, new: Ingested) -> list[tuple[Table, Table]]:
    if len(old.tables) == len(new.tables) == 1:
        pairs = [(old.table(), new.table())]
    else:
        shared = {info.slug for info in old.tables} & {info.slug for info in new.tables}
        pairs = [(old.table(slug), new.table(slug)) for slug in sorted(shared)]
    return [(one, other) for one, other in pairs if one and other]


def _rows_left(made: Ingested, paired: Sequence[Table]) -> int:
    """Return how many rows are in tables that the other file lacks."""
    return sum(info.row_count for info in made.tables) - sum(table.row_count for table in paired)


def _lend(table: Table, place: Path) -> tuple[Table, Path]:
    """Let the snapshot stand in the folder that the connection may read."""
    os.link(table.path, place)
    return table, place


def _common_types(old: Table, new: Table) -> dict[str, str]:
    """Return the SQL type in which the cells of each column of either table are compared."""
    kinds: dict[str, set[ColumnType]] = {}
    for column in (*old.columns, *new.columns):
        kinds.setdefault(column.name, set()).add(column.type)
    return {name: _common_type(found) for name, found in kinds.items()}


def _common_type(kinds: set[ColumnType]) -> str:
    if ColumnType.DECIMAL in kinds and kinds <= _NUMBERS:
        return _ANY_NUMBER
    if kinds == _TIMES:
        return STORAGE[ColumnType.DATETIME]
    (kind, *others) = kinds
    return _TEXT if others else STORAGE.get(kind, _TEXT)


def _count(
    connection: DuckDBPyConnection,
    sides: Sequence[tuple[Table, Path]],
    types: Mapping[str, str],
    key: tuple[str, ...],
) -> Difference:
    """Group equal rows of both sides, then by key: what is left over on a side has no equal."""
    keys = [f"k{number}" for number, _ in enumerate(key)]
    (one, before), (other, after) = sides
    rows = _join(
        select([*_cells(one, types, key), "1 AS a", "0 AS b"], _read(before)),
        select([*_cells(other, types, key), "0 AS a", "1 AS b"], _read(after)),
    )
    alike = _group(rows, [*keys, "cells"], ["sum(a) AS a", "sum(b) AS b"])
    keyed = _group(alike, keys or ["cells"], ["sum(a) AS a", "sum(b) AS b", "sum(least(a, b)) AS same"])
    sums = ["sum(greatest(b - a, 0))", "sum(greatest(a - b, 0))", "sum(least(a, b) - same)"]
    [found] = select(sums, Clause(f"({keyed.sql})", keyed.parameters)).run(connection)
    added, removed, changed = (int(number or 0) for number in found)
    return Difference(added, removed, changed, key)


def _read(place: Path) -> Clause:
    return Clause("read_parquet(?)", (str(place),))


def _join(one: Clause, other: Clause) -> Clause:
    return Clause(f"{one.sql} UNION ALL {other.sql}", one.parameters + other.parameters)


def _group(rows: Clause, by: Sequence[str], sums: Sequence[str]) -> Clause:
    words = ["SELECT", ", ".join([*by, *sums]), "FROM (", rows.sql, ") GROUP BY", ", ".join(by)]
    return Clause(" ".join(words), rows.parameters)


def _cells(table: Table, types: Mapping[str, str], key: tuple[str, ...]) -> Iterator[str]:
    """Yield SQL for the cells of the key, and for a checksum of all cells."""
    own = {column.name for column in table.columns}
    cells = {
        name: f"CAST({quote(name) if name in own else 'NULL'} AS {kind})" for name, kind in types.items()
    }
    yield from (f"{cells[name]} AS k{number}" for number, name in enumerate(key))
    yield f"hash({', '.join(cells.values())}) AS cells"
