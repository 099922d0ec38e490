"""Fields whose values come from a closed list of the source: each becomes the code of a vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from portal.i18n import mark
from portal.importers.national_records.reading import NOTHING, FieldReading, Finding, Outcome
from portal.importers.national_records.spacing import join_line, to_nfc


def read_codes(text: str, codes: Mapping[str, str], aspect: str) -> FieldReading[list[str]]:
    """Return the codes of the values in `text`, each once, by `codes` (value of the source to code).

    Values are parted by commas, and may have commas themselves. An unknown value is refused.
    """
    line = join_line(to_nfc(text))
    if line in ("", NOTHING):
        return FieldReading([], consumed=(line,))
    values = list(_cut_values(line, codes))
    known = [value for value in values if value in codes]
    refused = [value for value in values if value not in codes]
    findings = tuple(_find(value, value in codes, aspect) for value in values)
    return FieldReading(
        list(dict.fromkeys(codes[value] for value in known)), findings, ", ".join(refused), tuple(known)
    )


def _find(value: str, is_known: bool, aspect: str) -> Finding:
    if is_known:
        return Finding(aspect, Outcome.DATA, value)
    return Finding(aspect, Outcome.REFUSED, value, mark("not in the list of known values"))


def _cut_values(line: str, codes: Mapping[str, str]) -> Iterator[str]:
    longest_first = "|".join(sorted(map(re.escape, codes), key=len, reverse=True))
    value = re.compile(rf"\s*({longest_first})(?=\s*(?:[,;]|$))|[^,;]+")
    for found in value.finditer(line):
        if found[0].strip():
            yield found[0].strip()
