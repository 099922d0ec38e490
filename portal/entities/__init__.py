"""The nouns: one file an entity with its table, its rules and its `ContentType`.

`CONTENT_TYPES` is the one list of entities, by name.
"""

from typing import Final

from portal.entities.agency import AGENCY, Agency, AgencyContent, Contacts
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
from portal.entities.change import Action, Change, Due
from portal.entities.column import ColumnDescription
from portal.entities.content_type import ContentType, FindId, History, Mention
from portal.entities.dataset import DATASET, Contact, Dataset, DatasetContent, Source
from portal.entities.link_check import LinkCheck
from portal.entities.links import AreaLink, SlugClaim, TagLink, TopicLink
from portal.entities.media import MEDIA, Media, MediaContent
from portal.entities.news import NEWS, News, NewsContent
from portal.entities.page import PAGE, Menu, Page, PageContent
from portal.entities.procedure import PROCEDURE, Channel, LegalBasis, Paper, Procedure, ProcedureContent
from portal.entities.resource import Resource, ResourceContent, ResourceKind, resource_id
from portal.entities.resource_version import ResourceVersion
from portal.entities.topic import TOPIC, Topic, TopicContent
from portal.entities.version import Version
from portal.entities.web_address import is_web_address

CONTENT_TYPES: Final = {
    content_type.name: content_type
    for content_type in (AREA, TOPIC, AGENCY, MEDIA, PAGE, NEWS, PROCEDURE, DATASET)
}
"""Every entity by its name, in an order in which references point backwards."""

__all__ = [
    "AGENCY",
    "AREA",
    "CONTENT_TYPES",
    "DATASET",
    "MEDIA",
    "NEWS",
    "PAGE",
    "PROCEDURE",
    "TOPIC",
    "Action",
    "Agency",
    "AgencyContent",
    "Area",
    "AreaContent",
    "AreaLink",
    "AreaSuccessor",
    "Change",
    "Channel",
    "ColumnDescription",
    "Contact",
    "Contacts",
    "ContentType",
    "Dataset",
    "DatasetContent",
    "Due",
    "Entry",
    "EntryContent",
    "FindId",
    "History",
    "LegalBasis",
    "LinkCheck",
    "Media",
    "MediaContent",
    "Mention",
    "Menu",
    "News",
    "NewsContent",
    "Page",
    "PageContent",
    "Paper",
    "Procedure",
    "ProcedureContent",
    "Resource",
    "ResourceContent",
    "ResourceKind",
    "ResourceVersion",
    "SlugClaim",
    "Source",
    "State",
    "Succession",
    "TagLink",
    "Topic",
    "TopicContent",
    "TopicLink",
    "Version",
    "Withdrawal",
    "WithdrawalKind",
    "is_public",
    "is_web_address",
    "resource_id",
    "select_around",
    "select_inside",
]
