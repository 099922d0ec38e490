"""A dataset as catalogues know it: everything that is said of it, in plain values.

Texts are by locale; paths begin with a slash and are the portal's own; moments are aware.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from portal.i18n import Locale

Texts = Mapping[Locale, str]


@dataclass(frozen=True, slots=True)
class TermRecord:
    """A term of a vocabulary: a licence, a frequency. `uri` may be empty."""

    code: str
    title: Texts
    uri: str


@dataclass(frozen=True, slots=True)
class LinkRecord:
    """Another entry that a dataset names: an agency, a topic, an area, a procedure.

    `key` is its slug or code; `paths` are its pages by locale, none if it has no page.
    """

    type: str
    key: str
    title: Texts
    paths: Mapping[Locale, str]


@dataclass(frozen=True, slots=True)
class ContactRecord:
    """Whom to ask about a dataset; what is unknown is empty."""

    name: Texts
    email: str
    phone: str
    url: str


@dataclass(frozen=True, slots=True)
class ColumnRecord:
    """A column of a table: what it holds (`type` as in `portal.tabular`), means and may hold.

    `values` are those allowed; `minimum` and `maximum` are inclusive; what has no rule is empty.
    """

    name: str
    type: str
    nullable: bool
    title: Texts
    description: Texts
    unit: str
    values: tuple[str, ...] = ()
    missing_values: tuple[str, ...] = ()
    required: bool = False
    unique: bool = False
    minimum: str = ""
    maximum: str = ""
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class TableRecord:
    """A table made of a file. `slug` names it among the file's tables; the first answers without it.

    `heading` and `notes` are what stood above and below it in the file, line by line.
    """

    slug: str
    title: str
    row_count: int
    columns: tuple[ColumnRecord, ...]
    heading: str = ""
    notes: str = ""


@dataclass(frozen=True, slots=True)
class DifferenceRecord:
    """How many rows differ from the version before; `key` are the columns that tell rows apart."""

    added: int
    removed: int
    changed: int
    key: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class VersionRecord:
    """An immutable file: the `number`-th of a resource, for ever at `path`."""

    number: int
    path: str
    file: str
    media_type: str
    size: int
    sha256: str
    published_at: datetime
    note: Texts
    row_count: int | None
    difference: DifferenceRecord | None


@dataclass(frozen=True, slots=True)
class ResourceRecord:
    """A file, a link or an API of a dataset.

    `path` is `/data/<dataset>/<resource>`: with an ending such as `.csv` it gives the rows of the
    first table in that format, and as it is the newest version's file. `versions` come newest
    first and are empty for links and APIs, which have a `url`.
    """

    id: str
    slug: str
    kind: str
    title: Texts
    description: Texts
    path: str
    url: str
    media_type: str
    versions: tuple[VersionRecord, ...]
    tables: tuple[TableRecord, ...]
    primary_key: tuple[str, ...]

    @property
    def newest(self) -> VersionRecord | None:
        """The file that readers get; None for links and APIs."""
        return self.versions[0] if self.versions else None


@dataclass(frozen=True, slots=True)
class DatasetRecord:
    """A public dataset."""

    id: str
    slug: str
    paths: Mapping[Locale, str]
    version: int
    title: Texts
    summary: Texts
    body: Texts
    methodology: Texts
    tags: tuple[str, ...]
    languages: tuple[Locale, ...]
    publisher: LinkRecord | None
    contact: ContactRecord
    topics: tuple[LinkRecord, ...]
    areas: tuple[LinkRecord, ...]
    related: tuple[LinkRecord, ...]
    legal_basis: tuple[str, ...]
    period_from: date | None
    period_until: date | None
    licence: TermRecord
    frequency: TermRecord
    source_name: Texts
    source_url: str
    illustrative: bool
    published_at: datetime
    updated_at: datetime
    resources: tuple[ResourceRecord, ...]
