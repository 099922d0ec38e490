"""Words, without amounts, behind an amount: `(/hồ sơ)`, `(Sát hạch thực hành)`, `(theo quy định tại …)`."""

from __future__ import annotations

from portal.entities.channel import Fee
from portal.i18n import mark
from portal.importers.national_records.channels.exemptions import lets_some_off
from portal.importers.national_records.channels.note_reading import LOST, SMALLEST, NoteReading, doubt
from portal.importers.national_records.channels.payment_units import read_unit
from portal.importers.national_records.channels.periods import find_period
from portal.importers.national_records.channels.translated import say
from portal.importers.national_records.channels.wording import (
    cut_tail,
    decides_elsewhere,
    find_kind,
    is_legal,
    is_share,
    tidy,
)


def read_words(amount: int, note: str) -> NoteReading:
    """Return the fees of an amount in đồng that `note` narrows, founds on a law, or gives a unit."""
    is_lost = amount < SMALLEST
    if is_share(note) and not is_lost and (period := find_period(note)) is not None:
        lowered = Fee(rule=say(note), valid_from=period.first, valid_until=period.last)
        return NoteReading((Fee(amount=amount), lowered))
    if lets_some_off(note) and not is_lost:
        return NoteReading((Fee(amount=amount, exemptions=[say(note)]),))
    if decides_elsewhere(note):
        return doubt(mark("its note takes the amount back"))
    if is_lost:
        return doubt(LOST)
    return _read_unit(amount, note) or NoteReading((_label(amount, note),))


def _read_unit(amount: int, note: str) -> NoteReading | None:
    head, tail = cut_tail(note)
    unit = read_unit(head)
    if unit is None or (find_period(tail) and not is_legal(tail)):
        return None
    law, case = (tail, "") if is_legal(tail) else ("", tail)
    fee = Fee(amount=amount, per=say(unit.name), rule=say(law), condition=say(case))
    return NoteReading((fee,), unit.consumed)


def _label(amount: int, note: str) -> Fee:
    period, words = find_period(note), tidy(note)
    is_law = period is not None or is_legal(note)
    return Fee(
        amount=amount,
        kind=find_kind(note),
        rule=say(words if is_law else ""),
        condition=say("" if is_law else words),
        valid_from=period.first if period else None,
        valid_until=period.last if period else None,
    )
