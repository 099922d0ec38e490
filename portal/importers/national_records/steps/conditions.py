"""Reads the conditions of a procedure: what must be so before one may apply."""

from __future__ import annotations

from portal.i18n import SOURCE, Translated
from portal.importers.national_records.items import split_items
from portal.importers.national_records.nothing import says_nothing
from portal.importers.national_records.reading import FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import join_line, to_nfc


def read_conditions(text: str) -> FieldReading[list[Translated]]:
    """Return the conditions that `text` lists, one a line; `Không có` is none."""
    source = to_nfc(text)
    if says_nothing(join_line(source)):
        return FieldReading([], consumed=(source,))
    conditions = split_items(source)
    findings = tuple(Finding("conditions", Outcome.DATA, condition) for condition in conditions)
    return FieldReading([{SOURCE: condition} for condition in conditions], findings)
