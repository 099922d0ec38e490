"""What the reading of a fee's note gives."""

from __future__ import annotations

from dataclasses import dataclass

from portal.entities.channel import Fee
from portal.i18n import mark
from portal.importers.national_records.channels.translated import say

SMALLEST = 1_000
"""Đồng: in the source, a smaller amount has lost its thousands, unless its note says otherwise."""

UNTOLD = mark("its note has amounts that cannot be told apart")
LOST = mark("the amount has lost its thousands")


@dataclass(frozen=True, slots=True)
class NoteReading:
    """The fees of an amount with its note, and what became data; or the reason why it stays text.

    With a reason, `fees` may still say the note as a rule.
    """

    fees: tuple[Fee, ...] = ()
    consumed: tuple[str, ...] = ()
    reason: str = ""


def doubt(reason: str, rule: str = "") -> NoteReading:
    """Return the reading of a note that stays text: as a rule if `rule` is given."""
    return NoteReading((Fee(rule=say(rule)),) if rule else (), reason=reason)
