"""A dataset for machine learning, as Croissant 1.1 (https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from portal.catalogue import ColumnRecord, DatasetRecord, ResourceRecord, Texts
from portal.errors import Inexpressible
from portal.i18n import SOURCE
from portal.syndication.json_text import Json, leave_out_empty
from portal.syndication.media_types import strip_parameters
from portal.syndication.rdf import make_web_iri
from portal.syndication.records import page_address, say
from portal.syndication.row_forms import PublishedTable, list_tables
from portal.syndication.writable import keep_writable

_CONTEXT: Final[Json] = {
    "@language": SOURCE.value,
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileObject": "cr:fileObject",
    "fileProperty": "cr:fileProperty",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
_TYPES: Final = {
    "boolean": "sc:Boolean",
    "integer": "sc:Integer",
    "decimal": "sc:Float",
    "date": "sc:Date",
    "datetime": "sc:DateTime",
}


def describe_for_learning(record: DatasetRecord, base_url: str) -> Json:
    """Return `croissant.json`: files as received with their checksums, and each table as a record set.

    Rows are given as Parquet, because readers of CSV take codes such as 00123 for numbers. They are
    made when they are asked for, so their checksum is not known before; for such data the standard
    has `isLiveDataset`. A dataset without any file has no such form: `Inexpressible`.
    """
    tables = list(list_tables(record))
    originals = [each for resource in record.resources for each in _describe_original(resource, base_url)]
    if not originals:
        raise Inexpressible("The dataset {slug} has no files to learn from.", slug=record.slug)
    files = originals + [_describe_rows(table, base_url) for table in tables]
    sets = [_describe_records(table) for table in tables]
    said = {
        "name": _write_texts(record.title),
        "description": _write_texts(record.summary) or _write_texts(record.title),
        "url": page_address(record, base_url, SOURCE),
        "version": f"{record.version}.0.0",
        "license": make_web_iri(record.licence.uri)
        or say(record.licence.title, SOURCE)
        or record.licence.code,
        "citeAs": _cite(record, base_url),
        "creator": _describe_publisher(record),
        "datePublished": record.published_at.isoformat(timespec="seconds"),
        "dateModified": record.updated_at.isoformat(timespec="seconds"),
        "inLanguage": [str(language) for language in record.languages],
        "keywords": list(record.tags),
        "isLiveDataset": bool(tables) or None,
        "distribution": files,
        "recordSet": sets,
    }
    head = {"@context": _CONTEXT, "@type": "sc:Dataset", "conformsTo": "http://mlcommons.org/croissant/1.1"}
    return head | leave_out_empty(said)


def _describe_original(resource: ResourceRecord, base_url: str) -> Iterator[Json]:
    version = resource.newest
    address = make_web_iri(base_url + version.path) if version else None
    if version and address:
        yield {
            "@type": "cr:FileObject",
            "@id": f"{resource.slug}.original",
            "name": version.file,
            "description": _write_texts(resource.title),
            "contentUrl": address,
            "contentSize": f"{version.size} B",
            "encodingFormat": strip_parameters(version.media_type) or "application/octet-stream",
            "sha256": version.sha256,
        }


def _describe_rows(table: PublishedTable, base_url: str) -> Json:
    return {
        "@type": "cr:FileObject",
        "@id": f"{table.label}.parquet",
        "name": f"{table.label}.parquet",
        "description": _write_texts(table.resource.title),
        "contentUrl": base_url + table.lasting_path("parquet"),
        "encodingFormat": "application/x-parquet",
    }


def _describe_records(table: PublishedTable) -> Json:
    columns = table.table.columns
    key = [column.name for column in columns if column.name in table.resource.primary_key]
    return {
        "@type": "cr:RecordSet",
        "@id": table.label,
        "name": _write_texts(table.resource.title),
        "field": [_describe_field(table, column) for column in columns],
    } | leave_out_empty({"key": [{"@id": _identify(table, name)} for name in key]})


def _describe_field(table: PublishedTable, column: ColumnRecord) -> Json:
    return {
        "@type": "cr:Field",
        "@id": _identify(table, column.name),
        "name": _write_texts(column.title) or {SOURCE.value: column.name},
        "description": _write_texts(column.description) or _write_texts(column.title),
        "dataType": _TYPES.get(column.type, "sc:Text"),
        "source": {"fileObject": {"@id": f"{table.label}.parquet"}, "extract": {"column": column.name}},
    }


def _identify(table: PublishedTable, column: str) -> str:
    return f"{table.label}/{quote(column, safe='', errors='replace')}"


def _describe_publisher(record: DatasetRecord) -> Json | None:
    agency = record.publisher
    return {"@type": "sc:Organization", "name": _write_texts(agency.title)} if agency else None


def _cite(record: DatasetRecord, base_url: str) -> str:
    publisher = say(record.publisher.title, SOURCE) if record.publisher else ""
    title = say(record.title, SOURCE)
    said = [publisher, f"{title} ({record.updated_at.year})", f"{base_url}/catalog/{record.id}"]
    return ". ".join(filter(None, said))


def _write_texts(texts: Texts) -> dict[str, str]:
    kept = {str(locale): keep_writable(text) for locale, text in texts.items()}
    return {language: text for language, text in kept.items() if text}
