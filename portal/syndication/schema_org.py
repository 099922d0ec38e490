"""A dataset as schema.org's `Dataset`, by what search engines ask of one.

https://developers.google.com/search/docs/appearance/structured-data/dataset
"""

from __future__ import annotations

from collections.abc import Iterator

from portal.catalogue import ColumnRecord, DatasetRecord, LinkRecord, ResourceRecord
from portal.i18n import Locale, serve
from portal.syndication.json_text import Json, leave_out_empty
from portal.syndication.media_types import strip_parameters
from portal.syndication.rdf import make_web_iri
from portal.syndication.records import describe_at_length, page_address, say
from portal.syndication.row_forms import list_tables


def describe_dataset(record: DatasetRecord, base_url: str, locale: Locale) -> Json:
    """Return what a dataset's page in a language says to search engines, as JSON-LD."""
    return {"@context": "https://schema.org/", "@type": "Dataset"} | leave_out_empty(
        {
            "@id": f"{base_url}/catalog/{record.id}",
            "name": say(record.title, locale),
            "description": describe_at_length(record, locale),
            "url": page_address(record, base_url, locale),
            "sameAs": [base_url + path for other, path in record.paths.items() if other != locale],
            "identifier": f"{base_url}/catalog/{record.id}",
            "version": str(record.version),
            "datePublished": record.published_at.isoformat(timespec="seconds"),
            "dateModified": record.updated_at.isoformat(timespec="seconds"),
            "inLanguage": [str(language) for language in record.languages],
            "keywords": list(record.tags),
            "license": make_web_iri(record.licence.uri) or say(record.licence.title, locale),
            "isAccessibleForFree": True,
            "isBasedOn": make_web_iri(record.source_url),
            "measurementTechnique": say(record.methodology, locale),
            "creativeWorkStatus": "illustrative" if record.illustrative else "",
            "includedInDataCatalog": {"@type": "DataCatalog", "@id": f"{base_url}/catalog"},
            "about": [_describe_topic(topic, locale) for topic in record.topics],
        }
        | _describe_people(record, base_url, locale)
        | _describe_coverage(record, locale)
        | {"distribution": list(_describe_downloads(record, base_url, locale))}
    )


def _describe_people(record: DatasetRecord, base_url: str, locale: Locale) -> Json:
    agency, contact = record.publisher, record.contact
    if agency is None:
        return {}
    page = serve(agency.paths, locale).text
    point = {
        "name": say(contact.name, locale),
        "email": contact.email,
        "telephone": contact.phone,
        "url": make_web_iri(contact.url),
    }
    organization = leave_out_empty(
        {
            "@type": "GovernmentOrganization",
            "name": say(agency.title, locale) or agency.key,
            "url": base_url + page if page else "",
            "contactPoint": {"@type": "ContactPoint"} | leave_out_empty(point)
            if any(point.values())
            else None,
        }
    )
    return {"creator": organization, "publisher": organization}


def _describe_coverage(record: DatasetRecord, locale: Locale) -> Json:
    days = [day.isoformat() if day else ".." for day in (record.period_from, record.period_until)]
    columns = {column.name: column for table in list_tables(record) for column in table.table.columns}
    return {
        "temporalCoverage": "" if days == ["..", ".."] else "/".join(days),
        "spatialCoverage": [
            {"@type": "Place", "name": say(area.title, locale) or area.key, "identifier": area.key}
            for area in record.areas
        ],
        "variableMeasured": [_describe_column(column, locale) for column in columns.values()],
    }


def _describe_column(column: ColumnRecord, locale: Locale) -> Json:
    return {"@type": "PropertyValue"} | leave_out_empty(
        {
            "name": say(column.title, locale) or column.name,
            "alternateName": column.name if column.title else "",
            "description": say(column.description, locale),
            "unitText": column.unit,
        }
    )


def _describe_topic(topic: LinkRecord, locale: Locale) -> Json:
    return {"@type": "DefinedTerm", "name": say(topic.title, locale) or topic.key, "termCode": topic.key}


def _describe_downloads(record: DatasetRecord, base_url: str, locale: Locale) -> Iterator[Json]:
    for resource in record.resources:
        yield from _describe_original(resource, base_url, locale)
    for table in list_tables(record):
        for form in table.forms:
            yield {
                "@type": "DataDownload",
                "name": f"{say(table.resource.title, locale)} ({form.name})",
                "contentUrl": base_url + table.path(form.name),
                "encodingFormat": strip_parameters(form.media_type),
            }


def _describe_original(resource: ResourceRecord, base_url: str, locale: Locale) -> Iterator[Json]:
    version = resource.newest
    address = make_web_iri(base_url + version.path) if version else make_web_iri(resource.url)
    if address:
        yield {"@type": "DataDownload", "contentUrl": address} | leave_out_empty(
            {
                "name": say(resource.title, locale),
                "description": say(resource.description, locale),
                "encodingFormat": strip_parameters((version or resource).media_type),
                "contentSize": f"{version.size} B" if version else "",
                "sha256": version.sha256 if version else "",
                "dateModified": version.published_at.isoformat(timespec="seconds") if version else "",
            }
        )
