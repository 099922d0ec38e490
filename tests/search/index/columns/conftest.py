from __future__ import annotations

import pytest
from whoosh.filedb.filestore import FileStorage


@pytest.fixture
def keep(tmp_path):
    """Write documents' values with a column and open them again."""

    def write_and_read(column, values, count=None):
        storage = FileStorage(str(tmp_path))
        count = count or max(values, default=-1) + 1
        writer = column.writer(storage.create_file("column"))
        for document, value in values.items():
            writer.add(document, value)
        writer.finish(count)
        writer._dbfile.close()
        file = storage.open_file("column")
        reader = column.reader(file, 0, storage.file_length("column"), count)
        file.close()
        return reader

    return write_and_read
