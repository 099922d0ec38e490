"""What a container is, told by the names of its members: a workbook, a document, or an archive of files."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile
from portal.tabular.reading.source_file import SourceFile

_MARK: Final = (b"PK\x03\x04", b"PK\x05\x06")
# The container of Excel 5 and later, and the first record of Excel 2, 3 and 4.
_XLS_MARKS: Final = (
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x09\x00\x04\x00",
    b"\x09\x02\x06\x00",
    b"\x09\x04\x06\x00",
)
_SPREADSHEET: Final = b"application/vnd.oasis.opendocument.spreadsheet"
_DOCUMENTS: Final = ("word/document.xml", "ppt/presentation.xml", "META-INF/manifest.xml")


def is_xlsx(source: SourceFile) -> bool:
    """Whether the file is a workbook of Office Open XML."""
    return any(name.startswith("xl/workbook.") for name in _names(source.path))


def is_ods(source: SourceFile) -> bool:
    """Whether the file is a spreadsheet of OpenDocument."""
    if "content.xml" not in _names(source.path):
        return False
    with zipfile.ZipFile(source.path) as archive:
        try:
            return archive.read("mimetype")[: len(_SPREADSHEET)] == _SPREADSHEET
        except KeyError:
            return True


def is_xls(source: SourceFile) -> bool:
    """Whether the file begins as a workbook of Excel 2 to 2003 does, or as a protected one of today."""
    with source.path.open("rb") as file:
        return file.read(8).startswith(_XLS_MARKS)


def is_zip(source: SourceFile) -> bool:
    """Whether the file is a ZIP file; raises `InvalidFile` if it is a document, or broken."""
    if not begins_as_zip(source.path):
        return False
    if not zipfile.is_zipfile(source.path):
        raise InvalidFile("The archive is broken, or was not received whole. Send it again.")
    if any(name in _DOCUMENTS for name in _names(source.path)):
        raise InvalidFile("This is a text document, not a table. Save its table as a workbook or CSV.")
    return True


def _names(path: Path) -> list[str]:
    if not begins_as_zip(path):
        return []
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return []


def begins_as_zip(path: Path) -> bool:
    """Whether the file begins as ZIP files do."""
    with path.open("rb") as file:
        return file.read(4).startswith(_MARK)
