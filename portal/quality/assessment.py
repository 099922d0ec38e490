"""How good a dataset is to use: one score, its parts, and what to do to raise it.

    score = floor(100 · Σ weight · value / Σ weight),    over the parts that apply

`value` is from 0 to 1, each part's own file says how it is found; weights are in `parts/kinds.py`. A part
that does not apply (freshness of figures published once, links of a dataset without any) counts neither for
nor against. All is reckoned in fractions, so that the order of resources cannot matter, and rounded down, so
that 100 means that nothing is left to do.

The parts follow the dimensions of the EU's metadata quality assessment (MQA,
https://data.europa.eu/mqa/methodology): accessibility (links), interoperability (open formats, validity),
reusability (licence, contact), contextuality (freshness); how open a format is follows the five stars of
open data (https://5stardata.info), and described columns the data dictionary of the Frictionless Table
Schema. The weights are the portal's own: what a reader cannot find out alone weighs most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from portal.catalogue import DatasetRecord
from portal.entities import LinkCheck
from portal.quality.evidence import Evidence, Findings, Grade
from portal.quality.parts import PARTS, PartKind


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the score and how it was judged."""

    kind: PartKind
    grade: Grade

    @property
    def points(self) -> Fraction | None:
        """The points won of the part's weight; None if it does not apply."""
        return None if self.grade.value is None else self.kind.weight * self.grade.value

    @property
    def lost(self) -> Fraction:
        """The points that are left to win."""
        return Fraction(0) if self.points is None else self.kind.weight - self.points


@dataclass(frozen=True, slots=True)
class Assessment:
    """A score from 0 to 100 and its parts, worst first."""

    parts: tuple[Part, ...]

    @property
    def exact(self) -> Fraction:
        """The score before it is rounded down."""
        weight = sum(part.kind.weight for part in self.parts if part.points is not None)
        points = sum((part.points for part in self.parts if part.points is not None), Fraction())
        return 100 * points / weight

    @property
    def score(self) -> int:
        """The score, whole points of 100."""
        return int(self.exact)


def assess(
    record: DatasetRecord,
    findings: Mapping[str, Findings],
    links: Mapping[str, LinkCheck],
    now: datetime,
) -> Assessment:
    """Return how good a dataset is.

    `findings` are counts of the report on each newest file that was read, by the resource's slug;
    `links` the last checks by address: what was not checked yet does not count.
    """
    evidence = Evidence(record, findings, links, now)
    parts = [Part(kind, kind.judge(evidence)) for kind in PARTS]
    return Assessment(tuple(sorted(parts, key=lambda part: (part.points is None, -part.lost))))
