from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import pytest
from sqlmodel import SQLModel, func, select

from portal.api import Services
from portal.entities import Change, ContentType, Entry
from portal.publishing import Writer, find_entry, writing

Look = Callable[[ContentType, str], Entry]
Write = Callable[..., Any]


@pytest.fixture
def write(services: Services) -> Write:
    """Begin a transaction, at a moment if it matters."""

    def write(now: datetime | None = None) -> Any:
        return writing(services.database, author="test", now=now)

    return write


@pytest.fixture
def look(services: Services) -> Look:
    """Return an entry as the database has it now, by a slug it has or had."""

    def look(kind: ContentType, slug: str) -> Entry:
        with services.database.reading() as session:
            return find_entry(Writer(session, "test", datetime.max), kind, slug)

    return look


@pytest.fixture
def read_log(services: Services) -> Callable[[], Sequence[Change]]:
    """Return the change log, oldest first."""

    def read_log() -> Sequence[Change]:
        with services.database.reading() as session:
            return session.exec(select(Change).order_by(Change.seq)).all()  # type: ignore[arg-type]

    return read_log


@pytest.fixture
def unchanged(services: Services) -> Write:
    """Hold that a block changes nothing: every row of every table is as it was."""

    @contextmanager
    def unchanged() -> Iterator[None]:
        before = read_rows(services)
        yield
        assert read_rows(services) == before

    return unchanged


def read_rows(services: Services) -> dict[str, list[Any]]:
    with services.database.reading() as session:
        return {
            table.name: sorted(map(repr, session.execute(select(table)).all()))
            for table in SQLModel.metadata.sorted_tables
            if session.execute(select(func.count()).select_from(table)).scalar_one()
        }
