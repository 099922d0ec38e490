"""Gathers what datasets are judged by, and judges them: a few statements for any number of datasets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from portal.catalogue import DatasetRecord, Holding, read_holdings, read_records
from portal.quality.assessment import Assessment, assess
from portal.quality.checks import read_checks
from portal.quality.evidence import Findings, count_findings
from portal.quality.parts import list_links
from portal.tabular import TableStore


def assess_datasets(
    session: Session, tables: TableStore, now: datetime, slugs: Sequence[str]
) -> Mapping[str, Assessment]:
    """Return how good each public dataset of `slugs` is, by slug; others are left out."""
    records = read_records(session, tables, now, slugs)
    holdings = read_holdings(session, (UUID(record.id) for record in records))
    return assess_records(session, tables, now, records, holdings)


def assess_records(
    session: Session,
    tables: TableStore,
    now: datetime,
    records: Sequence[DatasetRecord],
    holdings: Mapping[UUID, Sequence[Holding]],
) -> Mapping[str, Assessment]:
    """Return how good each dataset is, by slug; `holdings` are its resources, by its id."""
    links = read_checks(session, [url for record in records for url in list_links(record)])
    return {
        record.slug: assess(record, _read_findings(tables, holdings.get(UUID(record.id), [])), links, now)
        for record in records
    }


def find_holders(records: Iterable[DatasetRecord]) -> dict[str, list[str]]:
    """Return the slugs of the datasets that have each link, by link."""
    holders: dict[str, list[str]] = {}
    for record in records:
        for url in list_links(record):
            holders.setdefault(url, []).append(record.slug)
    return holders


def _read_findings(tables: TableStore, holdings: Sequence[Holding]) -> dict[str, Findings]:
    """Return the counts of each newest file that was read, by the resource's slug."""
    findings = {}
    for holding in holdings:
        for newest in holding.versions[:1]:
            if made := tables.find(newest.sha256, holding.declaration(newest)):
                findings[holding.resource.slug] = count_findings(made.report)
    return findings
