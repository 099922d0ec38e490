"""The Whoosh files of a folder: made, written in one commit, and opened at the last commit."""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Collection, Iterable
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from pickle import UnpicklingError
from threading import Lock
from typing import Final

from whoosh.codec.whoosh3 import W3Codec
from whoosh.filedb.filestore import FileStorage
from whoosh.index import EmptyIndexError, FileIndex, LockError, create_in, exists_in
from whoosh.index import IndexError as WhooshIndexError
from whoosh.writing import SegmentWriter

from portal.errors import Locked, Unavailable
from portal.search.document import SearchDocument
from portal.search.index.collation import sort_keys
from portal.search.index.columns import Keywords
from portal.search.index.columns.arrays import damaged, verify_arrays
from portal.search.index.merging import merge_small
from portal.search.index.schema import INDEX_NAME, SCHEMA, field_values
from portal.search.index.snapshot import Snapshot

_TRIES: Final = 5
_PAUSE: Final = 0.02
# What Whoosh and pickle raise for files that are cut or altered.
_DAMAGES: Final = (
    *(AssertionError, AttributeError, EOFError, LookupError, MemoryError, TypeError, ValueError),
    *(UnpicklingError, WhooshIndexError, struct.error),
)
_RESTED: Final = 2_000_000_000


def create_index(folder: Path) -> None:
    """Make an empty index in `folder`, and the folder; an index that is there already stays."""
    folder.mkdir(parents=True, exist_ok=True)
    if not exists_in(str(folder), INDEX_NAME):
        create_in(str(folder), SCHEMA, INDEX_NAME)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A snapshot, the folder that it was read from, and the state of that folder when it was settled.

    A commit changes its folder, but a clock that stands still for some milliseconds could hide one:
    only a folder that has rested for a while has a state to go by.
    """

    folder: str
    files: FileIndex
    generation: int
    snapshot: Snapshot
    state: tuple[int, int, int] | None

    def is_current(self, folder: Path) -> bool:
        """Return whether nothing was committed since and the link has not moved."""
        if self.state is not None and self.state == _read_state(folder):
            return True
        return self.folder == os.path.realpath(folder) and self.files.latest_generation() == self.generation


class LiveIndex:
    """The index in `folder`, or in the folder that the link `folder` leads to at the moment."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._turn = Lock()
        self._opened: _Opened | None = None

    def snapshot(self) -> Snapshot:
        """Return the last commit, opened anew only if there was one or the link moved.

        Raises `Unavailable` when there is no index. An older snapshot stays readable for whoever
        holds it, also after its files were deleted.
        """
        opened = self._opened
        if opened is not None and opened.is_current(self._folder):
            return self._settle(opened).snapshot
        with self._turn:
            if self._opened is opened or not self._opened or not self._opened.is_current(self._folder):
                self._opened = self._open()
            return self._opened.snapshot

    def verify(self) -> None:
        """Read the whole index; raises `Unavailable` if it is missing, foreign or damaged."""
        self.snapshot()
        storage = FileStorage(os.path.realpath(self._folder))
        with closing(_open_files(storage.folder).reader()) as reader:
            segments = [leaf.segment() for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
        for segment, name in product(segments, SCHEMA.names()):
            with closing(storage.open_file(W3Codec.column_filename(segment, name))) as file:
                verify_arrays(file)

    def write(self, documents: Iterable[SearchDocument], remove: Iterable[str]) -> None:
        """Remove entries, then add or replace documents, in one commit. Raises `Locked`, `Unavailable`.

        Nothing to do is no commit.
        """
        batch = {document.key: document for document in documents}
        removed = list(remove)
        if not batch and not removed:
            return
        writer = self._writer()
        try:
            _delete(writer, "entry", removed)
            _delete(writer, "key", batch)
            keys = sort_keys([document.title for document in batch.values()])
            for document, key in zip(batch.values(), keys, strict=True):
                writer.add_document(**field_values(document, key))
        except BaseException:
            writer.cancel()
            raise
        writer.commit(mergetype=merge_small)

    def _settle(self, opened: _Opened) -> _Opened:
        """Note the state of the folder once it has rested, so that the next look costs one call."""
        state = None if opened.state else _read_state(self._folder)
        if state and time.time_ns() - state[-1] > _RESTED and opened.is_current(self._folder):
            self._opened = opened = replace(opened, state=state)
        return opened

    def _open(self) -> _Opened:
        """Open the last commit; while we look, a writer may delete the files of the one before."""
        for _ in range(_TRIES):
            try:
                return self._try_open()
            except (OSError, EmptyIndexError):
                time.sleep(_PAUSE)
        raise _missing()

    def _try_open(self) -> _Opened:
        folder = os.path.realpath(self._folder)
        try:
            files = _open_files(folder)
            generation = files.latest_generation()
            with closing(files.reader()) as reader:
                return _Opened(folder, files, generation, Snapshot(reader), None)
        except _DAMAGES as error:
            raise damaged() from error

    def _writer(self) -> SegmentWriter:
        try:
            files = _open_files(os.path.realpath(self._folder))
            return SegmentWriter(files, compound=False, codec=_codec())
        except LockError as error:
            raise Locked("Another process writes the search index; wait until it has finished.") from error
        except EmptyIndexError as error:
            raise _missing() from error


def _read_state(folder: Path) -> tuple[int, int, int] | None:
    """Return the folder behind the link and when it last changed, in nanoseconds."""
    try:
        state = folder.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino, state.st_mtime_ns


def _open_files(folder: str) -> FileIndex:
    """Open the index; raises `EmptyIndexError` when there is none of this version."""
    return FileIndex(FileStorage(folder), schema=SCHEMA, indexname=INDEX_NAME)


def _codec() -> W3Codec:
    """Return Whoosh's format without the statistics of lengths, which nothing here reads."""
    codec = W3Codec()
    codec.length_stats = False
    return codec


def _delete(writer: SegmentWriter, field: str, values: Collection[str]) -> None:
    """Mark the documents that have one of `values` as deleted."""
    with closing(writer.reader()) as reader:
        for leaf, start in reader.leaf_readers() if values and reader.doc_count_all() else ():
            keywords: Keywords = leaf.column_reader("values", translate=False).keywords
            for value in values:
                for document in keywords.documents(field, value).tolist():
                    writer.delete_document(start + document)


def _missing() -> Unavailable:
    return Unavailable("There is no search index yet; it is being built, so try again in a minute.")
