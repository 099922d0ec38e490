"""The register, read from the entries in a few statements, however many there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from portal.entities import (
    Action,
    Agency,
    Change,
    Dataset,
    Resource,
    State,
    TagLink,
    Topic,
    TopicLink,
)
from portal.i18n import SOURCE, serve
from portal.search.index.collation import sort_keys
from portal.syndication.ckan.formats import find_format
from portal.syndication.ckan.register import Card, Holder, Register, Span

_COLUMNS: Final[Any] = (
    Dataset.id,
    Dataset.slug,
    Dataset.title,
    Dataset.licence,
    Dataset.agency_id,
    Dataset.created_at,
    Dataset.published_at,
    Dataset.expire_at,
)


def read_register(session: Session) -> Register:
    """Return everything that is, was or will be public; `Register.at` picks a moment."""
    organizations, groups = _read_holders(session, Agency), _read_holders(session, Topic)
    packages = _read_packages(session, organizations, groups)
    return Register(
        {each.id: each for each in packages},
        {each.name: each for each in organizations.values()},
        {each.name: each for each in groups.values()},
    )


def _read_holders(session: Session, table: type[Agency | Topic]) -> dict[UUID, Holder]:
    rows: Sequence[Any] = session.exec(select(table).where(col(table.state) == State.PUBLISHED)).all()
    names = {row.id: row.slug for row in rows}
    titles = [serve(row.title, SOURCE).text for row in rows]
    return {
        row.id: Holder(
            id=str(row.id),
            name=row.slug,
            title=title,
            title_key=key,
            description=serve(row.summary, SOURCE).text,
            parent=names.get(row.parent_id, "") if row.parent_id else "",
            created_at=row.created_at,
            span=_span(row),
        )
        for row, title, key in zip(rows, titles, sort_keys(titles), strict=True)
    }


def _read_packages(
    session: Session, organizations: Mapping[UUID, Holder], groups: Mapping[UUID, Holder]
) -> list[Card]:
    rows = session.execute(select(*_COLUMNS).where(col(Dataset.state) == State.PUBLISHED)).all()
    titles = [serve(row.title, SOURCE).text for row in rows]
    changed, formats = _read_changes(session), _read_formats(session)
    tags, topics = _read_tags(session), _read_topics(session)
    return [
        Card(
            id=str(row.id),
            name=row.slug,
            title=title,
            title_key=key,
            license_id=row.licence,
            organization=organizations[row.agency_id].name if row.agency_id in organizations else "",
            groups=tuple(groups[topic].name for topic in topics[row.id] if topic in groups),
            tags=tuple(tags[row.id]),
            formats=tuple(dict.fromkeys(formats[row.id])),
            created_at=_since(row),
            modified_at=max(_since(row), changed.get(row.id, _since(row))),
            span=_span(row),
        )
        for row, title, key in zip(rows, titles, sort_keys(titles), strict=True)
    ]


def _read_changes(session: Session) -> dict[UUID, datetime]:
    """Return when each dataset was last published; a later date of release counts instead."""
    published = (col(Change.entry_type) == "dataset", col(Change.action) == Action.PUBLISH)
    query = select(Change.entry_id, func.max(Change.at)).where(*published).group_by(col(Change.entry_id))
    return dict(session.exec(query).all())


def _read_formats(session: Session) -> Mapping[UUID, list[str]]:
    columns = (Resource.dataset_id, Resource.kind, Resource.file, Resource.media_type, Resource.url)
    rows = session.exec(select(*columns).order_by(col(Resource.position)))  # type: ignore[call-overload]
    return _group(
        (dataset, form)
        for dataset, kind, file, media_type, url in rows
        if (form := find_format(kind, file or url, media_type or ""))
    )


def _read_tags(session: Session) -> Mapping[UUID, list[str]]:
    return _group(session.exec(select(TagLink.entry_id, TagLink.tag).order_by(TagLink.tag)))


def _read_topics(session: Session) -> Mapping[UUID, list[UUID]]:
    return _group(
        session.exec(select(TopicLink.entry_id, TopicLink.topic_id).order_by(col(TopicLink.position)))
    )


def _group(pairs: Iterable[tuple[UUID, Any]]) -> Mapping[UUID, list[Any]]:
    groups: defaultdict[UUID, list[Any]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return groups


def _since(row: Any) -> datetime:
    moment: datetime = row.published_at or row.created_at
    return moment


def _span(row: Any) -> Span:
    return Span(_since(row), row.expire_at)
