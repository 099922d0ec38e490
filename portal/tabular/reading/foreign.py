"""Files that are no tables, known by how they begin, and what their sender can do."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile, Place
from portal.i18n import mark
from portal.tabular.reading.text.lines import read_start

_PICTURE: Final = mark("This is a picture, not a table. Send the file that it was made from.")
_ARCHIVE: Final = mark("This is an archive of a kind that is not read. Send a ZIP file, or the files in it.")
_MARKS: Final = {
    b"%PDF-": mark("This is a PDF document, not a table. Send the file that it was made from."),
    b"{\\rtf": mark("This is a text document, not a table. Save its table as a workbook or CSV."),
    b"SQLite format 3\0": mark("This is a database, not a table. Send each of its tables as CSV."),
    **dict.fromkeys((b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM"), _PICTURE),
    **dict.fromkeys((b"Rar!\x1a", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0"), _ARCHIVE),
    b"\x28\xb5\x2f\xfd": _ARCHIVE,
}
_LONGEST_MARK: Final = 16
_MARKUP: Final = re.compile(r"\s*<(?:!doctype|!--|html|head|body|table|\?xml)\b", re.IGNORECASE)
_PAGE: Final = re.compile(r"<(?:!doctype\s+html|html|head|body|table)\b", re.IGNORECASE)


def refuse_foreign(path: Path) -> None:
    """Raise `InvalidFile` if the file is empty, or begins as a kind of file does that holds no table."""
    with path.open("rb") as file:
        start = file.read(_LONGEST_MARK)
    if not start:
        raise InvalidFile("The file is empty.")
    for begins, message in _MARKS.items():
        if start.startswith(begins) and not (begins == b"BM" and start[6:10] != bytes(4)):
            raise InvalidFile(message)


def refuse_markup(path: Path) -> None:
    """Raise `InvalidFile` if the text is blank, a web page, or other XML."""
    start = read_start(path)
    if not start.strip():
        raise InvalidFile("The file is empty: it holds nothing but blanks.")
    if _MARKUP.match(start) is None:
        return
    if _PAGE.search(start):
        raise InvalidFile(
            "This is a web page, not a table. Open it in a spreadsheet program and save it as a workbook.",
            place=Place(line=1),
        )
    raise InvalidFile("This is XML, not a table. Save it as a workbook or CSV.", place=Place(line=1))
