"""The fee cell of a row: free, an amount with its note, or what they contradict each other about."""

from __future__ import annotations

import re
from typing import Final

from portal.entities.channel import Fee
from portal.importers.national_records.channels.fee_notes import NoteReading, read_note
from portal.importers.national_records.channels.rows import FREE, FeeCell
from portal.importers.national_records.channels.wording import find_kind
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome

ASPECT: Final = "fees"

_DONG: Final = re.compile(r"(?P<amount>[\d,]+) ?(?:Việt Nam Đồng|VNĐ|VND|Đồng|đồng)")
_FEE_LINE: Final = re.compile(
    r"^[-+*•\s]*(?:(?:các loại|mức)\s+)?(?:phí|lệ phí)\s*(?:,\s*lệ phí\s*)?(?:\([^)]*\)\s*)?(?::|được|thực hiện|theo)",
    re.IGNORECASE | re.MULTILINE,
)

FeeReading = FieldReading[list[Fee]]


def read_fee(cell: FeeCell, description: str) -> FeeReading:
    """Return the fees of one cell; `description` is that of its row."""
    if cell.words == NOTHING:
        return FieldReading([], consumed=(cell.words, cell.label))
    if cell.is_cut:
        return _keep(cell, NoteReading(reason="its note is cut off"))
    amount = None
    if cell.words != FREE:
        found = _DONG.fullmatch(cell.words)
        if found is None:
            return _keep(cell, NoteReading(reason="the amount is not in đồng"))
        amount = int(found["amount"].replace(",", ""))
    reading = read_note(amount, cell.note)
    if not reading.reason and _is_free(reading) and _FEE_LINE.search(description):
        reading = NoteReading(reason="its description speaks of fees")
    return _keep(cell, reading) if reading.reason else _accept(cell, reading)


def _is_free(reading: NoteReading) -> bool:
    return all(fee.amount == 0 for fee in reading.fees)


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
    finding = Finding(ASPECT, Outcome.TEXT, _write(cell), reading.reason)
    if reading.fees:
        consumed = (cell.words, cell.label, *reading.consumed)
        return FieldReading(list(reading.fees), (finding,), consumed=consumed)
    return FieldReading([], (finding,), unread=_write(cell))
