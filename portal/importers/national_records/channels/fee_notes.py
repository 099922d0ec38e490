"""What a fee's note makes of its amount."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from portal.entities.channel import Fee
from portal.i18n import mark
from portal.importers.national_records.channels.amount_notes import read_amounts
from portal.importers.national_records.channels.exemptions import cut_exemption
from portal.importers.national_records.channels.free_notes import read_free
from portal.importers.national_records.channels.money import find_money
from portal.importers.national_records.channels.note_reading import (
    LOST,
    SMALLEST,
    UNTOLD,
    NoteReading,
    doubt,
)
from portal.importers.national_records.channels.notes import strip_brackets
from portal.importers.national_records.channels.translated import say
from portal.importers.national_records.channels.word_notes import read_words
from portal.importers.national_records.channels.wording import find_kind, has_untold_amount, says_nothing

_LONGEST: Final = 10_000
_CHROME: Final = re.compile(
    r"(?P<label>Phí|Lệ phí) ?: ?(?:(?P<amount>\d[\d.,]*) ?)?(?:đồng)?(?=\s*[-(])|đồng(?=\s*\()", re.IGNORECASE
)


def read_note(amount: int | None, note: str) -> NoteReading:
    """Return the fees that `note` states beside `amount` in đồng (None: the cell says that it is free)."""
    if len(note) > _LONGEST:
        return doubt(mark("its note is too long"))
    chrome = _CHROME.match(note)
    if chrome is None:
        return _read_lifted(amount, note)
    # The source's older page wrote `Phí : Đồng (…)`, and its forms were copied into notes.
    printed = re.sub(r"\D", "", chrome["amount"] or "")
    if printed and int(printed) != (amount or 0):
        return doubt(mark("the amount contradicts its note"))
    reading = _read_lifted(amount, strip_brackets(note[chrome.end() :]))
    kind = find_kind(chrome["label"] or "")
    fees = tuple(fee if fee.kind else fee.model_copy(update={"kind": kind}) for fee in reading.fees)
    return replace(reading, fees=fees, consumed=(*reading.consumed, chrome[0]))


def _read_lifted(amount: int | None, note: str) -> NoteReading:
    """Read a note that may end by lifting the fee for some time: `(Miễn kể từ ngày … đến …)`."""
    before, words, period = cut_exemption(note)
    if period is not None and (amount or find_money(before)):
        lifted = Fee(amount=0, rule=say(words), valid_from=period.first, valid_until=period.last)
        base = _read_plain(amount, before)
        if not base.reason:
            return replace(base, fees=(*base.fees, lifted))
    return _read_plain(amount, note)


def _read_plain(amount: int | None, note: str) -> NoteReading:
    if not note:
        is_lost = amount is not None and amount < SMALLEST
        return doubt(LOST) if is_lost else NoteReading((Fee(amount=amount or 0),))
    if says_nothing(note):
        return NoteReading((Fee(amount=0),), (note,)) if amount is None else doubt(mark("its note denies it"))
    if find_money(note):
        return read_amounts(amount, note)
    if has_untold_amount(note):
        return doubt(UNTOLD, "" if amount else note)
    return read_free(note) if amount is None else read_words(amount, note)
