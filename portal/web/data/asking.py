"""What an address asks of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from starlette.requests import Request

from portal.entities import ResourceVersion
from portal.errors import InvalidInput
from portal.i18n import serve
from portal.tabular import (
    ExportFormat,
    GroupQuery,
    RowPage,
    RowQuery,
    Selection,
    Table,
    fetch_groups,
    fetch_page,
    find_format,
    parse_question,
)
from portal.web.data.finding import Place
from portal.web.services import locale_of, services_of

PAGED: Final = "json"
"""The format whose rows can be had in pages."""
_FIRST: Final = "first"
_AFTER: Final = "after"
_OWN: Final = (_FIRST, _AFTER, "table", "locale")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to a table, the format of the answer, and the size of its page if it is one."""

    place: Place
    version: ResourceVersion
    table: Table
    question: Selection | GroupQuery
    form: ExportFormat
    first: int | None
    after: str | None
    titles: Mapping[str, str]
    query: str

    @property
    def tag(self) -> str:
        """An entity tag: the table, the format, and all that was asked."""
        asked = (self.table.path.parent.name, self.table.path.stem, self.form.name, self.query, self.titles)
        return f'"{sha256(repr(asked).encode()).hexdigest()[:32]}"'

    def fetch(self) -> RowPage:
        """Return the page that is asked for."""
        first = self.first or 0
        if isinstance(self.question, GroupQuery):
            return fetch_groups(self.table, replace(self.question, first=first, after=self.after))
        return fetch_page(self.table, RowQuery(self.question, first, self.after))


def read_question(request: Request, place: Place) -> Asked:
    """Return what the address asks, or raise `InvalidInput` naming the parameter that is wrong."""
    form = find_format(request.path_params["format"])
    version = place.answering(request.path_params.get("number"), services_of(request).tables)
    given = request.query_params
    table = services_of(request).tables.open(version.sha256, given.get("table"), place.declaration(version))
    rest = [(name, value) for name, value in given.multi_items() if name not in _OWN]
    return Asked(
        place,
        version,
        table,
        parse_question(table, rest),
        form,
        _read_first(request, form),
        given.get(_AFTER),
        _read_titles(request, place, version) if form.shows_titles else {},
        request.url.query,
    )


def _read_first(request: Request, form: ExportFormat) -> int | None:
    """Return how many rows a page is to have; None if all are asked for."""
    given, limit = request.query_params, services_of(request).settings.page_limit
    if _FIRST not in given and _AFTER not in given:
        return None
    if form.name != PAGED:
        raise InvalidInput("Pages ('first', 'after') are to be had as {format} alone.", format=PAGED)
    text = given.get(_FIRST, str(limit))
    if not text.isdecimal() or not 1 <= int(text[:9]) <= limit:
        raise InvalidInput("'{name}' takes a number from 1 to {limit}.", name=_FIRST, limit=limit)
    return int(text)


def _read_titles(request: Request, place: Place, version: ResourceVersion) -> Mapping[str, str]:
    """Return what the publisher calls the columns, in the reader's language."""
    said = place.resource if place.resource and place.resource.sha256 == version.sha256 else version
    locale = locale_of(request)
    return {column.name: title for column in said.columns if (title := serve(column.title, locale).text)}
