"""Deadlines in GraphQL, with the count that says why."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, Final

import strawberry
from strawberry import Parent

from portal import guidance
from portal.api.context import Info
from portal.api.types.channel import TimeLimit
from portal.api.types.term import Term, serve_term
from portal.api.types.text import Text, text_field
from portal.errors import InvalidInput
from portal.guidance import Part, Reason
from portal.i18n import Locale, Translated, serve

MOST_DAYS: Final = 400

strawberry.enum(Part, name="DayPart", description="What a day is to the count of a time limit.")
strawberry.enum(Reason, name="DayOffReason", description="Why nobody works on a day.")


@strawberry.type(description="Why a day is off.")
class DayOff:
    """One reason."""

    reason: Reason
    name: Text | None = text_field("name", "The holiday's name.")
    worked_instead: date | None = strawberry.field(description="The day on which the work is done instead.")


@strawberry.type(description="A day of the count.")
class CountedDay:
    """One day."""

    day: date
    part: Part
    count: float | None = strawberry.field(description="How many units are over at its end.")
    off: DayOff | None
    until: time | None = strawberry.field(description="When the last unit ends, if the day is not full.")

    @strawberry.field(description="The day and what it is to the count, in words.")
    def text(self, parent: Parent[guidance.Day], info: Info, locale: Locale | None = None) -> str:
        """Return `Sunday, 15 February 2026: …`."""
        chosen = locale or info.context.locale
        return f"{guidance.word_date(parent.day, chosen)} – {guidance.word_day(parent, chosen)}"


@strawberry.type(description="When a result is due at the latest, with the count that says why.")
class Deadline:
    """One deadline."""

    kind: strawberry.Private[str]
    cases: strawberry.Private[list[Translated]]
    found: strawberry.Private[guidance.Deadline]

    @strawberry.field(description="The channel whose time limit it is.")
    def channel(self, info: Info) -> Term:
        """Return the kind of channel."""
        return serve_term("channels", self.kind, info)

    @strawberry.field(description="The time limit.")
    def limit(self) -> TimeLimit:
        """Return the limit that was counted."""
        return self.found.limit  # type: ignore[return-value]

    @strawberry.field(description="The time limit in words, with its condition and its cases.")
    def limit_text(self, info: Info, locale: Locale | None = None) -> str:
        """Return `3 working days (if …) – case`, or the rule."""
        chosen = locale or info.context.locale
        titles = [serve(title, chosen).text for title in self.cases]
        words = guidance.word_time_limit(self.found.limit, chosen)
        return f"{words} – {'; '.join(titles)}" if any(titles) else words

    @strawberry.field(description="The day on which the application counts as received.")
    def received_on(self) -> date:
        """Return the day from which the count goes."""
        return self.found.received

    @strawberry.field(description="The day on which the result is due; null if a rule says when.")
    def due_on(self) -> date | None:
        """Return the last day."""
        return self.found.due

    @strawberry.field(description="The time on that day, if the limit is in hours or halves of days.")
    def due_at(self) -> time | None:
        """Return the time in Vietnam."""
        return self.found.due_time

    @strawberry.field(description="That day and time in words; empty if a rule says when.")
    def due_text(self, info: Info, locale: Locale | None = None) -> str:
        """Return the day with its weekday."""
        return guidance.word_due(self.found, locale or info.context.locale)

    @strawberry.field(description="How it was counted, in sentences.")
    def explanation(self, info: Info, locale: Locale | None = None) -> list[str]:
        """Return the sentences."""
        return guidance.explain_deadline(self.found, locale or info.context.locale)

    @strawberry.field(description="From the day of submission on, 400 at most; the first `first` of them.")
    def days(self, first: int = MOST_DAYS) -> list[CountedDay]:
        """Return the days of the count."""
        if not 0 <= first <= MOST_DAYS:
            raise InvalidInput("'first' goes from 0 to {most}: {given}.", most=MOST_DAYS, given=first)
        return list(self.found.days[:first])  # type: ignore[arg-type]

    @strawberry.field(description="How many days off after the receipt are not counted.")
    def skipped_count(self) -> int:
        """Return the number of days that the count skips."""
        return len(self.found.skipped)

    @strawberry.field(description="Years of the count whose holidays are computed, not announced yet.")
    def unannounced_years(self) -> list[int]:
        """Return the years."""
        return list(self.found.unannounced)


def serve_deadlines(
    procedure: Any, submitted_on: date, at: time | None, channel: str | None, case: str | None
) -> list[Deadline]:
    """Return a deadline for each time limit that holds in the case, of all channels or those of a kind."""
    submitted = submitted_on if at is None else datetime.combine(submitted_on, at.replace(tzinfo=None))
    key = guidance.choose_case(procedure, case)
    return [
        Deadline(
            kind=each.kind,
            cases=[] if key else [case.title for case in procedure.cases if case.key in limit.cases],
            found=guidance.find_deadline(submitted, limit),
        )
        for each in guidance.choose_channels(procedure, channel)
        for limit in guidance.list_limits(each, key)
    ]
