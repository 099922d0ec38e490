"""One call of an action: who answers it, when, and from which state of the content."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any, NoReturn

from sqlmodel import Session

from portal.api import Services
from portal.catalogue import DatasetRecord, read_records
from portal.i18n import Locale
from portal.syndication.ckan import Card, Holder, Register, write_package
from portal.web.ckan.refusals import not_found
from portal.web.ckan.shelf import shelf_of


@dataclass(frozen=True)
class Call:
    """What every action needs of the world."""

    services: Services
    session: Session
    now: datetime
    locale: Locale

    @cached_property
    def register(self) -> Register:
        """What readers may see."""
        return shelf_of(self.services).read(self.session).at(self.now)

    @property
    def base_url(self) -> str:
        """Where the portal is."""
        return self.services.settings.base_url

    def read(self, packages: Iterable[Card]) -> Sequence[DatasetRecord]:
        """Return the records of datasets in their order, in few statements whatever their number."""
        names = [package.name for package in packages]
        return read_records(self.session, self.services.tables, self.now, names) if names else []

    def write(self, packages: Iterable[Card]) -> list[dict[str, Any]]:
        """Return datasets as CKAN describes them, in their order."""
        return [write_package(record, self.register, self.base_url) for record in self.read(packages)]

    def package(self, reference: str) -> Card:
        """Return the dataset of that id or name, or refuse."""
        return self.register.find_package(reference) or _refuse()

    def organization(self, reference: str) -> Holder:
        """Return the organization of that id or name, or refuse."""
        return self.register.find_organization(reference) or _refuse()

    def group(self, reference: str) -> Holder:
        """Return the group of that id or name, or refuse."""
        return self.register.find_group(reference) or _refuse()


def _refuse() -> NoReturn:
    raise not_found()
