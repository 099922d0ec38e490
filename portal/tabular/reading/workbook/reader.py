"""A workbook file as grids."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import mkdtemp
from typing import Final

from portal.tabular.reading.grid import Grid
from portal.tabular.reading.workbook.archive import open_archive
from portal.tabular.reading.workbook.faults import refusing_xls_faults, refusing_zip_faults
from portal.tabular.reading.workbook.ods import read_ods
from portal.tabular.reading.workbook.raw_sheet import RawSheet, SheetFindings
from portal.tabular.reading.workbook.restoring import Restoring
from portal.tabular.reading.workbook.spool import Spool, SpooledRows
from portal.tabular.reading.workbook.survey import survey
from portal.tabular.reading.workbook.tidying import Tidying
from portal.tabular.reading.workbook.xls import read_xls
from portal.tabular.reading.workbook.xlsx import read_xlsx
from portal.tabular.report import Report, kinds

_ZIP: Final = b"PK"


def read_workbook(path: Path, work: Path, report: Report) -> tuple[Grid, ...]:
    """Return the sheets of an XLSX, XLSM, ODS or XLS file in order, hidden ones too, in Unicode.

    The rows are kept in files in the folder `work`, which must last as long as they are read; what
    is found in them goes to `report` before this returns. Raises `InvalidFile` if the file is no
    workbook, broken or protected by a password, and `TooLarge` if it unpacks to too much.
    """
    work = Path(mkdtemp(dir=work))
    with path.open("rb") as file:
        is_zip = file.read(2) == _ZIP
    if is_zip:
        with refusing_zip_faults(), open_archive(path) as archive:
            read = read_ods if "content.xml" in archive else read_xlsx
            return _make_grids(read(archive, work, report), work, report)
    with refusing_xls_faults(path):
        return _make_grids(read_xls(path, report), work, report)


def _make_grids(sheets: Iterable[RawSheet], work: Path, report: Report) -> tuple[Grid, ...]:
    return tuple(_make_grid(sheet, work / f"sheet-{number}", report) for number, sheet in enumerate(sheets))


def _make_grid(sheet: RawSheet, path: Path, report: Report) -> Grid:
    findings = SheetFindings(report, sheet.name)
    if sheet.hidden:
        report.add(kinds.HIDDEN_SHEET, sheet=sheet.name)
    rows = SpooledRows(_spool(sheet, findings, path))
    return Grid(sheet.name, rows, merges=tuple(sheet.merges))


def _spool(sheet: RawSheet, findings: SheetFindings, path: Path) -> Spool:
    """Bring the rows into a file; into a second one, in Unicode, where some may be in a legacy charset."""
    raw, tidying = Spool(path.with_suffix(".raw")), Tidying(findings)
    raw.write(tidying.tidy(sheet.rows))
    if not tidying.suspicious:
        return raw
    restoring = Restoring(survey(raw.read()), findings)
    restored = Spool(path.with_suffix(".restored"))
    restored.write(restoring.restore(raw.read()))
    restoring.report()
    raw.path.unlink()
    return restored
