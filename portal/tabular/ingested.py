"""What was made of a data file: its tables, and the report."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import orjson

from portal.errors import Unavailable
from portal.tabular.column_type import ColumnType
from portal.tabular.report import Report, dump_report, read_report
from portal.tabular.table import Column, Table

MANIFEST: Final = "tables.json"
_KEPT: Final = 512


@dataclass(frozen=True, slots=True)
class TableInfo:
    """A table of a file: `heading` and `notes` are what stood above and below it, line by line."""

    slug: str
    title: str
    heading: str
    notes: str
    row_count: int
    columns: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Ingested:
    """The tables in `folder`, in the order of the file; none if the file was refused.

    `format` is the short name of what the bytes are.
    """

    folder: Path
    format: str
    tables: tuple[TableInfo, ...]
    report: Report

    @property
    def is_refused(self) -> bool:
        """Whether no table was made: the report says why."""
        return not self.tables

    def table(self, slug: str | None = None) -> Table | None:
        """Return the table of that slug, or the first; None if there is none."""
        for info in self.tables:
            if slug is None or info.slug == slug:
                return Table(self.folder / f"{info.slug}.parquet", info.row_count, info.columns)
        return None


def write_manifest(ingested: Ingested) -> None:
    """Write what was made beside the snapshots."""
    content = {
        "format": ingested.format,
        "tables": [asdict(info) for info in ingested.tables],
        "report": dump_report(ingested.report),
    }
    (ingested.folder / MANIFEST).write_bytes(orjson.dumps(content, option=orjson.OPT_INDENT_2))


@lru_cache(_KEPT)
def read_manifest(folder: Path) -> Ingested:
    """Return what `write_manifest` wrote; `Unavailable` if there is nothing.

    What was made of a file never changes, so it is read once.
    """
    try:
        content = orjson.loads((folder / MANIFEST).read_bytes())
    except FileNotFoundError as error:
        raise Unavailable("The table is being prepared. Try again in a minute.") from error
    tables = tuple(map(_read_table, content["tables"]))
    return Ingested(folder, content["format"], tables, read_report(content["report"]))


def _read_table(fields: dict[str, Any]) -> TableInfo:
    columns = tuple(
        Column(each["name"], ColumnType(each["type"]), each["nullable"], each["unit"])
        for each in fields["columns"]
    )
    return TableInfo(**{**fields, "columns": columns})
