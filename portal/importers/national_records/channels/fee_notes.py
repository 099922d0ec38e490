"""What a fee's note makes of its amount."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from portal.entities.channel import Fee
from portal.importers.national_records.channels.clauses import (
    Clause,
    list_consumed,
    make_fee,
    make_repeated,
    read_clause,
    split_clauses,
)
from portal.importers.national_records.channels.money import find_money
from portal.importers.national_records.channels.periods import find_period
from portal.importers.national_records.channels.wording import (
    cut_exemption,
    cut_tail,
    decides_elsewhere,
    find_kind,
    has_untold_amount,
    is_legal,
    is_rule,
    is_share,
    read_unit,
    says_nothing,
    tidy,
)
from portal.importers.national_records.reading import NOTHING

SMALLEST: Final = 1_000
"""Đồng: in the source, a smaller amount has lost its thousands, unless its note says otherwise."""

_CHROME: Final = re.compile(
    r"(?P<label>Phí|Lệ phí)\s*:\s*(?:(?P<amount>[\d.,]+)\s*)?(?P<currency>đồng)?(?=\s*[-(])"
    r"|(?P<only>đồng)(?=\s*\()",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NoteReading:
    """The fees of an amount with its note, and what became data; or the reason why it stays text.

    With a reason, `fees` may still say the note as a rule.
    """

    fees: tuple[Fee, ...] = ()
    consumed: tuple[str, ...] = ()
    reason: str = ""


def read_note(amount: int | None, note: str) -> NoteReading:
    """Return the fees that `note` states beside `amount` in đồng (None: the cell says that it is free)."""
    if not note:
        return _read_bare(amount)
    if says_nothing(note):
        return NoteReading((Fee(amount=0),), (note,)) if amount is None else _doubt("a note denies it")
    if (chrome := _CHROME.match(note)) is not None:
        return _read_behind_chrome(amount, note, chrome)
    before, words, period = cut_exemption(note)
    if period is not None and (amount or find_money(before)):
        exempt = Fee(amount=0, rule=words, valid_from=period.first, valid_until=period.last)
        base = read_note(amount, before)
        if not base.reason:
            return replace(base, fees=(*base.fees, exempt))
    if find_money(note):
        return _read_amounts(amount, note)
    if has_untold_amount(note):
        return _doubt("its note has amounts that cannot be told apart", "" if amount else note)
    return _read_free(note) if amount is None else _read_words(amount, note)


def _doubt(reason: str, rule: str = "") -> NoteReading:
    return NoteReading((Fee(rule=rule),) if rule else (), reason=reason)


def _read_bare(amount: int | None) -> NoteReading:
    if amount is not None and amount < SMALLEST:
        return _doubt("the amount has lost its thousands")
    return NoteReading((Fee(amount=amount or 0),))


def _read_behind_chrome(amount: int | None, note: str, chrome: re.Match[str]) -> NoteReading:
    """Read a note that begins as the source's older page did: `Phí : Đồng (…)`."""
    rest = note[chrome.end() :].strip()
    if rest.startswith("(") and rest.endswith(")"):
        rest = rest[1:-1]
    reading = read_note(amount, rest.strip())
    kind = find_kind(chrome["label"] or "")
    fees = tuple(fee if fee.kind else fee.model_copy(update={"kind": kind}) for fee in reading.fees)
    return replace(reading, fees=fees, consumed=(*reading.consumed, chrome[0]))


def _read_free(note: str) -> NoteReading:
    """Read words behind `Miễn phí`, which the source also prints where it has no amount."""
    if re.fullmatch(r"miễn (?:lệ )?phí(?:\s*\([^()]*\))?", tidy(note), re.IGNORECASE):
        return NoteReading((Fee(amount=0, rule=tidy(note)),))
    if is_rule(note) or tidy(note).casefold() == "chưa quy định":
        return NoteReading((Fee(rule=note, kind=find_kind(note)),))
    return _doubt("its note names a fee without an amount", note)


def _read_words(amount: int, note: str) -> NoteReading:
    """Read words, without amounts, behind an amount."""
    if is_share(note) and amount >= SMALLEST and (period := find_period(note)) is not None:
        lowered = Fee(rule=note, valid_from=period.first, valid_until=period.last)
        return NoteReading((Fee(amount=amount), lowered))
    if decides_elsewhere(note):
        return _doubt("its note takes the amount back")
    if amount < SMALLEST:
        return _doubt("the amount has lost its thousands")
    head, tail = cut_tail(note)
    unit = read_unit(head) or (read_unit(note) if not tail else None)
    if unit is not None and (not tail or is_legal(tail) or not find_period(tail)):
        place = "rule" if is_legal(tail) else "condition"
        fee = Fee.model_validate({"amount": amount, "per": unit[0], place: tail})
        return NoteReading((fee,), unit[1])
    return NoteReading((_label(amount, note),))


def _label(amount: int, note: str) -> Fee:
    period = find_period(note)
    place = "rule" if period or is_legal(note) else "condition"
    return Fee.model_validate(
        {
            "amount": amount,
            "kind": find_kind(note),
            place: tidy(note),
            "valid_from": period.first if period else None,
            "valid_until": period.last if period else None,
        }
    )


def _read_amounts(amount: int | None, note: str) -> NoteReading:
    """Read a note that states amounts itself."""
    whole = read_clause(note)
    if whole is not None and amount == whole.mention.amount:
        return _read_repeated(whole)
    clauses = [whole] if whole else [read_clause(text) for text in split_clauses(note)]
    known = [clause for clause in clauses if clause is not None]
    fees = [fee for clause in known if (fee := make_fee(clause)) is not None]
    if len(fees) < len(clauses):
        return _doubt("its note has amounts that cannot be told apart", "" if amount else note)
    consumed = tuple(word for clause in known for word in list_consumed(clause))
    if amount is None or any(_agrees(amount, fee) for fee in fees):
        return NoteReading(tuple(fees), consumed)
    if len(fees) == 1 and fees[0].rule.get("vi", "").lower().startswith("áp dụng mức") and amount >= SMALLEST:
        return NoteReading((Fee(amount=amount), *fees), consumed)
    return _doubt("the amount contradicts its note")


def _read_repeated(clause: Clause) -> NoteReading:
    """Read a note that says the amount of its cell again: the amount is sure, whatever is said of it."""
    fee = make_fee(clause)
    fees = (fee,) if fee else tuple(make_repeated(clause))
    return NoteReading(fees, list_consumed(clause)) if fees else _doubt("its note says a share of an amount")


def _agrees(amount: int, fee: Fee) -> bool:
    """Tell whether a note repeats the amount, in full where the cell has lost the thousands."""
    return fee.amount == amount or (amount < SMALLEST and fee.amount == amount * 1_000)


__all__ = ["NOTHING", "SMALLEST", "NoteReading", "read_note"]
