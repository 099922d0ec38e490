"""Administrative procedures in GraphQL."""

from __future__ import annotations

from typing import Any

import strawberry
from sqlalchemy import ColumnElement, String, cast, or_
from strawberry import Parent

from portal import entities
from portal.api.filters import EntryFilter, any_of
from portal.api.types.entry import Entry
from portal.api.types.term import Term, term_field, terms_field
from portal.api.types.text import Text, text_field, texts_field


@strawberry.type(description="A paper of the file, with how many originals and copies to hand in.")
class Paper:
    """One paper."""

    name: Text = text_field("name", "What it is called.", required=True)
    originals: int
    copies: int
    note: Text | None = text_field("note", "When and how it is needed.")


@strawberry.type(description="A way to apply.")
class Channel:
    """One channel."""

    kind: Term | None = term_field("kind", "channels", "In person, online or by post.")
    duration: int | None = strawberry.field(description="The time limit, a number of `unit`.")
    unit: Term | None = term_field("unit", "duration_units", "Working days are not calendar days.")
    fee: int | None = strawberry.field(description="Whole đồng; 0: free; null: not fixed.")
    note: Text | None = text_field("note", "Conditions of the limit and the fee.")


@strawberry.type(description="A document that the procedure rests on.")
class LegalBasis:
    """One document."""

    number: str
    title: Text | None = text_field("title", "What the document is called.")


@strawberry.type(description="An administrative procedure: what to bring, where, how long, how much.")
class Procedure(Entry):
    """A procedure."""

    code: str = strawberry.field(description="National code, such as 1.000080.")
    papers: list[Paper]
    channels: list[Channel]
    legal_basis: list[LegalBasis]
    level: Term | None = term_field("level", "procedure_levels", "Who handles it.")
    audiences: list[Term] = terms_field("audiences", "audiences", "Who it is for.")
    steps: list[Text] = texts_field("steps", "What happens, in order.")
    results: list[Text] = texts_field("results", "What the applicant gets.")

    @classmethod
    def is_type_of(cls, value: Any, _info: Any) -> bool:
        """Rows of the procedure table are procedures."""
        return isinstance(value, entities.Procedure)

    @strawberry.field(description="Where to apply online, if one can.")
    def online_url(self, parent: Parent[entities.Procedure]) -> str | None:
        """Return the address, or None."""
        return parent.online_url or None


@strawberry.input(description="Which procedures to list.")
class ProcedureFilter(EntryFilter):
    """Procedures' own conditions."""

    level: list[str] | None = strawberry.field(default=None, description="Codes of procedure levels.")
    audience: list[str] | None = strawberry.field(default=None, description="Codes of audiences.")

    def conditions(self, table: Any) -> list[ColumnElement[bool]]:
        """Return the filter as conditions on procedures."""
        found = super().conditions(table) + any_of(table.level, self.level)
        if self.audience is not None:
            # The column is a JSON list of codes, which no two databases search alike; its text they do.
            listed = cast(table.audiences, String)
            found.append(or_(*(listed.contains(f'"{code}"', autoescape=True) for code in self.audience)))
        return found
