"""A dataset as a Data Package 2 (https://datapackage.org/standard/data-package/)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from typing import Final

from portal.catalogue import DatasetRecord, ResourceRecord
from portal.errors import Inexpressible
from portal.i18n import Locale, serve
from portal.syndication.json_text import Json, leave_out_empty
from portal.syndication.media_types import strip_parameters
from portal.syndication.rdf import make_web_iri
from portal.syndication.records import page_address, say
from portal.syndication.row_forms import PublishedTable, list_tables_of
from portal.syndication.table_schema import describe_table

_PROFILE: Final = "https://datapackage.org/profiles/2.0/datapackage.json"


def describe_package(record: DatasetRecord, base_url: str, locale: Locale) -> Json:
    """Return `datapackage.json`: each file as received, and each table as CSV with its schema.

    A package without any data is none: `Inexpressible`.
    """
    resources = [
        each for resource in record.resources for each in _describe(record, resource, base_url, locale)
    ]
    if not resources:
        raise Inexpressible("The dataset {slug} has no data that a package could hold.", slug=record.slug)
    return {"$schema": _PROFILE, "name": record.slug, "id": record.id} | leave_out_empty(
        {
            "title": say(record.title, locale),
            "description": say(record.summary, locale),
            "homepage": page_address(record, base_url, locale),
            "version": str(record.version),
            "created": f"{record.published_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}",
            "keywords": list(dict.fromkeys(record.tags)),
            "licenses": [_describe_licence(record, locale)],
            "sources": _describe_sources(record, locale),
            "contributors": _describe_publisher(record, base_url, locale),
            "resources": resources,
        }
    )


def _describe(
    record: DatasetRecord, resource: ResourceRecord, base_url: str, locale: Locale
) -> Iterator[Json]:
    tables = list(list_tables_of(record, resource))
    name = f"{resource.slug}.original" if tables else resource.slug
    yield from _describe_original(resource, name, base_url, locale)
    for table in tables:
        yield _describe_rows(table, base_url, locale)


def _describe_original(resource: ResourceRecord, name: str, base_url: str, locale: Locale) -> Iterator[Json]:
    version = resource.newest
    address = make_web_iri(base_url + version.path if version else resource.url)
    if address is None or resource.kind == "api":
        return
    said = leave_out_empty(
        {
            "title": say(resource.title, locale),
            "description": say(resource.description, locale),
            "mediatype": strip_parameters((version or resource).media_type),
        }
    )
    file = {"bytes": version.size, "hash": f"sha256:{version.sha256}"} if version else {}
    yield {"name": name, "path": address} | said | file


def _describe_rows(table: PublishedTable, base_url: str, locale: Locale) -> Json:
    title = say(table.resource.title, locale)
    return {
        "name": table.label,
        "type": "table",
        "title": title if table.is_first else f"{title}: {table.table.title}",
        "path": base_url + table.lasting_path("csv"),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": describe_table(table.table, table.resource.primary_key, locale),
    }


def _describe_licence(record: DatasetRecord, locale: Locale) -> Json:
    path = make_web_iri(record.licence.uri)
    return {"name": record.licence.code.upper()} | leave_out_empty(
        {"path": path, "title": say(record.licence.title, locale)}
    )


def _describe_sources(record: DatasetRecord, locale: Locale) -> list[Json]:
    title, path = say(record.source_name, locale), make_web_iri(record.source_url)
    return [{"title": title or str(path)} | leave_out_empty({"path": path})] if title or path else []


def _describe_publisher(record: DatasetRecord, base_url: str, locale: Locale) -> list[Json]:
    if (agency := record.publisher) is None:
        return []
    page = serve(agency.paths, locale).text
    said = leave_out_empty({"path": base_url + page if page else ""})
    return [{"title": say(agency.title, locale) or agency.key, "roles": ["publisher"]} | said]
