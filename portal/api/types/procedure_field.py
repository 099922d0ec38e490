"""Fields of administration in GraphQL, with how many procedures each has."""

from __future__ import annotations

from typing import Any

import strawberry
from sqlalchemy import Subquery, func, select
from sqlmodel import col

from portal.api.context import Info
from portal.api.types.text import Text, serve_text
from portal.entities import Procedure, ProcedureFacet, is_public
from portal.i18n import Locale


@strawberry.type(description="A field of administration (lĩnh vực).")
class ProcedureField:
    """One field."""

    titles: strawberry.Private[dict[Locale, str]]

    slug: str = strawberry.field(description="By which procedures and searches are narrowed to it.")
    count: int = strawberry.field(description="How many procedures readers may see in it.")

    @strawberry.field(description="What it is called.")
    def title(self, info: Info, locale: Locale | None = None) -> Text | None:
        """Return the title in the best language there is."""
        return serve_text(self.titles, info, locale)


def list_procedure_fields(info: Info) -> list[ProcedureField]:
    """Return the fields that public procedures are in, in alphabetical order of their slugs."""
    counted = _count_fields(info)
    rows: Any = info.context.session.execute(
        select(counted.c.value, counted.c.count, Procedure.field)  # type: ignore[call-overload]
        .join(Procedure, col(Procedure.slug) == counted.c.example)
        .order_by(counted.c.value)
    )
    return [ProcedureField(titles=titles, slug=slug, count=count) for slug, count, titles in rows]


def _count_fields(info: Info) -> Subquery:
    """Return the slugs with their counts; the title is that of one procedure, for they are written alike."""
    return (
        select(
            col(ProcedureFacet.value),
            func.count().label("count"),
            func.min(col(Procedure.slug)).label("example"),
        )
        .join(Procedure, col(Procedure.id) == col(ProcedureFacet.procedure_id))
        .where(col(ProcedureFacet.facet) == "field", is_public(Procedure, info.context.now))
        .group_by(col(ProcedureFacet.value))
        .subquery()
    )
