"""A text file in pieces that hold whole lines, in constant memory however long the file or a line is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from portal.errors import InvalidFile, Place

LONGEST_LINE: Final = 20_000_000
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

    Raises `InvalidFile` with the line that is longer than `LONGEST_LINE` bytes.
    """
    line, rest = 1, b""
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            data = rest + block
            end = _find_cut(data)
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


def _find_cut(data: bytes) -> int:
    """Return where the last whole line of `data` ends; a CR at the very end may be half a CR LF."""
    return (data.rfind(b"\n") + 1) or (data.rfind(b"\r", 0, len(data) - 1) + 1)


def _count_ends(line: int, data: bytes) -> Piece:
    returns = data.count(b"\r")
    return Piece(line, data, data.count(b"\n"), returns, data.count(b"\r\n") if returns else 0)


def _check_length(rest: bytes, line: int) -> None:
    if len(rest) > LONGEST_LINE:
        raise InvalidFile(
            "The line is longer than {limit} bytes.", place=Place(line=line), limit=LONGEST_LINE
        )
