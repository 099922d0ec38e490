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
    with explain_disk_faults(), TemporaryDirectory(dir=new.path.parent, prefix=".draft-") as folder:
        sides = [_lend(table, Path(folder) / name) for table, name in ((old, "old"), (new, "new"))]
        with working(Path(folder)) as connection:
            return _count(connection, sides, _common_types(old, new), used)


def compare_files(old: Mapping[str, Table], new: Mapping[str, Table], key: Sequence[str] = ()) -> Difference:
    """Return how all tables of a file, by slug, differ from those of the one before.

    Where either file has one table only, these two are compared whatever they are called. `key` is
    that of the result if every pair of tables has it.
    """
    if len(old) == len(new) == 1:
        pairs = list(zip(old.values(), new.values(), strict=True))
    else:
        pairs = [(old[slug], new[slug]) for slug in new if slug in old]
    found = [compare_tables(one, other, key) for one, other in pairs]
    paired = {table.path for pair in pairs for table in pair}
    keys = {difference.key for difference in found}
    return Difference(
        added=sum(each.added for each in found) + _count_rows(new, paired),
        removed=sum(each.removed for each in found) + _count_rows(old, paired),
        changed=sum(each.changed for each in found),
        key=keys.pop() if len(keys) == 1 else (),
    )


def difference_path(folder: Path, old: str, new: str, key: Sequence[str] = ()) -> Path:
    """Return where the difference between the files of two checksums is kept below `folder`."""
    by = sha256("\0".join(key).encode()).hexdigest()[:16] if key else "rows"
    return folder / FOLDER / f"{old[:32]}-{new[:32]}-{by}.json"


def write_difference(path: Path, difference: Difference) -> None:
    """Keep a difference, in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".draft-{os.getpid()}-{path.name}")
    draft.write_bytes(orjson.dumps(asdict(difference)))
    replace_durably(draft, path)


def read_difference(path: Path) -> Difference | None:
    """Return the difference that is kept at `path`; None if there is none yet."""
    try:
        values = orjson.loads(path.read_bytes())
    except FileNotFoundError:
        return None
    return Difference(values["added"], values["removed"], values["changed"], tuple(values["key"]))


def _count_rows(tables: Mapping[str, Table], paired: set[Path]) -> int:
    return sum(table.row_count for table in tables.values() if table.path not in paired)


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
