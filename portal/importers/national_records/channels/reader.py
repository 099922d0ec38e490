"""The field of channels: its rows, and what stands before them."""

from __future__ import annotations

from portal.entities.channel import Channel
from portal.i18n import mark
from portal.importers.national_records.channels.row_reader import read_row
from portal.importers.national_records.channels.rows import HEADING, cut_rows
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import to_nfc


def read_channels(text: str, beside: str = "") -> FieldReading[list[Channel]]:
    """Return a channel for each row of `cach_thuc_thuc_hien`, in their order.

    `beside` may be the text of other fields of the record: a time limit without a unit takes it from
    there if it says the same number of one unit only, counted from the day the file is received.
    """
    field = to_nfc(text)
    before, rows = cut_rows(field)
    readings = [read_row(row, to_nfc(beside)) for row in rows]
    outside = "" if before.strip() == NOTHING else before.strip()
    findings = [finding for reading in readings for finding in reading.findings]
    if outside:
        findings.insert(0, Finding("channels", Outcome.TEXT, outside, mark("it is in no row of the table")))
    return FieldReading(
        [reading.value for reading in readings],
        tuple(findings),
        outside,
        (
            *((HEADING,) if field.startswith(HEADING) else ()),
            *((NOTHING,) if before.strip() == NOTHING else ()),
            *(word for reading in readings for word in reading.consumed),
        ),
    )
