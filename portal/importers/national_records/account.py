"""The account of an import: of what records state, how much became data, stayed text, was refused."""

from __future__ import annotations

import dataclasses
from collections import Counter
from dataclasses import dataclass
from typing import Any, Final

from portal.importers.national_records.reading import FieldReading, Finding, Outcome
from portal.importers.national_records.record import NATIONAL_FIELDS

MOST_EXAMPLES: Final = 3
LONGEST_EXAMPLE: Final = 120


@dataclass(frozen=True, slots=True)
class Example:
    """Something that a record states, cut short, with the record's code."""

    code: str
    text: str
    reason: str


@dataclass
class Tally:
    """How much of one aspect of one field had each outcome and each reason, with the first examples."""

    field: str
    aspect: str
    counts: Counter[Outcome] = dataclasses.field(default_factory=Counter)
    reasons: Counter[tuple[Outcome, str]] = dataclasses.field(default_factory=Counter)
    examples: dict[Outcome, list[Example]] = dataclasses.field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many things the records state."""
        return self.counts.total()

    def share(self, outcome: Outcome) -> float:
        """Return how much of all had this outcome, from 0 to 1."""
        return self.counts[outcome] / self.total

    def add(self, code: str, finding: Finding) -> None:
        """Count one finding of the record `code`."""
        self.counts[finding.outcome] += 1
        self.reasons[finding.outcome, finding.reason] += 1
        examples = self.examples.setdefault(finding.outcome, [])
        # Three of one kind say less than one each of three, so the first of a reason goes before.
        is_new = self.reasons[finding.outcome, finding.reason] == 1
        if len(examples) < MOST_EXAMPLES:
            examples.append(_make_example(code, finding))
        elif is_new and (double := _find_double(examples)) is not None:
            examples[double] = _make_example(code, finding)


@dataclass
class Account:
    """Tallies of the fields of the source, in the order of the fields, then of the aspects."""

    tallies: dict[tuple[str, str], Tally] = dataclasses.field(default_factory=dict)

    def add(self, code: str, name: str, reading: FieldReading[Any]) -> None:
        """Count what the field `name` of the record `code` gave."""
        for finding in reading.findings:
            key = (name, finding.aspect)
            if key not in self.tallies:
                self.tallies[key] = Tally(name, finding.aspect)
            self.tallies[key].add(code, finding)

    def sort(self) -> list[Tally]:
        """Return the tallies by field, in the order of the source; those of fields it lacks come last."""
        order = {name: place for place, name in enumerate(NATIONAL_FIELDS)}
        return sorted(self.tallies.values(), key=lambda tally: order.get(tally.field, len(order)))


def _make_example(code: str, finding: Finding) -> Example:
    line = " ".join(finding.source.split())
    shown = line if len(line) <= LONGEST_EXAMPLE else f"{line[: LONGEST_EXAMPLE - 1]}…"
    return Example(code, shown, finding.reason)


def _find_double(examples: list[Example]) -> int | None:
    """Return the place of the last example whose reason another one has, too."""
    reasons = Counter(example.reason for example in examples)
    return next((at for at in (2, 1, 0) if reasons[examples[at].reason] > 1), None)
