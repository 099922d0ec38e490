"""Names of sheets, which have no font: in Unicode, or in a legacy charset that only one reading fits."""

from __future__ import annotations

from portal.tabular.reading.charsets import TCVN3, VNI
from portal.tabular.reading.workbook.cell_text import clean_text
from portal.tabular.reading.workbook.legacy_evidence import looks_foreign, weigh
from portal.tabular.reading.workbook.legacy_text import decode_legacy


def restore_name(name: str) -> str:
    """Return `name` in Unicode; one that could be either is left as it is."""
    if looks_foreign(name):
        for charset in TCVN3, VNI:
            evidence = weigh(name, charset)
            if evidence.legacy and evidence.legacy == evidence.words:
                return clean_text(decode_legacy(name, charset))
    return clean_text(name).strip()
