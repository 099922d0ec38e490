"""Answers about a procedure in GraphQL: its total fee, its papers in groups, its channels side by side."""

from __future__ import annotations

from datetime import date, time

import strawberry
from strawberry import Parent

from portal import entities, guidance
from portal.api.context import Info
from portal.api.types.case import Case, Form, Paper
from portal.api.types.channel import Channel, Fee, TimeLimit
from portal.api.types.deadline import Deadline, serve_deadlines
from portal.api.types.term import Term, term_field, terms_field
from portal.api.types.text import Text, texts_field
from portal.guidance import Certainty
from portal.i18n import TIMEZONE

strawberry.enum(Certainty, name="FeeCertainty", description="How far a total fee can be known.")


@strawberry.type(description="What an application costs in all, as far as the fees say it.")
class TotalFee:
    """One total."""

    certainty: Certainty
    amount: int | None = strawberry.field(description="The total in whole đồng, if it is certain.")
    least: int | None = strawberry.field(description="What is paid at least; null: not known.")
    most: int | None = strawberry.field(description="What it can come to; null: not known.")
    added: list[Fee] = strawberry.field(description="Due in any case.")
    alternatives: list[Fee] = strawberry.field(description="Of these one of each kind is due.")
    conditional: list[Fee] = strawberry.field(description="Due if their condition holds.")
    by_rule: list[Fee] = strawberry.field(description="Set by a rule in words.")
    exemptions: list[Text] = texts_field("exemptions", "Who need not pay.")


@strawberry.type(description="Papers with one need; with a choice, any one of them will do.")
class PaperGroup:
    """One group."""

    need: Term | None = term_field("need", "paper_needs", "To hand in, in some cases, or only to show.")
    choice: int | None
    papers: list[Paper]


@strawberry.type(description="What to bring in one case.")
class Checklist:
    """One checklist."""

    case: Case
    groups: list[PaperGroup]
    originals: int = strawberry.field(description="How many originals everybody hands in.")
    copies: int = strawberry.field(description="How many copies everybody hands in.")
    forms: list[Form] = strawberry.field(description="The forms to fill in, each once.")


@strawberry.type(description="All channels of one kind: how long they take and what they cost.")
class Way:
    """One way to apply."""

    kind: Term | None = term_field("kind", "channels", "In person, online or by post.")
    channels: list[Channel]
    limits: list[TimeLimit]
    total_fee: TotalFee


@strawberry.type(description="The ways to apply, side by side.")
class Comparison:
    """A comparison."""

    ways: list[Way]
    fastest: list[Term] = terms_field("fastest", "channels", "Surely the fastest; empty if none is.")
    cheapest: list[Term] = terms_field("cheapest", "channels", "Surely the cheapest; empty if none is.")


@strawberry.type
class Guided:
    """What can be asked about a procedure that is before one."""

    @strawberry.field(description="What to bring, in each case or in one.")
    def checklists(self, parent: Parent[entities.Procedure], case: str | None = None) -> list[Checklist]:
        """Return the papers of a case, or of all, in their groups."""
        return guidance.make_checklists(parent, case)  # type: ignore[return-value]

    @strawberry.field(
        description="When the result is due of what is handed in on a day (at a time in Vietnam)."
    )
    def deadlines(
        self,
        parent: Parent[entities.Procedure],
        submitted_on: date,
        at: time | None = None,
        channel: str | None = None,
        case: str | None = None,
    ) -> list[Deadline]:
        """Return a deadline for each time limit of the channels that holds in the case."""
        return serve_deadlines(parent, submitted_on, at, channel, case)

    @strawberry.field(description="What an application by a channel costs in all, on a day (today).")
    def total_fee(
        self,
        parent: Parent[entities.Procedure],
        info: Info,
        channel: str,
        case: str | None = None,
        on: date | None = None,
    ) -> TotalFee:
        """Return the total of the fees that hold."""
        day = on or _today(info)
        return guidance.find_total_fee(parent, channel, case, day)  # type: ignore[return-value]

    @strawberry.field(description="The ways to apply side by side, with what they cost on a day (today).")
    def comparison(
        self,
        parent: Parent[entities.Procedure],
        info: Info,
        case: str | None = None,
        on: date | None = None,
    ) -> Comparison:
        """Return what each kind of channel takes and costs."""
        day = on or _today(info)
        return guidance.compare_channels(parent, case, day)  # type: ignore[return-value]


def _today(info: Info) -> date:
    return info.context.now.astimezone(TIMEZONE).date()
