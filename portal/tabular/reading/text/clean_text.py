"""A text file as clean UTF-8: read from where it is if it is clean, else written anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile
from portal.tabular.reading.source_file import SourceFile
from portal.tabular.reading.text.encoding import decide_encoding
from portal.tabular.reading.text.pieces import sample_bytes
from portal.tabular.reading.text.scan import scan_text
from portal.tabular.reading.text.transcoding import transcode
from portal.tabular.reading.text.wide import copy_as_utf8, find_wide_encoding

_FOREIGN: Final = bytes({*range(0x20), 0x7F} - {*b"\t\n\x0b\x0c\r"})
_FEW_FOREIGN: Final = 8
_MOST_FOREIGN: Final = 0.02


def settle_text(source: SourceFile) -> SourceFile:
    """Return `source` with the path of its text in UTF-8, NFC, without control characters.

    A byte order mark may stand at its start, and its lines end as they did. What was done is
    reported. Raises `InvalidFile` if the file is no text or a line is too long.
    """
    encoding = find_wide_encoding(source.path)
    if encoding:
        source = replace(source, path=copy_as_utf8(source, encoding))
    _refuse_binary(source.path)
    scan = scan_text(source.path)
    decision = decide_encoding(scan)
    is_settled = scan.is_clean and not decision.is_legacy
    path = source.path if is_settled else transcode(source, decision, is_composed=scan.is_composed)
    line_end = next(iter(scan.line_ends)) if len(scan.line_ends) == 1 else None
    return replace(source, path=path, line_end=line_end)


def _refuse_binary(path: Path) -> None:
    data = sample_bytes(path)
    foreign = len(data) - len(data.translate(None, _FOREIGN))
    if foreign > _FEW_FOREIGN + _MOST_FOREIGN * len(data):
        raise InvalidFile("This is not a text file: it holds bytes that no text has.")
