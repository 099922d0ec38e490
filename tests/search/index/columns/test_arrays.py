from __future__ import annotations

import numpy as np
import pytest
from whoosh.filedb.filestore import FileStorage

from portal.errors import Unavailable
from portal.search.index.columns.arrays import read_arrays, write_arrays

ARRAYS = {
    "a": np.arange(5, dtype=np.uint32),
    "empty": np.empty(0, np.int64),
    "b": np.array([1.5], np.float32),
}


@pytest.fixture
def folder(tmp_path):
    file = FileStorage(str(tmp_path)).create_file("arrays")
    write_arrays(file, ARRAYS)
    file.close()
    return tmp_path


def read(folder):
    file = FileStorage(str(folder)).open_file("arrays")
    try:
        return read_arrays(file)
    finally:
        file.close()


def test_arrays_come_back_with_their_types_also_when_the_file_is_gone(folder):
    arrays = read(folder)
    (folder / "arrays").unlink()
    assert {name: (array.tolist(), array.dtype) for name, array in arrays.items()} == {
        name: (array.tolist(), array.dtype) for name, array in ARRAYS.items()
    }


@pytest.mark.parametrize("size", [0, 7, 15, 40, -14])
def test_a_cut_file_is_said_to_be_damaged(folder, size):
    whole = (folder / "arrays").read_bytes()
    (folder / "arrays").write_bytes(whole[:size])
    with pytest.raises(Unavailable, match="damaged"):
        read(folder)


def test_a_foreign_file_is_said_to_be_damaged(folder):
    (folder / "arrays").write_bytes(b"PK\3\4" + bytes(100))
    with pytest.raises(Unavailable, match="damaged"):
        read(folder)
