"""Names of sheets, which have no font: in Unicode, or in a legacy charset that only one reading fits."""

from __future__ import annotations

from portal.tabular.reading.charsets import TCVN3, VNI, Charset
from portal.tabular.reading.workbook.cell_text import clean_text
from portal.tabular.reading.workbook.legacy_evidence import is_vietnamese, looks_foreign, weigh
from portal.tabular.reading.workbook.legacy_text import decode_legacy


def restore_name(name: str) -> str:
    """Return `name` in Unicode; one that could be either is left as it is."""
    for charset in TCVN3, VNI:
        if looks_foreign(name) and _fits(name, charset):
            name = decode_legacy(name, charset)
    return clean_text(name).strip()


def _fits(name: str, charset: Charset) -> bool:
    words = (word for word in name.split() if not word.isascii())
    return weigh(name, charset).is_clear and all(
        is_vietnamese(decode_legacy(word, charset)) for word in words
    )
