"""A text file in pieces that hold whole lines, in constant memory however long the file or a line is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

import numpy as np

from portal.errors import InvalidFile, Place

LONGEST_LINE: Final = 20_000_000
_RETURN: Final = ord("\r")
_CUTS: Final = b"\n\r"
_JSON_CUTS: Final = b"\n\r,"
_JSON: Final = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\{\s*["}]|\[\s*[\[{\]"\d-])')
_BLOCK: Final = 1 << 19
_STRETCH: Final = 4096
_STRETCHES: Final = 16


@dataclass(frozen=True, slots=True)
class Piece:
    """Whole lines of a file; `line` is the number of the first, from 1."""

    line: int
    data: bytes
    feeds: int
    returns: int
    pairs: int

    @property
    def line_ends(self) -> set[str]:
        """The ways in which lines of the piece end."""
        found = {
            "\r\n": self.pairs,
            "\n": self.feeds - self.pairs,
            "\r": self.returns - self.pairs,
        }
        return {end for end, count in found.items() if count}

    def lines(self) -> Iterator[tuple[int, bytes]]:
        """Yield each line with its number and its end."""
        return enumerate(self.data.splitlines(keepends=True), start=self.line)


def read_pieces(path: Path) -> Iterator[Piece]:
    """Yield the lines of a file in pieces of about half a MiB; LF, CR LF and CR end a line.

    JSON, which is often written without lines, is cut behind commas too. Raises `InvalidFile` with
    the line of anything else that is longer than `LONGEST_LINE` bytes.
    """
    line, rest = 1, b""
    cuts = _JSON_CUTS if begins_as_json(path) else _CUTS
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            data = rest + block
            end = _find_cut(data, cuts)
            rest = data[end:]
            if end:
                piece = _count_ends(line, data[:end])
                line += piece.feeds + piece.returns - piece.pairs
                yield piece
            _check_length(rest, line)
    if rest:
        yield _count_ends(line, rest)


def sample_bytes(path: Path) -> bytes:
    """Return up to 64 KiB of a file from all over it, every stretch from an even place on."""
    size = path.stat().st_size
    step = max(_STRETCH, size // _STRETCHES // 2 * 2)
    with path.open("rb") as file:
        return b"".join(_read_at(file, place) for place in range(0, size, step))


def _read_at(file: BinaryIO, place: int) -> bytes:
    file.seek(place)
    return file.read(_STRETCH)


def begins_as_json(path: Path) -> bool:
    """Whether the file begins as a JSON object or list does, in UTF-8 or ASCII."""
    with path.open("rb") as file:
        return _JSON.match(file.read(_STRETCH)) is not None


def _find_cut(data: bytes, cuts: bytes) -> int:
    """Return where `data` may be cut last; a CR at the very end may be half a CR LF."""
    places = (data.rfind(cut, 0, len(data) - (cut == _RETURN)) + 1 for cut in cuts)
    return next(filter(None, places), 0)


def _count_ends(line: int, data: bytes) -> Piece:
    letters = np.frombuffer(data, np.uint8)
    feeds, returns = (int(np.count_nonzero(letters == end)) for end in b"\n\r")
    return Piece(line, data, feeds, returns, data.count(b"\r\n") if returns else 0)


def _check_length(rest: bytes, line: int) -> None:
    if len(rest) > LONGEST_LINE:
        raise too_long(line)


def too_long(line: int) -> InvalidFile:
    """Return the error of a line over `LONGEST_LINE`."""
    return InvalidFile("The line is longer than {limit} bytes.", place=Place(line=line), limit=LONGEST_LINE)
