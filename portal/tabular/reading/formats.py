"""The one list of formats that tables are read from; the bytes of a file say which it is in."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Final

from portal.tabular.reading.delimited import is_tab_separated, read_delimited
from portal.tabular.reading.foreign import refuse_foreign, refuse_markup
from portal.tabular.reading.geojson import is_geojson, read_geojson
from portal.tabular.reading.members import read_members
from portal.tabular.reading.opened import Grids, Opened
from portal.tabular.reading.parquet import is_parquet, read_parquet
from portal.tabular.reading.records import LINED, is_json, is_ndjson, read_json, read_ndjson
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.reading.text.clean_text import settle_text
from portal.tabular.reading.workbook import read_workbook
from portal.tabular.reading.zipped import is_ods, is_xls, is_xlsx, is_zip
from portal.tabular.report import Report, kinds


@dataclass(frozen=True, slots=True)
class SourceFormat:
    """A format: its short name, the media types it is sent as, and the endings of its files.

    `fits` tells by the file's bytes whether it is in this format, if it is in none of the list above
    it; `read` returns its tables. Both are given clean text if `is_text`.
    """

    name: str
    media_types: tuple[str, ...]
    endings: tuple[str, ...]
    fits: Callable[[SourceFile], bool]
    read: Callable[[SourceFile], Grids]
    is_text: bool = True


def _read_workbook(source: SourceFile) -> Grids:
    return read_workbook(source.path, source.work, source.report)


def _fits_always(_: SourceFile) -> bool:
    return True


def _read_archive(source: SourceFile) -> Grids:
    return read_members(source, _open)


_SHEETS: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_MACROS: Final = "application/vnd.ms-excel.sheet.macroenabled.12"
_ODS: Final = "application/vnd.oasis.opendocument.spreadsheet"

SOURCES: Final = (
    SourceFormat("xlsx", (_SHEETS, _MACROS), (".xlsx", ".xlsm"), is_xlsx, _read_workbook, is_text=False),
    SourceFormat("ods", (_ODS,), (".ods",), is_ods, _read_workbook, is_text=False),
    SourceFormat("xls", ("application/vnd.ms-excel",), (".xls",), is_xls, _read_workbook, is_text=False),
    SourceFormat(
        "zip",
        ("application/zip", "application/x-zip-compressed"),
        (".zip",),
        is_zip,
        _read_archive,
        is_text=False,
    ),
    SourceFormat(
        "parquet", ("application/vnd.apache.parquet",), (".parquet",), is_parquet, read_parquet, is_text=False
    ),
    SourceFormat("geojson", ("application/geo+json",), (".geojson", ".json"), is_geojson, read_geojson),
    SourceFormat("ndjson", ("application/x-ndjson", "application/jsonl"), LINED, is_ndjson, read_ndjson),
    SourceFormat("json", ("application/json",), (".json",), is_json, read_json),
    SourceFormat(
        "tsv", ("text/tab-separated-values",), (".tsv", ".tab", ".txt"), is_tab_separated, read_delimited
    ),
    SourceFormat("csv", ("text/csv", "application/csv"), (".csv", ".txt"), _fits_always, read_delimited),
)

_TEXTS: Final = tuple(source for source in SOURCES if source.is_text)
_BINARY: Final = tuple(source for source in SOURCES if not source.is_text)


def open_file(path: Path, name: str, work: Path, report: Report) -> Opened:
    """Return the tables of a file that its sender calls `name`, in the format that its bytes are in.

    Temporary files are written in the folder `work`, which must last as long as rows are read; what
    is found on the way goes to `report`. Raises `InvalidFile` for what cannot be read, and `TooLarge`
    for what is over a limit; so does going through the grids and their rows.
    """
    return _open(SourceFile(path, name, work, report, table=PurePath(name).stem))


def _open(source: SourceFile) -> Opened:
    refuse_foreign(source.path)
    found = _find_format(source, _BINARY)
    if found is None:
        source = settle_text(source)
        refuse_markup(source.path)
        found = _find_format(source, _TEXTS) or SOURCES[-1]
    _compare_ending(source, found)
    return Opened(found.name, found.read(source))


def _find_format(source: SourceFile, formats: Iterable[SourceFormat]) -> SourceFormat | None:
    return next((each for each in formats if each.fits(source)), None)


def _compare_ending(source: SourceFile, found: SourceFormat) -> None:
    """Report a name whose ending promises another format."""
    ending = PurePath(source.name).suffix.lower()
    if ending not in found.endings and any(ending in each.endings for each in SOURCES):
        source.report.add(
            kinds.WRONG_ENDING,
            sheet=source.sheet,
            value=source.name,
            ending=ending,
            format=found.name.upper(),
        )
