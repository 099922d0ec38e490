"""Text of two or four bytes a letter, which comes with a byte order mark or shows by its NUL bytes."""

from __future__ import annotations

import codecs
from pathlib import Path
from typing import Final

from portal.tabular.reading.source_file import SourceFile
from portal.tabular.reading.text.pieces import sample_bytes
from portal.tabular.report import kinds

_MARKS: Final = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
_BLOCK: Final = 1 << 20
_MANY: Final = 0.2
_FEW: Final = 0.01


def find_wide_encoding(path: Path) -> str | None:
    """Return UTF-16 or UTF-32 if the file is written so, with the byte order if no mark says it."""
    with path.open("rb") as file:
        start = file.read(4)
    for mark, encoding in _MARKS.items():
        if start.startswith(mark):
            return encoding
    # Digits, delimiters, spaces and line ends have a NUL as the one byte and never as the other.
    even, odd = _share_of_nuls(path)
    if odd > _MANY and even < _FEW:
        return "UTF-16LE"
    return "UTF-16BE" if even > _MANY and odd < _FEW else None


def copy_as_utf8(source: SourceFile, encoding: str) -> Path:
    """Write the file as UTF-8 into the folder for work; what cannot be read becomes U+FFFD."""
    target = source.work / "wide.txt"
    source.report.add(kinds.DECODED, sheet=source.sheet, encoding=encoding)
    with (
        source.path.open(encoding=encoding, errors="replace", newline="") as wide,
        target.open("w", encoding="utf-8", newline="") as file,
    ):
        while text := wide.read(_BLOCK):
            file.write(text)
            if lost := text.count("\ufffd"):
                source.report.add(kinds.UNDECODED, sheet=source.sheet, times=lost, encoding=encoding)
    return target


def _share_of_nuls(path: Path) -> tuple[float, float]:
    """Return the share of NUL among bytes at even and at odd places, from all over the file."""
    data = sample_bytes(path)
    half = max(1, len(data) // 2)
    return data[::2].count(0) / half, data[1::2].count(0) / half
