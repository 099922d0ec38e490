"""Administrative procedures: what to bring, where, how long it takes and what it costs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Annotated, Final

from pydantic import ConfigDict, model_validator
from sqlalchemy import JSON
from sqlmodel import Field, SQLModel

from portal.database import structured
from portal.entities.agency_role import AgencyRole
from portal.entities.base import (
    Entry,
    EntryContent,
    EntryFields,
    Line,
    RequiredTranslated,
    listing_index,
)
from portal.entities.case import Case
from portal.entities.channel import Channel
from portal.entities.citing import cite
from portal.entities.content_type import ContentType, FindId, History, Mention
from portal.entities.legal_basis import Decision, LegalBasis
from portal.entities.procedure_facet import ProcedureFacet, list_facets
from portal.entities.procedure_version import ProcedureVersion, add_version
from portal.entities.step import Step
from portal.entities.terms import TermOf
from portal.entities.web_address import WebAddress
from portal.i18n import Locale, Translated

Level = Annotated[str, TermOf("procedure_levels")]
Audience = Annotated[str, TermOf("audiences")]
Event = Annotated[str, TermOf("events")]


class Result(SQLModel):
    """What the applicant gets, with its code in the national list (`KQ.G15.000031`) if it has one."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    name: RequiredTranslated
    code: Line = ""


class RelatedProcedure(SQLModel):
    """Another procedure, by its code or, where a source has only that, by its title."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    code: Line = ""
    title: Translated = {}


class UnreadText(SQLModel):
    """Text of a source that could not be read as data, with the field it stood in."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    field: Line
    text: RequiredTranslated


class ProcedureFields(EntryFields):
    """Fields of a procedure that editors write and the table keeps alike."""

    code: Line = Field(unique=True, description="National code, such as 1.000080")
    field: Translated = Field(default={}, sa_type=JSON, description="Lĩnh vực: the field of administration")
    kind: Annotated[str, TermOf("procedure_kinds")] | None = None
    levels: list[Level] = Field(default=[], sa_type=JSON, description="Empty: not known")
    audiences: list[Audience] = Field(default=[], sa_type=JSON, description="Empty: not known")
    agencies: list[AgencyRole] = Field(default=[], sa_type=structured(list[AgencyRole]))
    reception: list[Translated] = Field(default=[], sa_type=JSON, description="Places that take applications")
    conditions: list[Translated] = Field(default=[], sa_type=JSON)
    steps: list[Step] = Field(default=[], sa_type=structured(list[Step]))
    channels: list[Channel] = Field(default=[], sa_type=structured(list[Channel]))
    cases: list[Case] = Field(default=[], sa_type=structured(list[Case]))
    results: list[Result] = Field(default=[], sa_type=structured(list[Result]))
    legal_basis: list[LegalBasis] = Field(default=[], sa_type=structured(list[LegalBasis]))
    related_procedures: list[RelatedProcedure] = Field(default=[], sa_type=structured(list[RelatedProcedure]))
    events: list[Event] = Field(default=[], sa_type=JSON, description="Events in life or business")
    decision: Decision | None = Field(default=None, sa_type=structured(Decision))
    valid_from: date | None = Field(default=None, description="First day that it applies in this form")
    valid_until: date | None = Field(default=None, description="Last day that it applies in this form")
    online_url: WebAddress = ""
    source_url: WebAddress = Field(default="", description="Its page in the national database")
    origin: Line = Field(default="", description="Who keeps it there, by the database's own code: bo-tu-phap")
    unread: list[UnreadText] = Field(default=[], sa_type=structured(list[UnreadText]))


class ProcedureContent(ProcedureFields, EntryContent):
    """A procedure as an editor writes it."""

    @model_validator(mode="after")
    def check_dates(self) -> ProcedureContent:
        """Refuse dates of effect in the wrong order."""
        if self.valid_from and self.valid_until and self.valid_until < self.valid_from:
            raise ValueError("valid_until is before valid_from")
        return self

    @model_validator(mode="after")
    def check_cases(self) -> ProcedureContent:
        """Refuse two cases with one key, and fees and time limits for a case that is not there."""
        keys = [case.key for case in self.cases]
        if twice := {key for key in keys if keys.count(key) > 1}:
            raise ValueError(f"two cases have the key {', '.join(sorted(twice))}")
        if lost := {key for key in _named_cases(self.channels) if key not in keys}:
            raise ValueError(f"there is no case {', '.join(sorted(lost))}")
        return self


def _named_cases(channels: Sequence[Channel]) -> Iterator[str]:
    for channel in channels:
        for limit in channel.time_limits:
            yield from limit.cases
        for fee in channel.fees:
            yield from fee.cases


class Procedure(ProcedureFields, Entry, table=True):
    """A procedure's row."""

    __table_args__ = (listing_index("procedure"),)


def _texts(procedure: ProcedureFields) -> Iterator[Translated]:
    """Yield what search looks at: the papers and steps in all their words, and what comes of them."""
    yield procedure.field
    for case in procedure.cases:
        yield case.title
        for paper in case.papers:
            yield paper.name
            yield paper.note
    for step in procedure.steps:
        yield step.title
        yield step.text
        for branch in step.branches:
            yield branch.condition
            yield branch.outcome
    yield from (result.name for result in procedure.results)
    yield from procedure.conditions


def _citing_texts(content: ProcedureContent) -> Iterator[Translated]:
    """Yield what may name documents besides title, summary and body: the rules above all."""
    yield from _texts(content)
    for channel in content.channels:
        yield from (channel.note, channel.unread)
        for limit in channel.time_limits:
            yield from (limit.rule, limit.condition)
        for fee in channel.fees:
            yield from (fee.rule, fee.condition, fee.per, *fee.exemptions)
    for case in content.cases:
        yield from case.notes
    yield from (unread.text for unread in content.unread)


def _codes(procedure: ProcedureFields) -> list[str]:
    cited = [basis.number for basis in procedure.legal_basis if basis.number]
    decided = [procedure.decision.number] if procedure.decision else []
    results = [result.code for result in procedure.results if result.code]
    return [procedure.code, *decided, *cited, *results]


def _facet_rows(procedure: Procedure, content: ProcedureContent, _find: FindId) -> Sequence[ProcedureFacet]:
    pairs = dict.fromkeys(list_facets(content))
    return [ProcedureFacet(procedure_id=procedure.id, facet=facet, value=value) for facet, value in pairs]


def _named_agencies(content: ProcedureContent) -> Sequence[Mention]:
    return [
        Mention(f"agencies.{place}.agency", "agency", role.agency)
        for place, role in enumerate(content.agencies)
        if role.agency
    ]


def _new_version(
    procedure: Procedure,
    content: ProcedureContent,
    kept: Sequence[ProcedureVersion],
    moment: datetime,
) -> Sequence[ProcedureVersion]:
    return add_version(procedure.id, procedure.live_version, content, kept, moment)


PROCEDURE: Final = ContentType(
    name="procedure",
    table=Procedure,
    content=ProcedureContent,
    segment={Locale.VI: "thu-tuc", Locale.EN: "procedures"},
    references={"agency": ("agency", "agency_id")},
    part_tables=((ProcedureFacet, "procedure_id"),),
    parts=_facet_rows,
    mentions=_named_agencies,
    details=frozenset(
        {
            *("agencies", "reception", "conditions", "steps", "channels", "cases", "results"),
            *("legal_basis", "related_procedures", "unread"),
        }
    ),
    history=History(ProcedureVersion, "procedure_id", _new_version),
    texts=lambda procedure: list(_texts(procedure)),
    codes=_codes,
    citations=lambda content: cite(content, _citing_texts(content)),
)
