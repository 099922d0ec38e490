from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import SQLModel, select

from portal.api import Services
from portal.importers import Report, TreeReader, load_tree
from portal.publishing import writing

Load = Callable[[], Report]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """An empty content tree."""
    folder = tmp_path / "tree"
    folder.mkdir()
    return folder


@pytest.fixture
def add(tree: Path) -> Callable[..., Path]:
    """Add an entry's file to the tree and return its folder."""

    def add(name: str, text: str | bytes, file: str = "index.vi.md") -> Path:
        folder = tree / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / file).write_bytes(text if isinstance(text, bytes) else text.encode())
        return folder

    return add


@pytest.fixture
def load(services: Services, tree: Path) -> Load:
    """Load the tree in a transaction of its own."""

    def load() -> Report:
        with writing(services.database, author="test") as writer:
            return load_tree(writer, tree, TreeReader(services.objects, 100_000))

    return load


@pytest.fixture
def read_rows(services: Services) -> Callable[[], dict[str, Any]]:
    """Return every row of every table."""

    def read_rows() -> dict[str, Any]:
        with services.database.reading() as session:
            tables = SQLModel.metadata.sorted_tables
            return {table.name: sorted(map(repr, session.execute(select(table)).all())) for table in tables}

    return read_rows
