"""What a dataset says beyond CKAN's own fields, under the keys that ckanext-dcat reads.

https://docs.ckan.org/projects/ckanext-dcat/en/latest/mapping/
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import orjson

from portal.catalogue import DatasetRecord
from portal.i18n import SOURCE, Locale, serve
from portal.syndication.ckan.moments import write_moment
from portal.syndication.ckan.notes import write_notes


def write_extras(record: DatasetRecord) -> list[dict[str, str]]:
    """Return what is known as pairs of a key and a text, by key; lists are JSON."""
    pairs = sorted({**dict(_describe(record)), **dict(_translate(record))}.items())
    return [{"key": key, "value": value} for key, value in pairs if value]


def _describe(record: DatasetRecord) -> Iterator[tuple[str, str]]:
    yield "issued", write_moment(record.published_at)
    yield "modified", write_moment(record.updated_at)
    yield "frequency", record.frequency.uri or record.frequency.code
    yield "temporal_start", record.period_from.isoformat() if record.period_from else ""
    yield "temporal_end", record.period_until.isoformat() if record.period_until else ""
    yield "language", _write_list(record.languages)
    yield "spatial_text", ", ".join(serve(area.title, SOURCE).text for area in record.areas)
    yield "provenance", serve(record.methodology, SOURCE).text
    yield "publisher_name", serve(record.publisher.title, SOURCE).text if record.publisher else ""
    yield "contact_name", serve(record.contact.name, SOURCE).text
    yield "contact_email", record.contact.email
    yield "contact_phone", record.contact.phone
    yield "source", record.source_url
    yield "legal_basis", _write_list(record.legal_basis)
    yield "illustrative", "true" if record.illustrative else ""


def _translate(record: DatasetRecord) -> Iterator[tuple[str, str]]:
    """Yield title and notes in the languages other than the source."""
    for locale in (each for each in Locale if each is not SOURCE):
        yield f"title_{locale}", record.title.get(locale, "")
        yield f"notes_{locale}", write_notes(record, locale)


def _write_list(values: Sequence[str]) -> str:
    return orjson.dumps(list(values)).decode() if values else ""
