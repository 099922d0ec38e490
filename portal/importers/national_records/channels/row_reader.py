"""Rows of the source's table as channels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from portal.entities.channel import Channel, Fee
from portal.importers.national_records.channels.described_fees import (
    merge_fees,
    read_described,
    read_lowered,
)
from portal.importers.national_records.channels.fees import FeeReading, read_fee
from portal.importers.national_records.channels.rows import CHANNELS, FeeCell, Row
from portal.importers.national_records.channels.splitting import split_run
from portal.importers.national_records.channels.times import TimeReading, read_ambiguous, read_time
from portal.importers.national_records.reading import FieldReading, Finding, Outcome

_ADDRESS: Final = re.compile(r"https?://[^\s()<>\"“”;,]+", re.IGNORECASE)
_LEVEL: Final = re.compile(r"dịch vụ công (?:trực tuyến )?(?P<level>toàn trình|một phần)", re.IGNORECASE)
_LEVELS: Final = {"toàn trình": "full", "một phần": "partial"}


def read_row(row: Row, beside: str = "") -> FieldReading[Channel]:
    """Return the channel of a row, and where its words went."""
    times, fees = _read_cells(row, beside)
    channel = Channel(
        kind=CHANNELS[row.channel],
        online_level=_find_level(row),
        url=_find_address(row),
        time_limits=times.value,
        fees=_gather_fees(fees, row.description),
        note=row.description,
        unread="\n".join(filter(None, (times.unread, *(each.unread for each in fees)))),
    )
    findings = (*times.findings, *(finding for each in fees for finding in each.findings))
    consumed = (row.channel, *times.consumed, *(word for each in fees for word in each.consumed))
    return FieldReading(channel, findings, consumed=consumed)


def _gather_fees(cells: Sequence[FeeReading], description: str) -> list[Fee]:
    """Return the fees of the cells, and those of the description where all of the cells were read."""
    stated = [fee for cell in cells for fee in cell.value]
    if any(finding.outcome is not Outcome.DATA for cell in cells for finding in cell.findings):
        return stated
    lowered = read_lowered(description, stated[0].amount or 0) if len(stated) == 1 else []
    return merge_fees(stated, read_described(description)) + lowered


def _read_cells(row: Row, beside: str) -> tuple[TimeReading, list[FeeReading]]:
    if row.time:
        time = read_time(row.time, row.description, beside)
        return time, [read_fee(cell, row.description) for cell in row.fees]
    return _read_run(row, beside)


def _read_run(row: Row, beside: str) -> tuple[TimeReading, list[FeeReading]]:
    """Read a row whose number of days runs into an amount: the only way to part them, or none."""
    first, *others = row.fees
    rest = [read_fee(cell, row.description) for cell in others]
    number, _, currency = first.words.partition(" ")
    ways = []
    for time, amount in split_run(number):
        cell = FeeCell(f"{amount} {currency}", first.note, first.label, first.is_cut)
        ways.append((read_time(time, row.description, beside), read_fee(cell, row.description)))
    if len(ways) > 1:
        ways = [way for way in ways if _is_confirmed(*way)]
    if len(ways) == 1:
        return ways[0][0], [ways[0][1], *rest]
    source = f"{first.words}({first.note})" if first.note else first.words
    finding = Finding("fees", Outcome.TEXT, source, "the number of a time limit runs into the amount")
    return read_ambiguous(number), [FieldReading([], (finding,), unread=source), *rest]


def _is_confirmed(time: TimeReading, fee: FeeReading) -> bool:
    """Tell whether other words of the row bear out a way to part a number from an amount."""
    return bool(time.value)


def _find_level(row: Row) -> str | None:
    stated = {found["level"].lower() for found in _LEVEL.finditer(row.description)}
    is_told = CHANNELS[row.channel] == "online" and len(stated) == 1
    return _LEVELS[stated.pop()] if is_told else None


def _find_address(row: Row) -> str:
    found = {match[0].rstrip(".:)") for match in _ADDRESS.finditer(row.description)}
    return found.pop() if CHANNELS[row.channel] == "online" and len(found) == 1 else ""
