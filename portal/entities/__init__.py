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
from portal.entities.content_type import ContentType, FindId
from portal.entities.dataset import DATASET, ColumnNote, Dataset, DatasetContent, Resource, Source
from portal.entities.links import AreaLink, SlugClaim, TagLink, TopicLink
from portal.entities.media import MEDIA, Media, MediaContent
from portal.entities.news import NEWS, News, NewsContent
from portal.entities.page import PAGE, Menu, Page, PageContent
from portal.entities.procedure import PROCEDURE, Channel, LegalBasis, Paper, Procedure, ProcedureContent
from portal.entities.topic import TOPIC, Topic, TopicContent
from portal.entities.version import Version

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
    "ColumnNote",
    "Contacts",
    "ContentType",
    "Dataset",
    "DatasetContent",
    "Due",
    "Entry",
    "EntryContent",
    "FindId",
    "LegalBasis",
    "Media",
    "MediaContent",
    "Menu",
    "News",
    "NewsContent",
    "Page",
    "PageContent",
    "Paper",
    "Procedure",
    "ProcedureContent",
    "Resource",
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
    "select_around",
    "select_inside",
]
