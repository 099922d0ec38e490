"""Reads the related procedures: a list that the source's page has twice, for wide and for narrow screens."""

from __future__ import annotations

import re
from typing import Final

from portal.entities.procedure import RelatedProcedure
from portal.i18n import SOURCE, mark
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import join_line, to_nfc

_HEADING: Final = "#Tên thủ tục"
_ROW: Final = re.compile(r"#(\d+)Tên thủ tục")


def read_related(text: str) -> FieldReading[list[RelatedProcedure]]:
    """Return the procedures of `text` by title, if both lists in it agree letter for letter."""
    source = to_nfc(text).strip()
    if source in ("", NOTHING):
        return FieldReading([], consumed=(source,))
    listed, *rows = _ROW.split(source)
    numbers, titles = rows[::2], rows[1::2]
    once = _HEADING + "".join(number + title for number, title in zip(numbers, titles, strict=True))
    if not titles or listed != once or not all(map(str.strip, titles)):
        finding = Finding(
            "related procedures", Outcome.TEXT, join_line(source), mark("not a list given twice")
        )
        return FieldReading([], (finding,), source)
    return FieldReading(
        [RelatedProcedure(title={SOURCE: join_line(title)}) for title in titles],
        tuple(Finding("related procedures", Outcome.DATA, join_line(title)) for title in titles),
        consumed=(listed, *_ROW.findall(source), *["Tên thủ tục"] * len(titles)),
    )
