"""Reads where applications are taken: addresses as written, also of places that are no more."""

from __future__ import annotations

from portal.i18n import SOURCE, Translated
from portal.importers.national_records.items import split_items
from portal.importers.national_records.nothing import says_nothing
from portal.importers.national_records.reading import FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import join_line, to_nfc


def read_reception(text: str) -> FieldReading[list[Translated]]:
    """Return the places that `text` names, one a line."""
    source = to_nfc(text)
    if says_nothing(join_line(source)):
        return FieldReading([], consumed=(source,))
    places = split_items(source)
    findings = tuple(Finding("reception places", Outcome.DATA, place) for place in places)
    return FieldReading([{SOURCE: place} for place in places], findings)
