"""Datasets as records: what the entry says, what its tables hold and which versions there are, in one place.

Public: `DatasetRecord` and what it is made of.
"""

from portal.catalogue.record import (
    ColumnRecord,
    ContactRecord,
    DatasetRecord,
    DifferenceRecord,
    LinkRecord,
    ResourceRecord,
    TableRecord,
    TermRecord,
    Texts,
    VersionRecord,
)

__all__ = [
    "ColumnRecord",
    "ContactRecord",
    "DatasetRecord",
    "DifferenceRecord",
    "LinkRecord",
    "ResourceRecord",
    "TableRecord",
    "TermRecord",
    "Texts",
    "VersionRecord",
]
