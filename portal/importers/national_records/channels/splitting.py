"""A number of days and an amount of money written without anything between them: `125,000`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_TIME: Final = re.compile(r"[1-9]\d{0,3}(?:\.\d)?")
_AMOUNT: Final = re.compile(r"[1-9]\d{0,2}(?:,\d{3})*")


def split_run(run: str) -> list[tuple[str, str]]:
    """Return each way in which `run` is a number and then an amount as the source writes it.

    It writes no amount without groups of thousands, none that begins with 0, and never 0 itself.
    """
    return list(_split(run))


def _split(run: str) -> Iterator[tuple[str, str]]:
    for place in range(1, len(run)):
        time, amount = run[:place], run[place:]
        if _TIME.fullmatch(time) and _AMOUNT.fullmatch(amount):
            yield time, amount
