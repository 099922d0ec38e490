"""The papers of a procedure, as the national database glues them: tables of cases, one after another."""

from __future__ import annotations

from typing import Final

from portal.entities.case import Case
from portal.i18n import mark
from portal.importers.national_records.papers.case_keys import make_keys
from portal.importers.national_records.papers.case_reading import CaseReading, read_table
from portal.importers.national_records.papers.one_dossier import are_parts, merge_parts
from portal.importers.national_records.papers.tables import Tables, cut_tables, has_letters
from portal.importers.national_records.reading import NOTHING, FieldReading
from portal.importers.national_records.spacing import to_nfc

_NO_TABLE: Final = mark("no table of papers")
_NO_ROWS_BELOW: Final = mark("text behind the last row, with no table below it")


def read_cases(text: str) -> FieldReading[list[Case]]:
    """Read the field `thanh_phan_ho_so`: the cases, each with its papers and notes.

    Names and headings stay as written. A row whose count cannot be told for sure, a heading without
    rows, and what is no table are kept as text. A case whose rows are all enumerated is put in that
    order; otherwise papers and notes come in the order of the source. Tables that are parts of one
    dossier (papers to hand in, papers to show, remarks) are one case.
    """
    cut = cut_tables(to_nfc(text))
    keys = make_keys([table.heading for table in cut.tables])
    readings = [read_table(table, key) for table, key in zip(cut.tables, keys, strict=True)]
    if are_parts([table.heading for table in cut.tables]):
        readings = [merge_parts(readings)]
    readings.append(_read_rest(cut))
    return FieldReading(
        value=[reading.case for reading in readings if reading.case],
        findings=tuple(finding for reading in readings for finding in reading.findings),
        unread="\n".join(text for reading in readings for text in reading.unread),
        consumed=tuple(piece for reading in readings for piece in reading.consumed),
    )


def _read_rest(cut: Tables) -> CaseReading:
    """Keep what stands outside all tables, unless it says nothing."""
    rest, reading = cut.rest.strip(), CaseReading()
    if rest == NOTHING:
        reading.consumed.append(rest)
    elif has_letters(rest):
        aspect, reason = ("cases", _NO_ROWS_BELOW) if cut.tables else ("papers", _NO_TABLE)
        reading.keep(aspect, rest, reason)
    return reading
