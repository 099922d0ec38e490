"""A text in any encoding, written anew in UTF-8, NFC, without control characters."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Final

from portal.tabular.reading.charsets import Charset
from portal.tabular.reading.control import CONTROL, drop_controls, name_controls
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.reading.text.encoding import UTF_8, Decision, fits
from portal.tabular.reading.text.pieces import Piece, read_pieces
from portal.tabular.reading.text.scan import BYTE_ORDER_MARK, has_controls
from portal.tabular.report import kinds

# No two letters that follow each other in an old encoding make these bytes.
_UTF8_LETTER: Final = re.compile(rb"[\xc3-\xc6][\x80-\xbf]|\xe1[\xba\xbb][\x80-\xbf]")
_LOST: Final = "\ufffd"


def transcode(source: SourceFile, decision: Decision, *, is_composed: bool) -> Path:
    """Write the text into the folder for work, in constant memory, and report what was done to it."""
    if decision.is_legacy:
        source.report.add(kinds.DECODED, sheet=source.sheet, encoding=decision.main.name)
    elif not is_composed:
        source.report.add(kinds.DECOMPOSED, sheet=source.sheet)
    target = source.work / "text.txt"
    with target.open("wb") as file:
        for piece in read_pieces(source.path):
            text = unicodedata.normalize("NFC", _decode(piece, source, decision))
            if piece.line == 1:
                text = text.lstrip(BYTE_ORDER_MARK)
            file.write(_encode(text, piece.line, source))
    return target


def _decode(piece: Piece, source: SourceFile, decision: Decision) -> str:
    """Decode a piece at once if nothing in it stands out, else line by line."""
    main = decision.main
    try:
        if decision.is_utf8:
            return main.recode(piece.data.decode())
        if _UTF8_LETTER.search(piece.data) is None and _LOST not in (text := main.decode(piece.data)):
            return text
    except UnicodeDecodeError:
        pass
    return "".join(_decode_line(number, line, source, decision) for number, line in piece.lines())


def _decode_line(number: int, line: bytes, source: SourceFile, decision: Decision) -> str:
    charset = _choose(line, decision)
    text = charset.decode(line)
    shown = line.decode("utf-8", "backslashreplace").strip()
    if charset.codec != decision.main.codec:
        source.report.add(
            kinds.OTHER_ENCODING,
            sheet=source.sheet,
            row=number,
            value=shown,
            encoding=charset.name,
            main=decision.main.name,
        )
    elif _LOST in text and _LOST not in shown:
        source.report.add(
            kinds.UNDECODED, sheet=source.sheet, row=number, value=shown, encoding=decision.main.name
        )
    return text


def _choose(line: bytes, decision: Decision) -> Charset:
    """Return the charset of a line: the file's own if the line fits it or nothing else."""
    if line.isascii():
        return decision.main
    try:
        line.decode()
    except UnicodeDecodeError:
        other = decision.other
        return other if other is not None and fits(line, other) else decision.main
    return decision.main if decision.is_utf8 else UTF_8


def _encode(text: str, line: int, source: SourceFile) -> bytes:
    data = text.encode()
    if has_controls(data):
        return "".join(_drop_from_lines(StringIO(text, newline=""), line, source)).encode()
    return data


def _drop_from_lines(lines: StringIO, first: int, source: SourceFile) -> Iterator[str]:
    for number, line in enumerate(lines, start=first):
        if CONTROL.search(line):
            shown = name_controls(line)
            source.report.add(kinds.CONTROL_CHARACTERS, sheet=source.sheet, row=number, value=shown)
        yield drop_controls(line)
