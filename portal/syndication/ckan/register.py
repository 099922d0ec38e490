"""The register of datasets: as much of each as one must know to search, sort and count."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when readers may see something; `until` None is for ever."""

    since: datetime
    until: datetime | None

    def includes(self, moment: datetime) -> bool:
        """Tell whether readers may see it at `moment`."""
        return self.since <= moment and (self.until is None or moment < self.until)


@dataclass(frozen=True, slots=True)
class Holder:
    """An organization or a group, that is an agency or a topic; `parent` is the name of the one above.

    `title_key` sorts titles as a Vietnamese list has them.
    """

    id: str
    name: str
    title: str
    title_key: bytes
    description: str
    parent: str
    created_at: datetime
    span: Span


@dataclass(frozen=True, slots=True)
class Card:
    """A dataset in short. `organization` (empty if there is none) and `groups` are names.

    `modified_at` is when readers last got something else: the dataset appeared, or was published
    again, or another file of it was. Formats are in capitals.
    """

    id: str
    name: str
    title: str
    title_key: bytes
    license_id: str
    organization: str
    groups: tuple[str, ...]
    tags: tuple[str, ...]
    formats: tuple[str, ...]
    created_at: datetime
    modified_at: datetime
    span: Span


@dataclass(frozen=True, slots=True)
class Register:
    """The cards of all datasets by id, and the organizations and groups by name."""

    packages: Mapping[str, Card]
    organizations: Mapping[str, Holder]
    groups: Mapping[str, Holder]

    def at(self, now: datetime) -> Register:
        """Return what readers may see at `now`; what is hidden is not referred to either."""
        organizations = {key: each for key, each in self.organizations.items() if each.span.includes(now)}
        groups = {key: each for key, each in self.groups.items() if each.span.includes(now)}
        public = {key: each for key, each in self.packages.items() if each.span.includes(now)}
        if len(organizations) < len(self.organizations) or len(groups) < len(self.groups):
            public = {key: _refer_to(each, organizations, groups) for key, each in public.items()}
        return Register(public, organizations, groups)

    def find_package(self, reference: str) -> Card | None:
        """Return the dataset of that id or name."""
        return self.packages.get(reference) or _find(self.packages, reference)

    def find_organization(self, reference: str) -> Holder | None:
        """Return the organization of that name or id."""
        return self.organizations.get(reference) or _find_id(self.organizations, reference)

    def find_group(self, reference: str) -> Holder | None:
        """Return the group of that name or id."""
        return self.groups.get(reference) or _find_id(self.groups, reference)


def _refer_to(card: Card, organizations: Container[str], groups: Container[str]) -> Card:
    """Return the card without what is not among `organizations` and `groups`."""
    organization = card.organization if card.organization in organizations else ""
    return replace(card, organization=organization, groups=tuple(g for g in card.groups if g in groups))


def _find(packages: Mapping[str, Card], name: str) -> Card | None:
    return next((each for each in packages.values() if each.name == name), None)


def _find_id(holders: Mapping[str, Holder], id_: str) -> Holder | None:
    return next((each for each in holders.values() if each.id == id_), None)
