"""Files as received: immutable, named by their checksum, whole or not there at all."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final

from portal.errors import NotFound, StorageFailure, TooLarge

_CHUNK: Final = 1 << 20
_DRAFT: Final = ".draft-"
_CHECKSUM: Final = re.compile("[0-9a-f]{64}")
_FULL: Final = {errno.ENOSPC, errno.EDQUOT}


@dataclass(frozen=True, slots=True)
class StoredObject:
    """A file in the store: its SHA-256 in hexadecimal and its size in bytes."""

    sha256: str
    size: int


class ObjectStore:
    """A folder of files `ab/abcdef…`, each under the SHA-256 of its bytes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def put(self, source: BinaryIO | Path, limit: int) -> StoredObject:
        """Keep the bytes of `source`; bytes that are there already are not written twice.

        Raises `TooLarge` over `limit` bytes and `StorageFailure` if the disk refuses; in both
        cases, and if the process is killed, nothing stands under the final name.
        """
        if isinstance(source, Path):
            with source.open("rb") as file:
                return self.put(file, limit)
        with explain_disk_faults(), self._draft() as (draft, file):
            stored = _copy(source, file, limit)
            if not self._place(stored.sha256).is_file():
                replace_durably(draft, self._place(stored.sha256))
        return stored

    def path(self, sha256: str) -> Path:
        """Return where the file of that checksum stands, or raise `NotFound`."""
        if is_checksum(sha256) and (path := self._place(sha256)).is_file():
            return path
        raise NotFound("There is no file with the checksum {checksum}.", checksum=sha256)

    def open(self, sha256: str) -> BinaryIO:
        """Open the file of that checksum for reading, or raise `NotFound`."""
        return self.path(sha256).open("rb")

    def sweep(self, older_than: float = 3600.0) -> int:
        """Remove drafts untouched for `older_than` seconds, left by killed writers; return how many."""
        last_live = time.time() - older_than
        stale = [draft for draft in self.folder.glob(f"{_DRAFT}*") if draft.stat().st_mtime <= last_live]
        for draft in stale:
            draft.unlink(missing_ok=True)
        return len(stale)

    def _place(self, sha256: str) -> Path:
        return self.folder / sha256[:2] / sha256

    @contextmanager
    def _draft(self) -> Iterator[tuple[Path, BinaryIO]]:
        """Open a file to write in the store's own file system; it is gone or renamed in the end."""
        self.folder.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=self.folder, prefix=_DRAFT)
        try:
            with os.fdopen(handle, "wb") as file:
                yield Path(name), file
        finally:
            Path(name).unlink(missing_ok=True)


def is_checksum(text: str) -> bool:
    """Tell whether `text` is a SHA-256 in lower-case hexadecimal."""
    return _CHECKSUM.fullmatch(text) is not None


def replace_durably(draft: Path, target: Path) -> None:
    """Rename a written `draft` to `target` in one step that survives a power cut.

    Both must be in one file system. Folders that `target` lacks are made.
    """
    _make_folder(target.parent)
    _sync(draft)
    draft.replace(target)
    _sync(target.parent)


@contextmanager
def explain_disk_faults() -> Iterator[None]:
    """Turn what the operating system says about the disk into a `StorageFailure`."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise StorageFailure("The disk is full. Free some space and send the file again.") from error
        raise StorageFailure("The disk refused the file: {reason}.", reason=error.strerror) from error


def _copy(source: BinaryIO, file: BinaryIO, limit: int) -> StoredObject:
    """Copy `source` to `file` in pieces, counting and hashing on the way."""
    digest, size = hashlib.sha256(), 0
    while chunk := source.read(_CHUNK):
        size += len(chunk)
        if size > limit:
            raise TooLarge("The file is larger than {limit} bytes. Send it in parts.", limit=limit)
        digest.update(chunk)
        file.write(chunk)
    file.flush()
    return StoredObject(digest.hexdigest(), size)


def sync_folder(folder: Path) -> None:
    """Wait until the disk holds a folder's names and the files in it."""
    for path in folder.iterdir():
        if path.is_file():
            _sync(path)
    _sync(folder)


def _make_folder(folder: Path) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        _sync(folder.parent)


def _sync(path: Path) -> None:
    """Wait until the disk holds a file's bytes, or a folder's names."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
