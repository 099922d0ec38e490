"""Keyset pages: a page begins after a row, not after a number of rows."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum
from typing import Any
from uuid import UUID

import orjson
import strawberry
from sqlalchemy import ColumnElement, Select, and_, func, or_, select
from sqlalchemy.orm import defer
from sqlmodel import Session, col

from portal import entities
from portal.errors import InvalidCursor, InvalidInput


@strawberry.enum(description="The order of a list.")
class EntryOrder(Enum):
    """The column that orders a list, and whether downwards; ties are broken by id."""

    NEWEST = ("published_at", True)
    OLDEST = ("published_at", False)
    ALPHABETICAL = ("slug", False)
    POSITION = ("position", False)
    ISSUED = ("issued_order", True)


@dataclass(frozen=True, slots=True)
class Window:
    """The part of a list that is asked for, by Relay's four arguments."""

    first: int | None = None
    after: str | None = None
    last: int | None = None
    before: str | None = None

    def size(self, limit: int) -> int:
        """Return how many entries to give; `InvalidInput` if the arguments contradict or exceed `limit`."""
        if self.first is not None and self.last is not None:
            raise InvalidInput("Ask for 'first' or 'last' entries, not for both.")
        size = self.last if self.last is not None else self.first
        if size is None:
            return min(20, limit)
        if not 0 <= size <= limit:
            raise InvalidInput(
                "A page has between 0 and {limit} entries; asked for: {size}.", limit=limit, size=size
            )
        return size

    @property
    def backwards(self) -> bool:
        """Whether the page is counted from the end."""
        return self.last is not None


@dataclass(frozen=True, slots=True)
class EntryPage:
    """Rows of one page in the list's order, with their cursors."""

    rows: Sequence[Any]
    cursors: list[str]
    has_next: bool
    has_previous: bool
    count: Callable[[], int]


def fetch_entries(
    session: Session,
    table: type[entities.Entry],
    conditions: Sequence[ColumnElement[bool]],
    order: EntryOrder,
    window: Window,
    limit: int,
    needless: Collection[str] = (),
) -> EntryPage:
    """Return the entries of `table` that fit, one page of them; `needless` columns stay where they are.

    One SQL statement; counting takes a second one unless the page is the whole list.
    """
    name, descending = order.value
    column = getattr(table, name, None)
    if column is None:
        raise InvalidInput("This list cannot be ordered by {order}.", order=order.name)
    size = window.size(limit)
    query = select(table).options(*(defer(getattr(table, each)) for each in needless)).where(*conditions)
    query = _between(query, table, column, descending, order, window)
    downwards = descending != window.backwards
    keys = [key.desc() if downwards else key.asc() for key in (col(column), col(table.id))]
    rows = list(session.scalars(query.order_by(*keys).limit(size + 1)))
    more, rows = len(rows) > size, rows[:size]
    if window.backwards:
        rows.reverse()
    is_whole = not more and window.after is None and window.before is None
    counting = select(func.count()).select_from(table).where(*conditions)
    return EntryPage(
        rows=rows,
        cursors=[_write_cursor(order, getattr(row, name), row.id) for row in rows],
        has_next=window.before is not None if window.backwards else more,
        has_previous=more if window.backwards else window.after is not None,
        count=lambda: len(rows) if is_whole else session.scalar(counting) or 0,
    )


def _between(
    query: Select[Any], table: Any, column: Any, descending: bool, order: EntryOrder, window: Window
) -> Select[Any]:
    for cursor, later in ((window.after, True), (window.before, False)):
        if cursor is not None:
            value, key = _read_cursor(order, cursor)
            beyond = _less if descending == later else _greater
            query = query.where(
                or_(beyond(col(column), value), and_(col(column) == value, beyond(col(table.id), key)))
            )
    return query


def _less(column: Any, value: Any) -> ColumnElement[bool]:
    return column < value  # type: ignore[no-any-return]


def _greater(column: Any, value: Any) -> ColumnElement[bool]:
    return column > value  # type: ignore[no-any-return]


def _write_cursor(order: EntryOrder, value: Any, key: UUID) -> str:
    return urlsafe_b64encode(orjson.dumps([order.name, value, key])).decode().rstrip("=")


def _read_cursor(order: EntryOrder, cursor: str) -> tuple[Any, UUID]:
    try:
        name, value, key = orjson.loads(urlsafe_b64decode(cursor[:500] + "=" * (-len(cursor) % 4)))
        if name != order.name:
            raise InvalidCursor("The cursor belongs to the order {order}.", order=str(name)[:40])
        return _typed(order, value), UUID(key)
    except (ValueError, TypeError, AttributeError):
        raise InvalidCursor("The cursor is damaged: begin again without it.") from None


def _typed(order: EntryOrder, value: Any) -> Any:
    """Return the cursor's value as its column has it; a ValueError or TypeError if it cannot be."""
    if order in {EntryOrder.NEWEST, EntryOrder.OLDEST}:
        return _moment(value)
    wanted = int if order is EntryOrder.POSITION else str
    if type(value) is not wanted:
        raise TypeError(value)
    return value


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.utcoffset() != timedelta():
        raise ValueError(text)
    return moment
