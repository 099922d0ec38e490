"""Does the publisher say what the columns mean?"""

from __future__ import annotations

from fractions import Fraction

from portal.catalogue import ColumnRecord, ResourceRecord
from portal.i18n import mark
from portal.quality.evidence import Evidence, Grade
from portal.quality.sentence import Sentence, sentence

_API = "api"


def judge_columns(evidence: Evidence) -> Grade:
    """Grade the mean share of described columns of a resource.

    A resource of which there is no table has no described columns; an API documents itself and is left out.
    """
    resources = sorted(
        (each for each in evidence.record.resources if each.kind != _API), key=lambda each: each.slug
    )
    if not resources:
        return Grade(None, sentence(mark("There are no columns to describe.")))
    value = sum(map(_share, resources), Fraction()) / len(resources)
    columns = [column for each in resources for column in _columns(each)]
    found = sentence(
        mark("Described columns: {described} of {total}."),
        total=len(columns),
        described=sum(map(is_described, columns)),
    )
    return Grade(value, found, None if value == 1 else _advise(resources))


def is_described(column: ColumnRecord) -> bool:
    """Return whether something is said of a column that its name does not say."""
    said = {*column.title.values(), *column.description.values()}
    return bool(said - {"", column.name})


def _columns(resource: ResourceRecord) -> list[ColumnRecord]:
    return [column for table in resource.tables for column in table.columns]


def _share(resource: ResourceRecord) -> Fraction:
    columns = _columns(resource)
    return Fraction(sum(map(is_described, columns)), len(columns) or 1)


def _advise(resources: list[ResourceRecord]) -> Sentence:
    for resource in resources:
        for column in _columns(resource):
            if not is_described(column):
                return sentence(
                    mark("Say what the columns mean, first of all “{column}” of “{resource}”."),
                    column=column.name,
                    resource=resource.title,
                )
    without = next(each for each in resources if not _columns(each))
    return sentence(
        mark("Add “{resource}” as a table and say what its columns mean."), resource=without.title
    )
