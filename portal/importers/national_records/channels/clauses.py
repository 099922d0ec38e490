"""Clauses of a note that state one amount each: `Cấp mới: 1.350.000 đồng/loại thuốc;`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.entities.channel import Fee
from portal.importers.national_records.channels.money import Mention, find_money
from portal.importers.national_records.channels.periods import find_period
from portal.importers.national_records.channels.wording import (
    cut_law,
    cut_tail,
    find_kind,
    is_bare,
    is_doubtful,
    is_legal,
    tidy,
)

_END: Final = re.compile(r"[();\n]|,\s*(?=riêng )|\.\s+(?=[^\W\d_a-z])|(?:^|(?<=[\s.]))[-+•*]\s+")
_NARROWS: Final = re.compile(r"đối với|cho |áp dụng|nếu|trường hợp|tại ", re.IGNORECASE)
_REDUCED: Final = re.compile(r"áp dụng mức", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """One amount of a note, the words before it and those after."""

    label: str
    mention: Mention
    tail: str


def split_clauses(note: str) -> list[str]:
    """Cut `note` at semicolons, bullets, lines and sentences that stand in no brackets."""
    return [clause for clause in _cut(note) if tidy(clause)]


def _cut(note: str) -> Iterator[str]:
    depth = start = 0
    for found in _END.finditer(note):
        if found[0] in "()":
            depth += 1 if found[0] == "(" else -1
        elif depth <= 0:
            yield note[start : found.start()]
            start = found.end() if found[0][0] in ";\n.," else found.start()
    yield note[start:]


def read_clause(text: str) -> Clause | None:
    """Return what `text` says if it states one amount, in đồng."""
    mentions = find_money(text)
    if len(mentions) != 1 or mentions[0].amount is None:
        return None
    mention = mentions[0]
    return Clause(tidy(text[: mention.start]), mention, text[mention.end :].strip())


def make_fee(clause: Clause) -> Fee | None:
    """Return the fee that a clause states; None if its words leave doubt about the amount."""
    outside, inside = cut_tail(clause.tail)
    outside, inside = tidy(outside), tidy(inside)
    label = "" if is_bare(clause.label) else clause.label
    period = find_period(f"{clause.label} {clause.tail}")
    if _REDUCED.match(label):
        label, outside = "", f"{label} {outside}"
        if period is None:
            return None
    elif outside and not _NARROWS.match(outside):
        return None
    law, label = cut_law(label)
    if any(map(is_doubtful, (label, outside, inside))):
        return None
    rule = outside if _REDUCED.match(outside) else ""
    conditions = [label, "" if rule else outside, "" if is_legal(inside) or period else inside]
    rules = [law, rule, inside if is_legal(inside) or period else ""]
    return Fee(
        amount=clause.mention.amount,
        kind=find_kind(clause.label) or find_kind(inside),
        per=clause.mention.per,
        condition=" ".join(filter(None, conditions)),
        rule=" ".join(filter(None, rules)),
        valid_from=period.first if period else None,
        valid_until=period.last if period else None,
    )


def make_repeated(clause: Clause) -> list[Fee]:
    """Return the fee of a clause whose amount is sure; what lowers it for some is a fee by rule beside it."""
    label = "" if is_bare(clause.label) else clause.label
    if "%" in label:
        return []
    per, tail = clause.mention.per, clause.tail.strip(" .;")
    if per and tail.startswith(",") and not re.search(r"\d", tail):
        per, tail = f"{per}{tail}", ""
    law, label = cut_law(label)
    said = "" if "%" in tail else tail
    fee = Fee(
        amount=clause.mention.amount,
        kind=find_kind(clause.label),
        per=per,
        rule=" ".join(filter(None, (law, said if is_legal(said) else ""))),
        condition=" ".join(filter(None, (label, "" if is_legal(said) else said))),
    )
    return [fee, Fee(rule=tail)] if "%" in tail else [fee]


def list_consumed(clause: Clause) -> tuple[str, ...]:
    """Return the closed forms of a clause: its amount, and its label if that only says `Phí`."""
    label = (clause.label,) if clause.label and is_bare(clause.label) else ()
    return (*label, *clause.mention.words)
