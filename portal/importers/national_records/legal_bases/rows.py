"""The rows of the table of legal bases, put together from its cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from portal.i18n import mark
from portal.importers.national_records.legal_bases.cells import Cell, Form
from portal.importers.national_records.legal_bases.kinds import contradicts, has_seam, split_at_openings
from portal.importers.national_records.legal_bases.titles import (
    find_own_number,
    is_code_of_some_kind,
    is_short_code,
    lift_number,
)

NO_NUMBER: Final = mark("no number that can be read")
CUT_OFF: Final = mark("the number is cut off")
UNCLEAR: Final = mark("where one cell ends and the next begins cannot be told")
ANOTHER: Final = mark("the number may be that of another document")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table. Without `number` its text is all in `title`, and `reason` says why."""

    title: str
    number: str = ""
    consumed: tuple[str, ...] = ()
    reason: str = ""


def make_rows(cells: Sequence[Cell], rest: str) -> list[Row]:
    """Return the rows that `cells` and the text behind the last of them make."""
    rows: list[Row] = []
    cells = list(cells)
    place = 0
    while place < len(cells):
        cell = _release_lead(cells[place], rows)
        code = _find_code(cell, cells[place + 1 : place + 3])
        rows.extend(_make_row(cell, code))
        place += 2 if code else 1
    _add_loose(rest, rows)
    return rows


def _release_lead(cell: Cell, rows: list[Row]) -> Cell:
    """Return `cell` without what stands before its own title, which makes rows by itself."""
    *loose, title = split_at_openings(cell.lead)
    if cell.form is Form.GLUED and _is_of_another(title, cell):
        loose, title = [*loose, title], ""
    for text in loose:
        _add_loose(text, rows)
    return replace(cell, lead=title, form=cell.form if title else Form.BARE)


def _is_of_another(title: str, cell: Cell) -> bool:
    """Return whether the number of `cell` begins a row, because `title` is of another document."""
    own = find_own_number(title)
    says_another = own is not None and own.serial_and_year != cell.number.serial_and_year
    is_of_another_kind = contradicts(title, cell.number.text) and bool(cell.prefix.strip())
    return says_another or is_of_another_kind or is_code_of_some_kind(title.strip())


def _find_code(title: Cell, after: Sequence[Cell]) -> Cell | None:
    """Return the cell behind `title` that is its code, if it is one and not a row of its own."""
    if title.form is Form.GLUED or not after or after[0].form is not Form.BARE:
        return None
    code = after[0]
    if title.is_same(code):
        return code
    is_row = len(after) > 1 and after[1].form is Form.BARE and code.is_same(after[1])
    return None if is_row or title.form is Form.BARE else code


def _make_row(cell: Cell, code: Cell | None) -> Iterator[Row]:
    if has_seam(cell.lead) or contradicts(cell.lead, (code or cell).number.text):
        yield Row(f"{cell.text}{code.text if code else ''}", reason=UNCLEAR)
    elif (code or cell).number.is_cut_off:
        yield Row(f"{cell.text}{code.text if code else ''}", reason=CUT_OFF)
    elif code:
        yield _pair(cell, code)
    elif cell.form is Form.BARE:
        yield _make_bare(cell)
    elif cell.form is Form.GLUED or _names_itself(cell):
        yield Row(cell.lead, cell.number.text, (cell.prefix,))
    else:
        yield Row(cell.text, reason=ANOTHER)


def _pair(cell: Cell, code: Cell) -> Row:
    has_title = any(sign.isalnum() for sign in cell.lead + cell.prefix)
    title, repeated = (cell.text, "") if has_title else ("", cell.number.text)
    return Row(title, code.number.text, (repeated, code.lead, code.prefix))


def _make_bare(cell: Cell) -> Row:
    is_title = cell.prefix and not cell.prefix[-1].isspace() and cell.prefix.lower() != "số"
    title, word = (cell.prefix, "") if is_title else ("", cell.prefix)
    return Row(title, cell.number.text, (word,))


def _names_itself(cell: Cell) -> bool:
    """Return whether the number behind a space in `cell` is that of the document it is the title of."""
    if cell.lead.endswith(("\n", "\t", "\n ")):
        return True
    own = find_own_number(cell.text)
    kind = cell.prefix.split("số")[0].strip()
    says_kind_again = bool(kind) and cell.lead.strip().startswith(kind) and "của" not in cell.lead
    return says_kind_again or (own is not None and own.text == cell.number.text)


def _add_loose(text: str, rows: list[Row]) -> None:
    """Add what has no code of its own: titles that say their number, or a code that repeats the last one."""
    for piece in split_at_openings(text):
        if not any(sign.isalnum() for sign in piece):
            continue
        if rows and is_short_code(piece.strip(), rows[-1].number):
            rows[-1] = replace(rows[-1], consumed=(*rows[-1].consumed, piece))
        else:
            rows.append(_make_loose(piece))


def _make_loose(piece: str) -> Row:
    lifted = None if has_seam(piece) else lift_number(piece)
    if lifted is None:
        return Row(piece, reason=NO_NUMBER)
    return Row(lifted.title, lifted.number.text, lifted.consumed)
