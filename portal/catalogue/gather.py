"""Gather datasets as records: a dozen statements, however many datasets and versions there are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from portal.catalogue.holdings import Holding, read_holdings
from portal.catalogue.linked import LinkedEntries, ReadEntries, make_link
from portal.catalogue.record import ContactRecord, DatasetRecord, TermRecord
from portal.catalogue.resources import make_resource
from portal.entities import DATASET, Contact, Dataset, is_public, is_web_address
from portal.i18n import languages
from portal.tabular import TableStore
from portal.vocabulary import load_vocabulary


def list_datasets(session: Session, now: datetime) -> list[str]:
    """Return the slugs of the datasets that readers may see at `now`, last updated first."""
    newest_first = (col(Dataset.updated_at).desc(), col(Dataset.id).desc())
    return list(session.exec(select(Dataset.slug).where(is_public(Dataset, now)).order_by(*newest_first)))


def read_records(
    session: Session, tables: TableStore, now: datetime, slugs: Sequence[str]
) -> list[DatasetRecord]:
    """Return the records of public datasets in the order of `slugs`; others are left out."""
    rows = session.exec(select(Dataset).where(col(Dataset.slug).in_(slugs), is_public(Dataset, now)))
    by_slug = {row.slug: row for row in rows}
    datasets = [by_slug[slug] for slug in dict.fromkeys(slugs) if slug in by_slug]
    if not datasets:
        return []
    holdings = read_holdings(session, (dataset.id for dataset in datasets))
    return make_records(tables, datasets, ReadEntries(session, now, datasets), holdings)


def make_records(
    tables: TableStore,
    datasets: Iterable[Dataset],
    linked: LinkedEntries,
    holdings: Mapping[UUID, Sequence[Holding]],
) -> list[DatasetRecord]:
    """Return the records of public datasets; `holdings` are the resources of each, by its id."""
    return [_make_record(tables, dataset, linked, holdings.get(dataset.id, [])) for dataset in datasets]


def _make_record(
    tables: TableStore, dataset: Dataset, linked: LinkedEntries, holdings: Sequence[Holding]
) -> DatasetRecord:
    return DatasetRecord(
        id=str(dataset.id),
        slug=dataset.slug,
        paths=make_link(DATASET, dataset).paths,
        version=dataset.live_version,
        title=dataset.title,
        summary=dataset.summary,
        body=dataset.body,
        methodology=dataset.methodology,
        tags=tuple(dataset.tags),
        languages=tuple(dataset.languages) or languages(dataset.title),
        publisher=linked.publisher(dataset),
        contact=_make_contact(dataset.contact),
        topics=linked.topics(dataset),
        areas=linked.areas(dataset),
        related=linked.related(dataset),
        legal_basis=tuple(dataset.legal_basis),
        period_from=dataset.period_from,
        period_until=dataset.period_until,
        licence=_make_term("licences", dataset.licence),
        frequency=_make_term("frequencies", dataset.frequency),
        source_name=dataset.source.name,
        source_url=dataset.source.url if is_web_address(dataset.source.url) else "",
        illustrative=dataset.illustrative,
        published_at=dataset.published_at or dataset.updated_at,
        updated_at=dataset.updated_at,
        resources=tuple(make_resource(tables, dataset.slug, holding) for holding in holdings),
    )


def _make_contact(contact: Contact) -> ContactRecord:
    return ContactRecord(contact.name, contact.email, contact.phone, contact.url)


def _make_term(vocabulary: str, code: str) -> TermRecord:
    term = load_vocabulary(vocabulary)[code]
    return TermRecord(code, term.title, term.uri)
