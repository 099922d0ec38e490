"""The fee cell of a row: free, an amount with its note, or what they contradict each other about."""

from __future__ import annotations

import re
from typing import Final

from portal.entities.channel import Fee
from portal.i18n import mark
from portal.importers.national_records.channels.fee_notes import read_note
from portal.importers.national_records.channels.note_reading import NoteReading
from portal.importers.national_records.channels.rows import FREE, FeeCell
from portal.importers.national_records.channels.translated import say
from portal.importers.national_records.channels.wording import find_kind
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome

ASPECT: Final = "fees"

_DONG: Final = re.compile(r"(?P<amount>[\d,]+) ?(?:Việt Nam Đồng|VNĐ|VND|Đồng|đồng)")
_FEE_LINE: Final = re.compile(
    r"^[-+*•\t ]*(?:(?:các loại|mức)\s+)?(?:phí|lệ phí)\s*(?:,\s*lệ phí\s*)?(?:\([^)]*\)\s*)?"
    r"(?::|được|thực hiện|theo)",
    re.IGNORECASE | re.MULTILINE,
)

FeeReading = FieldReading[list[Fee]]


def read_fee(cell: FeeCell, description: str) -> FeeReading:
    """Return the fees of one cell; `description` is that of its row."""
    if cell.words == NOTHING:
        return FieldReading([], consumed=(cell.words, cell.label))
    if cell.is_cut:
        return keep_fee(cell, mark("its note is cut off"))
    found = _DONG.fullmatch(cell.words)
    if found is None and cell.words != FREE:
        return _keep_foreign(cell)
    reading = read_note(int(found["amount"].replace(",", "")) or None if found else None, cell.note)
    if reading.reason:
        return _keep(cell, reading)
    if all(fee.amount == 0 for fee in reading.fees) and _FEE_LINE.search(description):
        return keep_fee(cell, mark("its description speaks of fees"))
    return _accept(cell, reading)


def keep_fee(cell: FeeCell, reason: str) -> FeeReading:
    """Keep a cell as text, as its source has it."""
    finding = Finding(ASPECT, Outcome.TEXT, _write(cell), reason)
    return FieldReading([], (finding,), unread=_write(cell))


def _keep_foreign(cell: FeeCell) -> FeeReading:
    """Keep an amount that is not in đồng in the words of its source, as a rule."""
    finding = Finding(ASPECT, Outcome.TEXT, _write(cell), mark("the amount is not in đồng"))
    return FieldReading([Fee(rule=say(_write(cell)))], (finding,))


def _write(cell: FeeCell) -> str:
    """Return the cell as its source has it."""
    note = f"({cell.note})" if cell.note else ""
    return f"{cell.label}: {cell.words}{note}" if cell.label else f"{cell.words}{note}"


def _accept(cell: FeeCell, reading: NoteReading) -> FeeReading:
    kind = find_kind(cell.label)
    fees = [fee if fee.kind else fee.model_copy(update={"kind": kind}) for fee in reading.fees]
    finding = Finding(ASPECT, Outcome.DATA, _write(cell))
    return FieldReading(fees, (finding,), consumed=(cell.words, cell.label, *reading.consumed))


def _keep(cell: FeeCell, reading: NoteReading) -> FeeReading:
    """Keep a cell as text; its note as a rule if that is all it says besides `Miễn phí`."""
    if not reading.fees:
        return keep_fee(cell, reading.reason)
    finding = Finding(ASPECT, Outcome.TEXT, _write(cell), reading.reason)
    return FieldReading(list(reading.fees), (finding,), consumed=(cell.words, cell.label, *reading.consumed))
