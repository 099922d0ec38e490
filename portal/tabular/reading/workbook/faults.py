"""What the libraries raise on broken workbooks, turned into an error that says so; in this one place."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from xml.parsers import expat
from zipfile import BadZipFile

from xlrd import XLRDError
from xlrd.compdoc import CompDocError

from portal.errors import InvalidFile

_ZIP_FAULTS: Final = (
    BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    LookupError,
    NotImplementedError,
    ValueError,
)
_XLS_FAULTS: Final = (
    XLRDError,
    CompDocError,
    struct.error,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
)
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")


@contextmanager
def refusing_zip_faults() -> Iterator[None]:
    """Turn what a broken XLSX or ODS makes the libraries raise into `InvalidFile`."""
    try:
        yield
    except _ZIP_FAULTS as error:
        raise _broken() from error


@contextmanager
def refusing_xls_faults(path: Path) -> Iterator[None]:
    """Turn what a broken or protected XLS, or a protected XLSX, makes xlrd raise into `InvalidFile`."""
    try:
        yield
    except _XLS_FAULTS as error:
        if "encrypted" in str(error).lower() or _ENCRYPTED_PACKAGE in path.read_bytes():
            raise protected() from error
        raise _broken() from error


def protected() -> InvalidFile:
    """Return the error for a workbook that only opens with a password."""
    return InvalidFile("The workbook is protected by a password. Save it without one, and send it again.")


def _broken() -> InvalidFile:
    return InvalidFile(
        "The workbook is broken and cannot be read. Open it in a spreadsheet program, save it anew, "
        "and send it again."
    )
