"""Named arrays in one file, read where they lie.

A mark, the length of the directory, the directory (JSON: name, type, offset, items) and the arrays,
each aligned to 16 bytes. Little-endian.
"""

from __future__ import annotations

import mmap
from collections.abc import Mapping
from typing import Any, Final

import numpy as np
import orjson
from numpy.typing import NDArray
from whoosh.filedb.structfile import StructFile

from portal.errors import Unavailable

Arrays = Mapping[str, NDArray[Any]]

_MARK: Final = b"PORTALA1"
_ALIGNMENT: Final = 16


def write_arrays(file: StructFile, arrays: Arrays) -> None:
    """Write one-dimensional arrays to a Whoosh file."""
    directory, offset = [], 0
    for name, array in arrays.items():
        directory.append([name, array.dtype.str, offset, len(array)])
        offset += _pad(array.nbytes)
    head = orjson.dumps(directory)
    head += b" " * (_pad(len(_MARK) + 8 + len(head)) - len(_MARK) - 8 - len(head))
    file.write(_MARK + len(head).to_bytes(8, "little") + head)
    for array in arrays.values():
        file.write(array.tobytes() + b"\0" * (_pad(array.nbytes) - array.nbytes))


def read_arrays(file: StructFile) -> Arrays:
    """Map the arrays of a file into memory; raises `Unavailable` if it is damaged.

    They stay readable when the file is closed, and when it is deleted.
    """
    try:
        buffer = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except ValueError as error:  # An empty file cannot be mapped.
        raise _damaged() from error
    return _read(buffer)


def _read(buffer: memoryview) -> Arrays:
    start = len(_MARK) + 8
    end = start + int.from_bytes(buffer[len(_MARK) : start], "little")
    if bytes(buffer[: len(_MARK)]) != _MARK or end > len(buffer):
        raise _damaged()
    try:
        directory = orjson.loads(buffer[start:end])
        return {name: np.ndarray(count, kind, buffer, end + at) for name, kind, at, count in directory}
    except (ValueError, TypeError) as error:
        raise _damaged() from error


def _pad(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


def _damaged() -> Unavailable:
    return Unavailable("A file of the search index is damaged; run 'portal rebuild search'.")
