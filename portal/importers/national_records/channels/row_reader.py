"""Rows of the source's table as channels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from portal.entities.channel import Channel, Fee
from portal.entities.web_address import is_web_address
from portal.i18n import SOURCE
from portal.importers.national_records.channels.described_fees import (
    merge_fees,
    read_described,
    read_lowered,
)
from portal.importers.national_records.channels.exemptions import lets_online_off
from portal.importers.national_records.channels.fees import ASPECT, FeeReading, read_fee
from portal.importers.national_records.channels.rows import CHANNELS, Row
from portal.importers.national_records.channels.runs import read_run
from portal.importers.national_records.channels.times import TimeReading, read_time
from portal.importers.national_records.channels.translated import say
from portal.importers.national_records.reading import FieldReading, Finding, Outcome

_ADDRESS: Final = re.compile(r"https?://[^\s()<>\"“”;,]{1,1990}", re.IGNORECASE)
_LEVEL: Final = re.compile(
    r"(?<!trường hợp thực hiện )dịch vụ công (?:trực tuyến )?(?P<level>toàn trình|một phần)", re.IGNORECASE
)
_LEVELS: Final = {"toàn trình": "full", "một phần": "partial"}


def read_row(row: Row, beside: str = "") -> FieldReading[Channel]:
    """Return the channel of a row, and where its words went."""
    times, fees = _read_cells(row, beside)
    channel = Channel(
        kind=CHANNELS[row.channel],
        online_level=_find_level(row),
        url=_find_address(row),
        time_limits=times.value,
        fees=[_settle(fee, CHANNELS[row.channel]) for fee in _gather_fees(fees, row.description)],
        note=say(row.description),
        unread=say("\n".join(filter(None, (times.unread, *(each.unread for each in fees))))),
    )
    findings = [*times.findings, *(finding for each in fees for finding in each.findings)]
    if channel.fees and not any(each.findings for each in fees):
        findings.append(Finding(ASPECT, Outcome.DATA, row.description))
    consumed = (row.channel, *times.consumed, *(word for each in fees for word in each.consumed))
    return FieldReading(channel, tuple(findings), consumed=consumed)


def _read_cells(row: Row, beside: str) -> tuple[TimeReading, list[FeeReading]]:
    first, *others = row.fees
    rest = [read_fee(cell, row.description) for cell in others]
    if row.time:
        time, fee = read_time(row.time, row.description, beside), read_fee(first, row.description)
    else:
        time, fee = read_run(first, row.description, beside)
    return time, [fee, *rest]


def _gather_fees(cells: Sequence[FeeReading], description: str) -> list[Fee]:
    """Return the fees of the cells, and those of the description where all of the cells were read."""
    stated = [fee for cell in cells for fee in cell.value]
    if any(finding.outcome is not Outcome.DATA for cell in cells for finding in cell.findings):
        return stated
    lowered = read_lowered(description, stated[0].amount or 0) if len(stated) == 1 else []
    return merge_fees(stated, read_described(description)) + lowered


def _settle(fee: Fee, channel: str) -> Fee:
    """Return `fee` as 0 if it is lifted for those who apply online, and stands in their row."""
    is_lifted = channel == "online" and fee.amount is None and lets_online_off(fee.rule.get(SOURCE, ""))
    return fee.model_copy(update={"amount": 0}) if is_lifted else fee


def _find_level(row: Row) -> str | None:
    stated = {found["level"].lower() for found in _LEVEL.finditer(row.description)}
    is_told = CHANNELS[row.channel] == "online" and len(stated) == 1
    return _LEVELS[stated.pop()] if is_told else None


def _find_address(row: Row) -> str:
    """Return the address to apply at, if an online row names just one."""
    found = {match[0].rstrip(".:)") for match in _ADDRESS.finditer(row.description)}
    if CHANNELS[row.channel] != "online" or len(found) != 1:
        return ""
    address = found.pop()
    return address if is_web_address(address) else ""
