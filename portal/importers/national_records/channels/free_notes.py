"""Words behind `Miễn phí`, which the source also prints where it has no amount."""

from __future__ import annotations

import re
from typing import Final

from portal.entities.channel import Fee
from portal.i18n import mark
from portal.importers.national_records.channels.exemptions import cut_exempt
from portal.importers.national_records.channels.note_reading import NoteReading, doubt
from portal.importers.national_records.channels.periods import find_period
from portal.importers.national_records.channels.translated import say
from portal.importers.national_records.channels.wording import find_kind, is_rule, tidy

_FREE: Final = re.compile(r"miễn (?:lệ )?phí(?:\s*\([^()]*\))?", re.IGNORECASE)
_DENIED: Final = re.compile(r"(?P<case>[^:]+):\s*(?P<no>không(?: có)?)[\s.;]*", re.IGNORECASE)
_CLAUSE_END: Final = re.compile(r"[;\n]|(?:^|\s)[-+*•]\s")
_DATED: Final = re.compile(r"(?:kể )?từ ngày", re.IGNORECASE)


def read_free(note: str) -> NoteReading:
    """Return the fees that words without an amount state: nothing to pay, or what decides it."""
    if _FREE.fullmatch(tidy(note)):
        return NoteReading((Fee(amount=0, rule=say(tidy(note))),))
    if denied := _list_denied(note):
        fees = tuple(Fee(amount=0, condition=say(case)) for case, _ in denied)
        return NoteReading(fees, tuple(words for _, words in denied))
    if is_rule(note) or tidy(note).casefold() == "chưa quy định":
        return NoteReading((_make_rule(note),))
    return doubt(mark("its note names a fee without an amount"), note)


def _list_denied(note: str) -> list[tuple[str, str]]:
    """Return each case of a note that says of all its cases `…: Không có`, with these last words."""
    found = [_DENIED.fullmatch(clause) for clause in _CLAUSE_END.split(note) if tidy(clause)]
    return [(tidy(each["case"]), each["no"]) for each in found if each] if all(found) else []


def _make_rule(note: str) -> Fee:
    """Return the fee by rule that a note is, with who is let off and, if it begins with days, its days."""
    rule, exempt = cut_exempt(note)
    period = find_period(note) if _DATED.match(note) else None
    return Fee(
        kind=find_kind(note),
        rule=say(rule),
        exemptions=[say(exempt)] if exempt else [],
        valid_from=period.first if period else None,
        valid_until=period.last if period else None,
    )
