"""Are the data as fresh as was promised?"""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Final

from portal.catalogue import DatasetRecord, TermRecord
from portal.i18n import mark
from portal.quality.evidence import Evidence, Grade
from portal.quality.sentence import sentence

PERIODS: Final = {
    "DECENNIAL": 3653,
    "QUINQUENNIAL": 1827,
    "QUADRENNIAL": 1461,
    "TRIENNIAL": 1096,
    "BIENNIAL": 731,
    "ANNUAL": 366,
    "ANNUAL_2": 184,
    "ANNUAL_3": 123,
    "QUARTERLY": 92,
    "BIMONTHLY": 62,
    "MONTHLY": 31,
    "MONTHLY_2": 16,
    "MONTHLY_3": 11,
    "BIWEEKLY": 14,
    "WEEKLY": 7,
    "WEEKLY_2": 4,
    "WEEKLY_3": 3,
    "DAILY": 1,
    "DAILY_2": 1,
    "HOURLY": 1,
    "CONT": 1,
    "UPDATE_CONT": 1,
}
"""Days between two updates at most, by the last part of the frequency's URI in the EU's authority table."""


def judge_freshness(evidence: Evidence) -> Grade:
    """Grade the days since the data were renewed against the period promised.

    A quarter of the period is granted on top (figures need time to be made); from there the value falls
    evenly to 0 within one more period. Where no regular update is promised, freshness is neither
    good nor bad.
    """
    record = evidence.record
    renewed = find_renewal(record)
    period = find_period(record.frequency)
    if period is None:
        return Grade(
            None, sentence(mark("Last renewed on {day}; no regular update is promised."), day=renewed)
        )
    late = max(0, (evidence.now - renewed).days - period)
    over = max(Fraction(0), late - Fraction(period, 4))
    found = sentence(
        mark("Last renewed on {day}; the update promised: {frequency}."),
        day=renewed,
        frequency=record.frequency.title,
    )
    todo = sentence(mark("Add the newest data; days overdue: {days}."), days=late)
    return Grade(max(Fraction(0), 1 - over / period), found, todo if over else None)


def find_renewal(record: DatasetRecord) -> datetime:
    """Return when the newest file came; for a dataset without files, when the entry last changed."""
    files = [each.newest.published_at for each in record.resources if each.newest]
    return max(files, default=record.updated_at)


def find_period(frequency: TermRecord) -> int | None:
    """Return the days between two updates that a frequency promises; None if it promises none."""
    return PERIODS.get(frequency.uri.rpartition("/")[2])
