"""The text of a dataset in one piece, in Markdown."""

from __future__ import annotations

from portal.catalogue import DatasetRecord
from portal.i18n import Locale


def write_notes(record: DatasetRecord, locale: Locale) -> str:
    """Return summary and body in `locale`; empty if it has neither."""
    return "\n\n".join(filter(None, (texts.get(locale, "") for texts in (record.summary, record.body))))
