"""The index at its last commit."""

from __future__ import annotations

import os
import time
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from threading import Lock
from typing import Final

from whoosh.codec.whoosh3 import W3Codec
from whoosh.index import EmptyIndexError, FileIndex

from portal.search.index.columns.arrays import damaged, verify_arrays
from portal.search.index.files import DAMAGES, missing, open_files
from portal.search.index.schema import SCHEMA
from portal.search.index.snapshot import Snapshot

_TRIES: Final = 5
_PAUSE: Final = 0.02
_RESTED: Final = 2_000_000_000


@dataclass(frozen=True, slots=True)
class _Opened:
    """A snapshot, the files that it was read from, and the state of their folder when it was settled.

    A commit changes its folder, but a clock that stands still for some milliseconds could hide one:
    only a folder that has rested for a while has a state to go by.
    """

    files: FileIndex
    generation: int
    snapshot: Snapshot
    state: tuple[int, int, int] | None

    def is_current(self, folder: Path) -> bool:
        """Return whether nothing was committed since and the link has not moved."""
        if self.state is not None and self.state == _read_state(folder):
            return True
        is_same = self.files.storage.folder == os.path.realpath(folder)
        return bool(is_same and self.files.latest_generation() == self.generation)


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
        files = open_files(self._folder)
        with closing(files.reader()) as reader:
            segments = [leaf.segment() for leaf, _ in reader.leaf_readers() if leaf.doc_count_all()]
        for segment, name in product(segments, SCHEMA.names()):
            with closing(files.storage.open_file(W3Codec.column_filename(segment, name))) as file:
                verify_arrays(file)

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
        raise missing()

    def _try_open(self) -> _Opened:
        files = open_files(self._folder)
        generation = files.latest_generation()
        try:
            with closing(files.reader()) as reader:
                return _Opened(files, generation, Snapshot(reader), None)
        except DAMAGES as error:
            raise damaged() from error


def _read_state(folder: Path) -> tuple[int, int, int] | None:
    """Return the folder behind the link and when it last changed, in nanoseconds."""
    try:
        state = folder.stat()
    except OSError:
        return None
    return state.st_dev, state.st_ino, state.st_mtime_ns
