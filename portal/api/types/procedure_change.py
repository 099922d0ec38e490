"""Changes of procedures in GraphQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Annotated, Final
from uuid import UUID

import orjson
import strawberry

from portal.amendments import Event, Place, ProcedureChange, count_changes, list_changes
from portal.api.context import Info
from portal.api.pages import EntryPage, Window
from portal.api.types.connection import Connection
from portal.api.types.procedure_version import FieldDifference, find_differences
from portal.errors import InvalidCursor
from portal.i18n import Locale, start_day
from portal.signing import decode, encode

if TYPE_CHECKING:
    from portal.api.types.procedure import Procedure

_MOST_VERSIONS: Final = 2**31

strawberry.enum(Event, name="ProcedureEvent", description="What happened to a procedure.")


@strawberry.type(description="Something that happened to a procedure.")
class ChangedProcedure:
    """One change."""

    change: strawberry.Private[ProcedureChange]
    event: Event
    at: datetime = strawberry.field(description="From when readers see it.")
    number: int = strawberry.field(description="The version that it led to, or that was withdrawn.")
    previous: int | None = strawberry.field(description="The version that readers had before.")
    code: str = strawberry.field(description="National code of the procedure.")
    decision: str | None = strawberry.field(
        description="Number of the decision behind the version, if known."
    )

    @strawberry.field(description="The procedure as it is now; null if it was withdrawn.")
    def procedure(
        self, info: Info
    ) -> Annotated[Procedure, strawberry.lazy("portal.api.types.procedure")] | None:
        """Return the procedure, if readers may see it."""
        return info.context.loaders.one("procedure").get(self.change.procedure_id)  # type: ignore[no-any-return]

    @strawberry.field(description="How the version differs from the one before; nothing if it is the first.")
    def differences(self, info: Info, locale: Locale | None = None) -> list[FieldDifference]:
        """Return the differences, in the order of a page."""
        live = info.context.loaders.one("procedure").get(self.change.procedure_id)
        if live is None or self.previous is None:
            return []
        return find_differences(info, live, self.previous, self.number, locale)


def serve_changes(
    info: Info, since: date, first: int | None, after: str | None
) -> Connection[ChangedProcedure]:
    """Return a page of what happened since the beginning of a day, Vietnamese time."""
    context = info.context
    start = start_day(since)
    size = Window(first).size(context.services.settings.page_limit)
    place = _read_cursor(after) if after is not None else None
    found = list_changes(context.session, start, context.now, size + 1, place)
    rows = found[:size]
    _expect(info, rows)
    page = EntryPage(
        rows=[_serve(change) for change in rows],
        cursors=[_write_cursor(change.place) for change in rows],
        has_next=len(found) > size,
        has_previous=place is not None,
        count=lambda: count_changes(context.session, start, context.now),
    )
    return Connection(page=page)


def _expect(info: Info, changes: Sequence[ProcedureChange]) -> None:
    """Let what one of the changes asks for be fetched for all."""
    loaders = info.context.loaders
    loaders.one("procedure").expect(change.procedure_id for change in changes)
    loaders.procedures.contents.expect(
        (change.procedure_id, number)
        for change in changes
        for number in (change.number, change.previous)
        if number is not None
    )


def _serve(change: ProcedureChange) -> ChangedProcedure:
    return ChangedProcedure(
        change=change,
        event=change.event,
        at=change.at,
        number=change.number,
        previous=change.previous,
        code=change.code,
        decision=change.decision or None,
    )


def _write_cursor(place: Place) -> str:
    return encode(orjson.dumps(list(place)))


def _read_cursor(cursor: str) -> Place:
    try:
        at, id_, number = orjson.loads(decode(cursor[:500]))
        moment = datetime.fromisoformat(at).astimezone(UTC)
        if type(number) is not int or not 0 < number < _MOST_VERSIONS:
            raise ValueError(cursor)
        return Place(moment, UUID(id_), number)
    except (ValueError, TypeError, AttributeError, OverflowError):
        raise InvalidCursor("The cursor is damaged: begin again without it.") from None
