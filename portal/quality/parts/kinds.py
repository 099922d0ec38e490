"""The one list of the parts of quality."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from portal.i18n import mark
from portal.quality.evidence import Judge
from portal.quality.parts.columns import judge_columns
from portal.quality.parts.contact import judge_contact
from portal.quality.parts.formats import judge_formats
from portal.quality.parts.freshness import judge_freshness
from portal.quality.parts.licence import judge_licence
from portal.quality.parts.links import judge_links
from portal.quality.parts.validity import judge_validity


@dataclass(frozen=True, slots=True)
class PartKind:
    """A part: its name for programs, its title for people, its weight in points, and who judges it."""

    name: str
    title: str
    weight: int
    judge: Judge


PARTS: Final = (
    PartKind("columns", mark("Described columns"), 20, judge_columns),
    PartKind("freshness", mark("Freshness"), 20, judge_freshness),
    PartKind("licence", mark("Licence"), 15, judge_licence),
    PartKind("validity", mark("Files without faults"), 15, judge_validity),
    PartKind("contact", mark("Contact"), 10, judge_contact),
    PartKind("formats", mark("Open formats"), 10, judge_formats),
    PartKind("links", mark("Links that work"), 10, judge_links),
)
