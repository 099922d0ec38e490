"""What reading one field of a record gives: the data, what stayed text, and an account of both."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

T = TypeVar("T")


class Outcome(StrEnum):
    """What became of something that a record states."""

    DATA = "data"
    TEXT = "text"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a record states (a time limit, a paper …), as written there, and its outcome.

    `aspect` names the kind of thing in the plural, as the report counts it: `time limits`, `papers`.
    `reason` says why something was kept as text or refused.
    """

    aspect: str
    outcome: Outcome
    source: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FieldReading(Generic[T]):
    """The value of one field of a record, and where every piece of its text went.

    The text of the field, in NFC, is what `value` says word for word, and `unread` (kept beside the
    data), and `consumed`: the pieces that became data of another form (`7`, `Ngày làm việc`,
    `40,000 Việt Nam Đồng`, `1 bản chính`, a heading of the source's own page). Nothing else may be
    missing, and nothing may be in `consumed` that is free text.
    """

    value: T
    findings: tuple[Finding, ...] = ()
    unread: str = ""
    consumed: tuple[str, ...] = ()


NOTHING = "Không có thông tin"
"""What the national database writes where it has nothing to say."""
