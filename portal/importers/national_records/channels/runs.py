"""Rows whose number of days and amount of money are written without anything between them: `125,000`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from portal.i18n import mark
from portal.importers.national_records.channels.fees import FeeReading, keep_fee, read_fee
from portal.importers.national_records.channels.rows import FeeCell
from portal.importers.national_records.channels.times import TimeReading, keep_number, read_time

_TIME: Final = re.compile(r"[1-9]\d{0,3}(?:\.\d)?")
_AMOUNT: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})*")


def read_run(cell: FeeCell, description: str, beside: str = "") -> tuple[TimeReading, FeeReading]:
    """Return the time limit and the fees of a run of digits: parted the only way there is, or kept."""
    run, _, currency = cell.words.partition(" ")
    readings = [
        (
            read_time(time, description, beside),
            read_fee(replace(cell, words=f"{amount} {currency}"), description),
        )
        for time, amount in split_run(run)
    ]
    if len(readings) > 1:
        readings = [(time, fee) for time, fee in readings if time.value]
    if len(readings) == 1:
        return readings[0]
    return keep_number(run), keep_fee(cell, mark("the number of a time limit runs into the amount"))


def split_run(run: str) -> list[tuple[str, str]]:
    """Return each way in which `run` is a number and then an amount as the source writes it.

    It writes no amount without groups of thousands, none that begins with 0, and never 0 itself.
    """
    return list(_split(run))


def _split(run: str) -> Iterator[tuple[str, str]]:
    for place in range(1, min(len(run), 8)):
        time, amount = run[:place], run[place:]
        if _TIME.fullmatch(time) and _AMOUNT.fullmatch(amount):
            yield time, amount
