"""Real workbooks of 2005 to 2009 in legacy fonts, beside what is written in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from difflib import SequenceMatcher
from pathlib import Path

import pytest

WORKBOOKS = (
    "tcvn3-2005-2005_04_14_084750",
    "tcvn3-2005-391F5_Danh_muc",
    "tcvn3-2005-C6DFD_XK_01-05",
    "tcvn3-2006-1B4B5_DTRNN_07-2005_NEW",
    "tcvn3-2006-download",
    "tcvn3-2009-Channuoi_2007",
    "vni-2006-Mau21_CKTC_NSH-1",
    "vni-2006-Mau23_CKTC_NSH-1",
)


@pytest.mark.parametrize("name", WORKBOOKS)
def test_legacy_workbook_is_its_transcript_in_unicode(
    name: str, shared: Path, read: Callable[..., object]
) -> None:
    folder = shared / "opendata" / "legacy_xls"
    book = read(folder / f"{name}.xls")
    ours = _list_texts(cell or "" for grid in book.grids for _, row in grid.rows for cell in row)
    lines = (folder / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    theirs = _list_texts(cell for line in lines for cell in line.split("\t"))
    right, total = _count_marked(ours, theirs)
    assert total > 50
    assert right / total >= 0.98


def _list_texts(cells: Iterable[str]) -> list[str]:
    """Cells with letters, white space aside; numbers are shown with other precision."""
    tidy = (" ".join(unicodedata.normalize("NFC", cell).split()) for cell in cells)
    return [cell for cell in tidy if re.search(r"[^\W\d_]", cell)]


def _count_marked(ours: list[str], theirs: list[str]) -> tuple[int, int]:
    """How many letters with marks of `theirs` stand in `ours` too, cell by cell, and how many there are."""
    right = 0
    for tag, start, end, other_start, other_end in SequenceMatcher(
        None, theirs, ours, autojunk=False
    ).get_opcodes():
        expected, found = "".join(theirs[start:end]), "".join(ours[other_start:other_end])
        if tag == "equal":
            right += _marked(expected)
        else:
            blocks = SequenceMatcher(None, expected, found, autojunk=False).get_matching_blocks()
            right += sum(_marked(expected[block.a : block.a + block.size]) for block in blocks)
    return right, sum(map(_marked, theirs))


def _marked(text: str) -> int:
    return sum(char.isalpha() and not char.isascii() for char in text)
