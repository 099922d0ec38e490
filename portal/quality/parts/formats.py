"""Can the data be used with any program?"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from portal.catalogue import ResourceRecord
from portal.i18n import mark
from portal.quality.evidence import Evidence, Grade
from portal.quality.sentence import Sentence, sentence

_HALF: Final = Fraction(1, 2)
_OPEN: Final = frozenset(
    {
        "application/geo+json",
        "application/gpx+xml",
        "application/json",
        "application/ld+json",
        "application/n-triples",
        "application/rdf+xml",
        "application/vnd.apache.parquet",
        "application/vnd.google-earth.kml+xml",
        "application/vnd.oasis.opendocument.spreadsheet",
        "application/x-ndjson",
        "application/xml",
        "text/csv",
        "text/tab-separated-values",
        "text/turtle",
        "text/xml",
    }
)
"""Formats that everybody may read and write: three stars and more of https://5stardata.info."""
_STRUCTURED: Final = frozenset(
    {
        "application/vnd.ms-excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/zip",
        "text/plain",
    }
)
"""Formats that programs can read, of one maker's program or without a form of their own: two stars."""


def judge_formats(evidence: Evidence) -> Grade:
    """Grade the mean of the resources: half for the format received, half for the typed table made of it."""
    resources = sorted(evidence.record.resources, key=lambda each: (_grade(each), each.slug))
    if not resources:
        return Grade(Fraction(0), sentence(mark("There are no data yet.")), sentence(mark("Add the data.")))
    value = sum(map(_grade, resources), Fraction()) / len(resources)
    found = sentence(
        mark("Open and typed: {open} of {total} files and links."),
        total=len(resources),
        open=sum(_grade(each) == 1 for each in resources),
    )
    return Grade(value, found, None if value == 1 else _advise(resources[0]))


def _grade(resource: ResourceRecord) -> Fraction:
    return (_openness(resource) + _is_typed(resource)) / 2


def _openness(resource: ResourceRecord) -> Fraction:
    media_type = _media_type(resource)
    if media_type in _OPEN:
        return Fraction(1)
    return _HALF if media_type in _STRUCTURED else Fraction(0)


def _media_type(resource: ResourceRecord) -> str:
    given = resource.newest.media_type if resource.newest else resource.media_type
    return given.partition(";")[0].strip().lower()


def _is_typed(resource: ResourceRecord) -> bool:
    return bool(resource.tables) or resource.kind == "api"


def _advise(resource: ResourceRecord) -> Sentence:
    if resource.kind == "api":
        return sentence(
            mark("Say in which open format “{resource}” answers, such as JSON."), resource=resource.title
        )
    if resource.kind == "link":
        return sentence(
            mark("Add the file behind “{resource}” itself, as a table in an open format."),
            resource=resource.title,
        )
    if _openness(resource) == 1:
        return sentence(
            mark("Mend “{resource}”, so that it can be read as a table."), resource=resource.title
        )
    return sentence(
        mark("Send “{resource}” as a table in an open format, such as CSV."), resource=resource.title
    )
