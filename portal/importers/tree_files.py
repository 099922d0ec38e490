"""Data files beside an entry: into the object store, and a broken table not at all."""

from __future__ import annotations

import hashlib
import mimetypes
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from portal.catalogue import declare_columns
from portal.entities import ColumnDescription
from portal.errors import InvalidFile, NotFound, Place, TooLarge
from portal.i18n import Locale
from portal.storage import ObjectStore
from portal.tabular import Declaration, ingest
from portal.tabular.declaration import NONE as NO_RULES

FROM_FILE: Final = ("media_type", "size", "sha256")
_MEDIA_TYPES: Final = {
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".ndjson": "application/x-ndjson",
    ".md": "text/markdown",
    ".geojson": "application/geo+json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xls": "application/vnd.ms-excel",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".parquet": "application/vnd.apache.parquet",
}
# A JSON file or an archive need not be a table, so one that is none is taken as it is.
_ALWAYS_TABLES: Final = {
    _MEDIA_TYPES[ending]
    for ending in (".csv", ".tsv", ".ndjson", ".geojson", ".xlsx", ".xls", ".ods", ".parquet")
}


def find_file(folder: Path, name: str, place: Place) -> Path:
    """Return the file of that name in `folder` itself; `InvalidFile` at `place` if there is none."""
    for path in folder.iterdir():
        if path.name == name and path.is_file() and not path.is_symlink():
            return path
    raise InvalidFile("There is no file '{name}' beside the entry.", place=place, name=name)


def take_file(
    store: ObjectStore, path: Path, limit: int, rules: Declaration = NO_RULES, error_limit: int = 0
) -> dict[str, Any]:
    """Keep a file of `limit` bytes at most and return the fields that follow from it.

    Raises `TooLarge`, or `InvalidFile` with the line in the file if it is a table that cannot be read
    or breaks `rules` more than `error_limit` times.
    """
    if path.stat().st_size > limit:
        raise TooLarge("The file is larger than {limit} bytes. Send it in parts.", limit=limit)
    if media_type(path.name) in _ALWAYS_TABLES and not _is_kept(store, path):
        _refuse_broken_table(path, rules, error_limit)
    stored = store.put(path, limit)
    return {
        "file": path.name,
        "media_type": media_type(path.name),
        "size": stored.size,
        "sha256": stored.sha256,
    }


class _Described(BaseModel):
    """What front matter says of a file that matters to how it is read."""

    columns: list[ColumnDescription] = []
    primary_key: list[str] = []


def read_rules(described: dict[str, Any]) -> Declaration:
    """Return the rules for a file; none if they are faulty, which is said where they stand."""
    try:
        said = _Described.model_validate(described)
    except ValidationError:
        return NO_RULES
    return declare_columns(said.columns, said.primary_key)


def media_type(name: str) -> str:
    """Return the media type that a file's ending stands for."""
    known = _MEDIA_TYPES.get(Path(name).suffix.lower())
    return known or mimetypes.guess_type(name)[0] or "application/octet-stream"


def _is_kept(store: ObjectStore, path: Path) -> bool:
    with path.open("rb") as file:
        checksum = hashlib.file_digest(file, "sha256").hexdigest()
    try:
        return store.path(checksum).is_file()
    except NotFound:
        return False


def _refuse_broken_table(path: Path, rules: Declaration, error_limit: int) -> None:
    """Make the table once as readers' tables will be made, and say where that fails."""
    with TemporaryDirectory() as folder:
        made = ingest(path, path.name, Path(folder) / "tables", rules, error_limit)
    if made.is_refused:
        worst = made.report.findings[0]
        place = Place(str(path), worst.row, worst.column)
        raise InvalidFile("{reason}", place=place, reason=worst.reason(Locale.EN))
