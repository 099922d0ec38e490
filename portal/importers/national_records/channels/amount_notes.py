"""Notes that state amounts themselves: `(Cấp mới: 1.350.000 đồng/loại thuốc;)`."""

from __future__ import annotations

from collections.abc import Sequence

from portal.entities.channel import Fee
from portal.i18n import SOURCE, mark
from portal.importers.national_records.channels.clause_fees import list_consumed, make_fee, make_repeated
from portal.importers.national_records.channels.clauses import Clause, read_clause, split_clauses
from portal.importers.national_records.channels.exemptions import lets_some_off
from portal.importers.national_records.channels.note_reading import SMALLEST, UNTOLD, NoteReading, doubt


def read_amounts(amount: int | None, note: str) -> NoteReading:
    """Return the fees of `note` beside `amount` in đồng, if they are clear and do not contradict it."""
    whole = read_clause(note)
    if whole is not None and (amount == whole.mention.amount or (amount is None and _is_for_others(whole))):
        return _read_repeated(whole)
    clauses = [whole] if whole else [read_clause(text) for text in split_clauses(note)]
    known = [clause for clause in clauses if clause is not None]
    fees = [fee for clause in known if (fee := make_fee(clause)) is not None]
    if len(fees) < len(clauses):
        return doubt(UNTOLD, "" if amount else note)
    consumed = tuple(word for clause in known for word in list_consumed(clause))
    if amount is None or any(_agrees(amount, fee) for fee in fees):
        return NoteReading(tuple(fees), consumed)
    if _only_lowers(fees) and amount >= SMALLEST:
        return NoteReading((Fee(amount=amount), *fees), consumed)
    return doubt(mark("the amount contradicts its note"))


def _is_for_others(clause: Clause) -> bool:
    """Tell whether all that follows an amount is who need not pay it: the others do."""
    return lets_some_off(clause.tail.strip(" .;"))


def _read_repeated(clause: Clause) -> NoteReading:
    """Read a note that says the amount of its cell again: the amount is sure, whatever is said of it."""
    fee = make_fee(clause)
    fees = (fee,) if fee else tuple(make_repeated(clause))
    return (
        NoteReading(fees, list_consumed(clause))
        if fees
        else doubt(mark("its note says a share of an amount"))
    )


def _agrees(amount: int, fee: Fee) -> bool:
    """Tell whether a note repeats the amount, in full where the cell has lost the thousands."""
    return fee.amount == amount or (amount < SMALLEST and fee.amount == amount * 1_000)


def _only_lowers(fees: Sequence[Fee]) -> bool:
    """Tell whether all that a note states is another amount for some time: `áp dụng mức phí …`."""
    return len(fees) == 1 and fees[0].rule.get(SOURCE, "").lower().startswith("áp dụng mức")
