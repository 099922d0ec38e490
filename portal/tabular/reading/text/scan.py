"""One pass over a text file: whether it is clean UTF-8 already, and what it holds that is not."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from portal.tabular.reading.text.evidence import collect_bytes, collect_words
from portal.tabular.reading.text.pieces import Piece, read_pieces

BYTE_ORDER_MARK: Final = "\ufeff"
_NO_CONTROLS: Final = bytes({*range(0x20, 0x100), *b"\t\n\r"} - {0x7F})
_HIGH_CONTROL_LEAD: Final = b"\xc2"
_HIGH_CONTROL: Final = re.compile(rb"\xc2[\x80-\x9f]")
_OTHER_LINES_A_PIECE: Final = 200
_PIECES_A_SAMPLE: Final = 16
_PLACES: Final = 16


@dataclass
class Scan:
    """What a file holds; `is_composed` and `has_controls` say nothing if it is not all UTF-8.

    Lines count as UTF-8 or other only if they go beyond ASCII. `words` and `other_words` come from
    many places of the lines that are UTF-8 and of those that are not.
    """

    is_composed: bool = True
    has_controls: bool = False
    utf8_lines: int = 0
    other_lines: int = 0
    words: Counter[str] = field(default_factory=Counter)
    other_words: Counter[bytes] = field(default_factory=Counter)
    line_ends: set[str] = field(default_factory=set)
    pieces: int = 0

    @property
    def is_utf8(self) -> bool:
        """Whether every line is UTF-8."""
        return not self.other_lines

    @property
    def is_clean(self) -> bool:
        """Whether the file is UTF-8 in NFC without control characters."""
        return self.is_utf8 and self.is_composed and not self.has_controls


def scan_text(path: Path) -> Scan:
    """Look at every byte of the file once.

    Raises `InvalidFile` for a line that is too long.
    """
    scan = Scan()
    for piece in read_pieces(path):
        _take_in(scan, piece)
    return scan


def has_controls(data: bytes) -> bool:
    """Whether there are control characters in UTF-8, quicker than `CONTROL` finds them."""
    if data.translate(None, _NO_CONTROLS):
        return True
    return _HIGH_CONTROL_LEAD in data and _HIGH_CONTROL.search(data) is not None


def _take_in(scan: Scan, piece: Piece) -> None:
    scan.pieces += 1
    scan.line_ends |= piece.line_ends
    scan.has_controls = scan.has_controls or has_controls(piece.data)
    if piece.data.isascii():
        return
    try:
        _judge_text(scan, piece, piece.data.decode())
    except UnicodeDecodeError:
        _judge_lines(scan, piece)


def _judge_text(scan: Scan, piece: Piece, text: str) -> None:
    if scan.is_composed and not unicodedata.is_normalized("NFC", text):
        scan.is_composed = False
    if piece.line == 1 and text.startswith(BYTE_ORDER_MARK * 2):
        scan.has_controls = True
    scan.utf8_lines += piece.feeds + 1
    if scan.pieces % _PIECES_A_SAMPLE == 1:
        scan.words.update(collect_words(text, places=_PLACES))


def _judge_lines(scan: Scan, piece: Piece) -> None:
    """Take in the lines of a piece that is not UTF-8, until enough are seen that are not."""
    most = scan.other_lines + _OTHER_LINES_A_PIECE
    for _, line in piece.lines():
        if line.isascii():
            continue
        try:
            scan.words.update(collect_words(line.decode(), places=1))
            scan.utf8_lines += 1
        except UnicodeDecodeError:
            scan.other_words.update(collect_bytes(line, places=1))
            scan.other_lines += 1
            if scan.other_lines == most:
                return
