"""The short name of a file's format, as CKAN shows it and counts by it."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import urlsplit

_ENDING: Final = re.compile(r"\.([a-z][a-z0-9]{1,9})")
_BY_MEDIA_TYPE: Final = {
    "application/geo+json": "GEOJSON",
    "application/json": "JSON",
    "application/pdf": "PDF",
    "application/vnd.apache.parquet": "PARQUET",
    "application/vnd.ms-excel": "XLS",
    "application/vnd.oasis.opendocument.spreadsheet": "ODS",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/zip": "ZIP",
    "text/csv": "CSV",
    "text/html": "HTML",
    "text/tab-separated-values": "TSV",
}


def find_format(kind: str, place: str, media_type: str) -> str:
    """Return the format of a resource by its media type, else by how its file or address ends.

    `kind` is that of `ResourceRecord`; the format of an API is `API`, one that is unknown is empty.
    """
    if kind == "api":
        return "API"
    plain = media_type.partition(";")[0].strip().lower()
    ending = _ENDING.fullmatch(PurePosixPath(urlsplit(place).path).suffix.lower())
    return _BY_MEDIA_TYPE.get(plain) or (ending[1].upper() if ending else "")
