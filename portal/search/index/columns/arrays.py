"""Named arrays in one file, read where they lie.

A mark, the CRC-32 of the arrays, the length of the directory, the directory (JSON: name, type,
offset, items) and the arrays, each aligned to 16 bytes. Little-endian.
"""

from __future__ import annotations

import mmap
import struct
from collections.abc import Mapping
from typing import Any, Final
from zlib import crc32

import numpy as np
import orjson
from numpy.typing import NDArray
from whoosh.filedb.structfile import StructFile

from portal.errors import Unavailable

Arrays = Mapping[str, NDArray[Any]]

_MARK: Final = b"PORTALA2"
_HEAD: Final = struct.Struct("<8sII")
_ALIGNMENT: Final = 16


def write_arrays(file: StructFile, arrays: Arrays) -> None:
    """Write one-dimensional arrays to a Whoosh file."""
    directory, offset, checksum = [], 0, 0
    blocks = [array.tobytes() + bytes(_pad(array.nbytes) - array.nbytes) for array in arrays.values()]
    for (name, array), block in zip(arrays.items(), blocks, strict=True):
        directory.append([name, array.dtype.str, offset, len(array)])
        offset += len(block)
        checksum = crc32(block, checksum)
    head = orjson.dumps(directory)
    head += b" " * (_pad(_HEAD.size + len(head)) - _HEAD.size - len(head))
    file.write(_HEAD.pack(_MARK, checksum, len(head)) + head)
    for block in blocks:
        file.write(block)


def read_arrays(file: StructFile) -> Arrays:
    """Map the arrays of a file into memory; raises `Unavailable` if its form is damaged.

    They stay readable when the file is closed, and when it is deleted.
    """
    buffer = _map(file)
    try:
        mark, _, length = _HEAD.unpack_from(buffer)
        start = _HEAD.size + length
        directory = orjson.loads(buffer[_HEAD.size : start])
        arrays = {name: np.ndarray(count, kind, buffer, start + at) for name, kind, at, count in directory}
    except (ValueError, TypeError, struct.error) as error:
        raise damaged() from error
    if mark != _MARK:
        raise damaged()
    return arrays


def verify_arrays(file: StructFile) -> None:
    """Read all of a file; raises `Unavailable` if it is not what was written."""
    buffer = _map(file)
    read_arrays(file)
    _, checksum, length = _HEAD.unpack_from(buffer)
    if crc32(buffer[_HEAD.size + length :]) != checksum:
        raise damaged()


def _map(file: StructFile) -> memoryview:
    try:
        return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except ValueError as error:  # An empty file cannot be mapped.
        raise damaged() from error


def _pad(size: int) -> int:
    return -(-size // _ALIGNMENT) * _ALIGNMENT


def damaged() -> Unavailable:
    """Return the error for an index whose files are not what was written."""
    return Unavailable("A file of the search index is damaged; run 'portal rebuild search'.")
