"""The one list of formats that rows can be had in."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from portal.errors import InvalidInput
from portal.tabular.export.columnar import encode_parquet
from portal.tabular.export.delimited import encode_csv, encode_excel, encode_tsv
from portal.tabular.export.objects import encode_geojson, encode_json, encode_ndjson, find_geometry
from portal.tabular.export.workbook import check_workbook, encode_xlsx
from portal.tabular.querying import GroupQuery, Rows, Selection, select_groups, select_rows
from portal.tabular.table import Table

Titles = Mapping[str, str]
Encoder = Callable[[Rows, Titles], Generator[bytes]]
UNTITLED: Final[Titles] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format by its short name, with its media type and the ending of its files.

    `encode` takes rows, and titles of columns by their names, if it `shows_titles`. `check` raises
    `InvalidInput` if the rows cannot be had in it.
    """

    name: str
    media_type: str
    ending: str
    encode: Encoder
    check: Callable[[Rows], object] = lambda _rows: None
    shows_titles: bool = False


def stream_rows(
    table: Table,
    question: Selection | GroupQuery,
    export_format: ExportFormat,
    titles: Titles = UNTITLED,
) -> Generator[bytes]:
    """Return rows or groups as the pieces of a file, at a memory that does not grow with them.

    All groups are written, whatever the page that is asked for. Errors of the question are raised
    here, those of the limits with the first piece. If a later piece raises, the file is not whole:
    its reader must be told.
    """
    rows = select_any(table, question)
    export_format.check(rows)
    return export_format.encode(rows, titles)


def select_any(table: Table, question: Selection | GroupQuery) -> Rows:
    """Return what is asked for as rows."""
    return (
        select_groups(table, question) if isinstance(question, GroupQuery) else select_rows(table, question)
    )


def find_format(name: str) -> ExportFormat:
    """Return the export format of that short name, or raise `InvalidInput` naming those there are."""
    for candidate in FORMATS:
        if candidate.name == name.lower():
            return candidate
    known = ", ".join(candidate.name for candidate in FORMATS)
    raise InvalidInput("Rows cannot be had as {name}. The formats are: {known}.", name=name, known=known)


def _untitled(encode: Callable[[Rows], Generator[bytes]]) -> Encoder:
    return lambda rows, _titles: encode(rows)


FORMATS: Final = (
    ExportFormat("csv", "text/csv; charset=utf-8; header=present", ".csv", _untitled(encode_csv)),
    ExportFormat("excel", "text/csv; charset=utf-8; header=present", ".csv", _untitled(encode_excel)),
    ExportFormat("tsv", "text/tab-separated-values; charset=utf-8", ".tsv", _untitled(encode_tsv)),
    ExportFormat("json", "application/json", ".json", _untitled(encode_json)),
    ExportFormat("ndjson", "application/x-ndjson", ".ndjson", _untitled(encode_ndjson)),
    ExportFormat(
        "xlsx",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xlsx",
        encode_xlsx,
        check_workbook,
        shows_titles=True,
    ),
    ExportFormat("parquet", "application/vnd.apache.parquet", ".parquet", _untitled(encode_parquet)),
    ExportFormat(
        "geojson",
        "application/geo+json",
        ".geojson",
        _untitled(encode_geojson),
        lambda rows: find_geometry(rows.columns),
    ),
)
