"""The fields that a query can name, and what each holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Final

from portal.syndication.ckan.errors import SearchRefused
from portal.syndication.ckan.register import Card, Register

Values = Callable[[Card, Register], Sequence[str]]


def _own(package: Card, register: Register) -> Sequence[str]:
    owner = register.organizations.get(package.organization)
    return [owner.id] if owner else []


def _always(value: str) -> Values:
    return lambda _package, _register: [value]


KEYWORDS: Final[Mapping[str, Values]] = {
    "id": lambda package, _: [package.id],
    "name": lambda package, _: [package.name],
    "organization": lambda package, _: [package.organization] if package.organization else [],
    "owner_org": _own,
    "groups": lambda package, _: package.groups,
    "tags": lambda package, _: package.tags,
    "res_format": lambda package, _: package.formats,
    "license_id": lambda package, _: [package.license_id],
    "capacity": _always("public"),
    "dataset_type": _always("dataset"),
    "entity_type": _always("package"),
    "private": _always("false"),
    "state": _always("active"),
    "type": _always("dataset"),
}
"""Fields of exact values; facets count them."""

MOMENTS: Final[Mapping[str, Callable[[Card], datetime]]] = {
    "metadata_created": lambda package: package.created_at,
    "metadata_modified": lambda package: package.modified_at,
}
TEXTS: Final = frozenset({"text", "notes"})
"""Fields that the search engine looks through."""

TITLE: Final = "title"
FIELDS: Final = frozenset({*KEYWORDS, *MOMENTS, *TEXTS, TITLE})


def check_field(name: str) -> str:
    """Return `name` if there is such a field, else raise `SearchRefused` naming those there are."""
    if name not in FIELDS:
        raise SearchRefused(
            "undefined field {name}. The fields are: {known}.",
            name=name[:80],
            known=", ".join(sorted(FIELDS)),
        )
    return name
