from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import event

from portal.api import Services, execute
from portal.database import Database
from portal.i18n import Locale

Ask = Callable[..., Any]
Count = Callable[[Database], AbstractContextManager[list[str]]]


@pytest.fixture
def ask() -> Ask:
    """Run an operation that must not fail, and return its data."""

    def ask(services: Services, document: str, locale: Locale = Locale.VI, **variables: object) -> Any:
        answer = execute(services, document, variables, locale=locale)
        assert not answer.errors
        return answer.data

    return ask


@pytest.fixture
def refuse() -> Ask:
    """Run an operation that must fail, and return its first error."""

    def refuse(services: Services, document: str, locale: Locale = Locale.VI, **variables: object) -> Any:
        return execute(services, document, variables, locale=locale, now=datetime.now(UTC)).errors[0]

    return refuse


@pytest.fixture
def counting() -> Count:
    """Collect the SQL statements sent to a database meanwhile."""

    @contextmanager
    def counting(database: Database) -> Iterator[list[str]]:
        sent: list[str] = []

        def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
            if not statement.startswith("BEGIN"):
                sent.append(statement)

        event.listen(database.engine, "before_cursor_execute", note)
        yield sent
        event.remove(database.engine, "before_cursor_execute", note)

    return counting
