"""The nouns: one file an entity with its table, its rules and its `ContentType`.

`CONTENT_TYPES` is the one list of entities, by name.
"""

from typing import Final

from portal.entities.agency import AGENCY, Agency, AgencyContent, Contacts
from portal.entities.agency_role import AgencyRole
from portal.entities.area import AREA, Area, AreaContent, AreaSuccessor, Succession
from portal.entities.area_reach import select_around, select_inside
from portal.entities.base import (
    Entry,
    EntryContent,
    State,
    Withdrawal,
    WithdrawalKind,
    is_public,
)
from portal.entities.budget_line import BudgetLine
from portal.entities.case import Case, Form, Paper
from portal.entities.change import Action, Change, Due
from portal.entities.channel import Channel, Fee, TimeLimit
from portal.entities.citation_link import CitationLink
from portal.entities.citing import Cited, cite, find_key
from portal.entities.column import ColumnDescription
from portal.entities.consultation import Consultation
from portal.entities.content_type import ContentType, FindId, History, Mention
from portal.entities.dataset import DATASET, Contact, Dataset, DatasetContent, Source
from portal.entities.document import DOCUMENT, DocumentFile, LegalDocument, LegalDocumentContent
from portal.entities.document_references import is_cited, select_citing
from portal.entities.document_relation import DocumentRelation, Relation, code_document
from portal.entities.document_rings import find_rings
from portal.entities.document_status import STALE, document_status, is_same_document
from portal.entities.indicator import Aggregate, FigureReference, Indicator, Target
from portal.entities.legal_basis import Decision, LegalBasis
from portal.entities.link_check import LinkCheck
from portal.entities.links import AreaLink, SlugClaim, TagLink, TopicLink
from portal.entities.media import MEDIA, Media, MediaContent
from portal.entities.milestone import Milestone, MilestoneKind, list_milestones
from portal.entities.news import NEWS, News, NewsContent
from portal.entities.page import PAGE, Menu, Page, PageContent
from portal.entities.phase import Phase
from portal.entities.pilot import Pilot
from portal.entities.priority_field import PriorityField
from portal.entities.procedure import (
    PROCEDURE,
    Procedure,
    ProcedureContent,
    RelatedProcedure,
    Result,
    UnreadText,
)
from portal.entities.procedure_facet import ProcedureFacet
from portal.entities.procedure_version import ProcedureVersion
from portal.entities.programme import PROGRAMME, Programme, ProgrammeContent, ProgrammeDataset
from portal.entities.resource import Resource, ResourceContent, ResourceKind, resource_id
from portal.entities.resource_version import ResourceVersion
from portal.entities.step import Branch, Step
from portal.entities.task import Evidence, Task
from portal.entities.task_progress import TaskProgress, count_progress
from portal.entities.topic import TOPIC, Topic, TopicContent
from portal.entities.version import Version
from portal.entities.web_address import is_web_address

CONTENT_TYPES: Final = {
    content_type.name: content_type
    for content_type in (AREA, TOPIC, AGENCY, MEDIA, DOCUMENT, PAGE, NEWS, PROCEDURE, DATASET, PROGRAMME)
}
"""Every entity by its name, in an order in which references point backwards."""

__all__ = [
    "AGENCY",
    "AREA",
    "CONTENT_TYPES",
    "DATASET",
    "DOCUMENT",
    "MEDIA",
    "NEWS",
    "PAGE",
    "PROCEDURE",
    "PROGRAMME",
    "STALE",
    "TOPIC",
    "Action",
    "Agency",
    "AgencyContent",
    "AgencyRole",
    "Aggregate",
    "Area",
    "AreaContent",
    "AreaLink",
    "AreaSuccessor",
    "Branch",
    "BudgetLine",
    "Case",
    "Change",
    "Channel",
    "CitationLink",
    "Cited",
    "ColumnDescription",
    "Consultation",
    "Contact",
    "Contacts",
    "ContentType",
    "Dataset",
    "DatasetContent",
    "Decision",
    "DocumentFile",
    "DocumentRelation",
    "Due",
    "Entry",
    "EntryContent",
    "Evidence",
    "Fee",
    "FigureReference",
    "FindId",
    "Form",
    "History",
    "Indicator",
    "LegalBasis",
    "LegalDocument",
    "LegalDocumentContent",
    "LinkCheck",
    "Media",
    "MediaContent",
    "Mention",
    "Menu",
    "Milestone",
    "MilestoneKind",
    "News",
    "NewsContent",
    "Page",
    "PageContent",
    "Paper",
    "Phase",
    "Pilot",
    "PriorityField",
    "Procedure",
    "ProcedureContent",
    "ProcedureFacet",
    "ProcedureVersion",
    "Programme",
    "ProgrammeContent",
    "ProgrammeDataset",
    "RelatedProcedure",
    "Relation",
    "Resource",
    "ResourceContent",
    "ResourceKind",
    "ResourceVersion",
    "Result",
    "SlugClaim",
    "Source",
    "State",
    "Step",
    "Succession",
    "TagLink",
    "Target",
    "Task",
    "TaskProgress",
    "TimeLimit",
    "Topic",
    "TopicContent",
    "TopicLink",
    "UnreadText",
    "Version",
    "Withdrawal",
    "WithdrawalKind",
    "cite",
    "code_document",
    "count_progress",
    "document_status",
    "find_key",
    "find_rings",
    "is_cited",
    "is_public",
    "is_same_document",
    "is_web_address",
    "list_milestones",
    "resource_id",
    "select_around",
    "select_citing",
    "select_inside",
]
