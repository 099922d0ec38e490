"""Reads the table of legal bases: titles and codes whose cells are glued together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from portal.entities.legal_basis import LegalBasis
from portal.i18n import SOURCE, mark
from portal.importers.national_records.legal_bases.cells import cut_cells
from portal.importers.national_records.legal_bases.rows import Row, make_rows
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import join_line, to_nfc

_HEADING: Final = "Tên văn bản pháp lýMã văn bản"
_ASPECT: Final = "legal bases"
_NEXT_FIELD: Final = re.compile(
    r"(?:Cơ quan thực hiện|Yêu cầu, điều kiện|Kết quả xử lý).*|Trang chủ\s*$", re.DOTALL
)


def read_legal_bases(text: str) -> FieldReading[list[LegalBasis]]:
    """Return the documents of `text`, the glued table of the source, each with its number if it has one."""
    table = to_nfc(text).strip()
    if table in ("", NOTHING):
        return FieldReading([], consumed=(table,))
    if not table.startswith(_HEADING):
        return FieldReading([], (_refuse(table, mark("not a table of legal documents")),), table)
    table, other = _cut_next_field(table.removeprefix(_HEADING))
    return _account(make_rows(*cut_cells(table)), other)


def _cut_next_field(table: str) -> tuple[str, str]:
    """Return `table` and what of the page behind it was taken into the field, which follows glued."""
    found = _NEXT_FIELD.search(table)
    if found is None or table[found.start() - 1 : found.start()].islower():
        return table, ""
    return table[: found.start()], found[0]


def _account(rows: Sequence[Row], other: str) -> FieldReading[list[LegalBasis]]:
    findings = [_find(row) for row in rows]
    if other:
        findings.append(_refuse(other, mark("belongs to another field of the page")))
    consumed = (_HEADING, *(piece for row in rows for piece in row.consumed if piece))
    return FieldReading([_make_basis(row) for row in rows], tuple(findings), other, consumed)


def _make_basis(row: Row) -> LegalBasis:
    title = join_line(row.title)
    return LegalBasis(number=row.number, title={SOURCE: title} if title else {})


def _find(row: Row) -> Finding:
    outcome = Outcome.DATA if row.number else Outcome.TEXT
    return Finding(_ASPECT, outcome, join_line(f"{row.title} {row.number}"), row.reason)


def _refuse(text: str, reason: str) -> Finding:
    return Finding(_ASPECT, Outcome.TEXT, join_line(text), reason)
