"""The one list of formats that tables are read from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from portal.errors import InvalidInput
from portal.tabular.delimited import read_delimited
from portal.tabular.records import read_json, read_ndjson
from portal.tabular.sheet import Sheet


@dataclass(frozen=True, slots=True)
class SourceFormat:
    """A format by its short name, the media types it is sent as, and its reader."""

    name: str
    media_types: tuple[str, ...]
    read: Callable[[Path], Sheet]


SOURCES: Final = (
    SourceFormat("csv", ("text/csv", "application/csv"), partial(read_delimited, delimiter=",")),
    SourceFormat("tsv", ("text/tab-separated-values",), partial(read_delimited, delimiter="\t")),
    SourceFormat("json", ("application/json",), read_json),
    SourceFormat("ndjson", ("application/x-ndjson", "application/jsonl"), read_ndjson),
)


def find_source(name: str) -> SourceFormat:
    """Return the format of that short name or media type, or raise `InvalidInput` naming those there are."""
    wanted = name.partition(";")[0].strip().lower()
    for source in SOURCES:
        if wanted in (source.name, *source.media_types):
            return source
    known = ", ".join(source.name for source in SOURCES)
    raise InvalidInput("Tables cannot be read from {name}. The formats are: {known}.", name=name, known=known)
