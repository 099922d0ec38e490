"""Ways to apply in GraphQL, with their time limits and fees."""

from __future__ import annotations

from datetime import date

import strawberry
from strawberry import Parent

from portal import entities
from portal.api.types.term import Term, term_field
from portal.api.types.text import Text, text_field, texts_field


@strawberry.type(description="How long handling takes: a number of a unit, or a rule in words.")
class TimeLimit:
    """One time limit."""

    number: float | None = strawberry.field(description="0.5 working days are half a one.")
    unit: Term | None = term_field("unit", "duration_units", "Working days are not calendar days.")
    rule: Text | None = text_field("rule", "The rule, where no number is fixed.")
    condition: Text | None = text_field("condition", "When this limit holds.")
    cases: list[str] = strawberry.field(description="Keys of the cases it is for; none: for all.")


@strawberry.type(description="What is to be paid: an amount, or a rule in words.")
class Fee:
    """One fee."""

    amount: int | None = strawberry.field(description="Whole đồng; 0: free; null: see `rule`.")
    kind: Term | None = term_field("kind", "fee_kinds", "Fee, charge or price.")
    per: Text | None = text_field("per", "What it is paid for each of.")
    rule: Text | None = text_field("rule", "The rule, where no amount is fixed.")
    condition: Text | None = text_field("condition", "When it is to be paid.")
    exemptions: list[Text] = texts_field("exemptions", "Who need not pay.")
    cases: list[str] = strawberry.field(description="Keys of the cases it is for; none: for all.")
    valid_from: date | None
    valid_until: date | None = strawberry.field(description="The last day.")


@strawberry.type(description="A way to apply. No limit or fee listed: none is known.")
class Channel:
    """One channel."""

    kind: Term | None = term_field("kind", "channels", "In person, online or by post.")
    online_level: Term | None = term_field("online_level", "online_levels", "How much can be done online.")
    time_limits: list[TimeLimit]
    fees: list[Fee]
    note: Text | None = text_field("note", "What else to know.")
    unread: Text | None = text_field("unread", "Text of the source that could not be read as data.")

    @strawberry.field(description="Where to apply, if the channel has an address of its own.")
    def url(self, parent: Parent[entities.Channel]) -> str | None:
        """Return the address, or None."""
        return parent.url or None
