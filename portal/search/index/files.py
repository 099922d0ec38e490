"""The Whoosh files of a folder: made, and opened at the last commit."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from pickle import UnpicklingError
from typing import Final

from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError, FileIndex, create_in, exists_in
from whoosh.index import IndexError as WhooshIndexError

from portal.errors import Unavailable
from portal.search.index.columns.arrays import damaged
from portal.search.index.schema import INDEX_NAME, SCHEMA

# What Whoosh and pickle raise for files that are cut or altered.
DAMAGES: Final = (
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError),
    *(TypeError, UnpicklingError, ValueError, WhooshIndexError, struct.error),
)


def create_index(folder: Path) -> None:
    """Make an empty index in `folder`, and the folder; an index that is there already stays."""
    folder.mkdir(parents=True, exist_ok=True)
    if not exists_in(str(folder), INDEX_NAME):
        create_in(str(folder), SCHEMA, INDEX_NAME)


def open_files(folder: Path) -> FileIndex:
    """Open the index in the folder behind a link; `EmptyIndexError` if there is none of this version."""
    try:
        return FileIndex(FileStorage(os.path.realpath(folder)), schema=SCHEMA, indexname=INDEX_NAME)
    except EmptyIndexError:
        raise
    except DAMAGES as error:
        raise damaged() from error


def missing() -> Unavailable:
    """Return the error for a folder without an index."""
    return Unavailable("There is no search index yet; it is being built, so try again in a minute.")
