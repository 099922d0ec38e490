"""Clauses as fees."""

from __future__ import annotations

import re
from typing import Final

from portal.entities.channel import Fee
from portal.importers.national_records.channels.clauses import Clause
from portal.importers.national_records.channels.exemptions import lets_some_off
from portal.importers.national_records.channels.periods import find_period
from portal.importers.national_records.channels.translated import say
from portal.importers.national_records.channels.wording import (
    cut_law,
    cut_tail,
    find_kind,
    is_bare,
    is_doubtful,
    is_legal,
    tidy,
)

_NARROWS: Final = re.compile(r"đối với|cho |áp dụng|nếu|trường hợp|tại ", re.IGNORECASE)
_LOWERS: Final = re.compile(r"áp dụng mức", re.IGNORECASE)


def make_fee(clause: Clause) -> Fee | None:
    """Return the fee that a clause states; None if its words leave doubt about the amount."""
    outside, inside = map(tidy, cut_tail(clause.tail))
    label = "" if is_bare(clause.label) else clause.label
    period = find_period(f"{clause.label} {clause.tail}")
    lowers = ""
    if _LOWERS.match(label):
        lowers, label, outside = f"{label} {outside}", "", ""
    law, label = cut_law(label)
    if (lowers and period is None) or (outside and not _NARROWS.match(outside)):
        return None
    if any(map(is_doubtful, (lowers, label, outside, inside))):
        return None
    is_law = is_legal(inside) or period is not None
    return Fee(
        amount=clause.mention.amount,
        kind=find_kind(clause.label) or find_kind(inside),
        per=say(clause.mention.per),
        condition=say(label, outside, "" if is_law else inside),
        rule=say(law, lowers, inside if is_law else ""),
        valid_from=period.first if period else None,
        valid_until=period.last if period else None,
    )


def make_repeated(clause: Clause) -> list[Fee]:
    """Return the fee of a clause whose amount is sure; what lowers it for some is a fee by rule beside it."""
    law, label = cut_law("" if is_bare(clause.label) else clause.label)
    if "%" in label:
        return []
    per, tail = clause.mention.per, clause.tail.strip(" .;")
    if per and tail.startswith(",") and not re.search(r"\d", tail):
        per, tail = f"{per}{tail}", ""
    exempt = lets_some_off(tail)
    said = "" if "%" in tail or exempt else tail
    is_law = is_legal(said)
    fee = Fee(
        amount=clause.mention.amount,
        kind=find_kind(clause.label),
        per=say(per),
        condition=say(label, "" if is_law else said),
        rule=say(law, said if is_law else ""),
        exemptions=[say(tail)] if exempt else [],
    )
    return [fee, Fee(rule=say(tail))] if "%" in tail else [fee]


def list_consumed(clause: Clause) -> tuple[str, ...]:
    """Return the closed forms of a clause: its amount, and its label if that only says `Phí`."""
    label = (clause.label,) if clause.label and is_bare(clause.label) else ()
    return (*label, *clause.mention.words)
