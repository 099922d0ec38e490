"""What of a procedure holds for a reader: in their case, by their channel, on their day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from portal.entities.case import Case
from portal.entities.channel import Channel, Fee, TimeLimit
from portal.errors import InvalidInput


class Procedure(Protocol):
    """What guidance reads of a procedure: its row, or the content of one of its versions."""

    channels: list[Channel]
    cases: list[Case]


def choose_cases(procedure: Procedure, key: str | None) -> Sequence[Case]:
    """Return the case of a key, or all; `InvalidInput` if the procedure has no such case."""
    found = [case for case in procedure.cases if key in (None, case.key)]
    if key is not None and not found:
        raise InvalidInput("The procedure has no case '{key}'.", key=key[:80])
    return found


def choose_case(procedure: Procedure, key: str | None) -> str | None:
    """Return the key of the case that holds: the one chosen, or the only one there is."""
    cases = choose_cases(procedure, key)
    return cases[0].key if len(cases) == 1 else None


def choose_channels(procedure: Procedure, kind: str | None) -> Sequence[Channel]:
    """Return the channels of a kind, or all; `InvalidInput` if the procedure has none of that kind."""
    found = [channel for channel in procedure.channels if kind in (None, channel.kind)]
    if kind is not None and not found:
        raise InvalidInput("One cannot apply for this procedure by the channel '{kind}'.", kind=kind[:80])
    return found


def list_limits(channel: Channel, case: str | None) -> list[TimeLimit]:
    """Return the time limits of a channel that hold in a case; all if no case is chosen."""
    return [limit for limit in channel.time_limits if _is_for(limit, case)]


def list_fees(channel: Channel, case: str | None, on: date) -> list[Fee]:
    """Return the fees of a channel that hold in a case on a day; those of all cases if none is chosen."""
    return [fee for fee in channel.fees if _is_for(fee, case) and _is_valid(fee, on)]


def _is_for(each: TimeLimit | Fee, case: str | None) -> bool:
    return case is None or not each.cases or case in each.cases


def _is_valid(fee: Fee, on: date) -> bool:
    return (fee.valid_from or on) <= on <= (fee.valid_until or on)
