"""What procedures are narrowed by: facets and their values, one row each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import inf
from typing import TYPE_CHECKING, Final
from uuid import UUID

from sqlmodel import Field, Index, SQLModel

from portal.i18n import SOURCE
from portal.text import slugify

if TYPE_CHECKING:
    from portal.entities.channel import Channel, TimeLimit
    from portal.entities.procedure import ProcedureContent

WITHIN_DAYS: Final = (1, 3, 5, 10, 15, 30)
"""The limits in working days by which procedures are told apart (`within-3` …)."""


_WORKING_DAYS: Final = {"hour": 1 / 8, "working-day": 1, "calendar-day": 1, "month": 23}


class ProcedureFacet(SQLModel, table=True):
    """A procedure has `value` in `facet`."""

    __tablename__ = "procedure_facet"
    __table_args__ = (Index("ix_procedure_facet_value", "facet", "value", "procedure_id"),)

    procedure_id: UUID = Field(foreign_key="procedure.id", primary_key=True)
    facet: str = Field(primary_key=True)
    value: str = Field(primary_key=True)


def list_facets(content: ProcedureContent) -> Iterator[tuple[str, str]]:
    """Yield each facet of a procedure with a value it has there.

    `field` (a slug), `kind`, `level`, `audience`, `channel`, `event`, `fee` (free, free-online,
    paid, by-rule), `time` (within-1 … within-30 working days) and `office` (`none`: nobody has to
    go to one).
    """
    if name := content.field.get(SOURCE):
        yield "field", slugify(name)
    if content.kind:
        yield "kind", content.kind
    yield from (("level", level) for level in content.levels)
    yield from (("audience", audience) for audience in content.audiences)
    yield from (("event", event) for event in content.events)
    yield from (("channel", channel.kind) for channel in content.channels)
    yield from (("fee", value) for value in _judge_fees(content.channels))
    yield from (("time", f"within-{days}") for days in WITHIN_DAYS if _needs(content.channels) <= days)
    if any(channel.kind != "in-person" for channel in content.channels):
        yield "office", "none"


def _judge_fees(channels: Sequence[Channel]) -> Iterator[str]:
    fees = [fee for channel in channels for fee in channel.fees]
    if _is_free(channels):
        yield "free"
    if _is_free([channel for channel in channels if channel.kind == "online"]):
        yield "free-online"
    if any(fee.amount for fee in fees):
        yield "paid"
    if any(fee.amount is None for fee in fees):
        yield "by-rule"


def _is_free(channels: Sequence[Channel]) -> bool:
    """Tell whether these channels surely cost nothing, whatever the case; silence does not say so."""
    return bool(channels) and all(
        channel.fees and all(fee.amount == 0 for fee in channel.fees) for channel in channels
    )


def _needs(channels: Sequence[Channel]) -> float:
    """Return the working days after which the quickest way has its answer in every case it names."""
    kinds = {channel.kind for channel in channels}
    own = [[each for each in channels if each.kind == kind] for kind in kinds]
    return min((_longest(channels) for channels in own), default=inf)


def _longest(channels: Sequence[Channel]) -> float:
    limits = [limit for channel in channels for limit in channel.time_limits]
    is_known = all(channel.time_limits for channel in channels)
    return max(map(_in_working_days, limits)) if is_known else inf


def _in_working_days(limit: TimeLimit) -> float:
    """Return a number of working days that is surely enough: any stretch of days has no more of them."""
    if limit.number is None or limit.unit is None:
        return inf
    return limit.number * _WORKING_DAYS[limit.unit]
