"""The catalogue itself: whose it is, and the names of what it speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from portal.catalogue import DatasetRecord, Texts
from portal.errors import Inexpressible
from portal.syndication.rdf import Iri, make_web_iri


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What is said of the catalogue as a whole; `base_url` has no slash at its end.

    A dataset is named by its id and not its slug, so that a harvester knows it again when the slug
    changes; what has no address of its own is named by a part (`#topic-y-te`) of what has.
    """

    base_url: str
    title: Texts
    description: Texts
    publisher: Texts

    @property
    def name(self) -> Iri:
        """The name of the catalogue, and where it is."""
        return self.address("/catalog")

    def dataset(self, record: DatasetRecord) -> Iri:
        """Return the name of a dataset."""
        return self.address(f"/catalog/{record.id}")

    def term(self, kind: str, key: str) -> Iri:
        """Return the name of something that many datasets speak of."""
        return part(self.name, f"{kind}-{key}")

    def address(self, path: str) -> Iri:
        """Return where a path of the portal is; `Inexpressible` if it cannot be part of an address."""
        found = make_web_iri(self.base_url + path)
        if found is None:
            raise Inexpressible("The path '{path}' cannot be part of an address.", path=path)
        return found


def part(whole: Iri, label: str) -> Iri:
    """Return the name of a part of something."""
    return Iri(f"{whole}#{quote(label, safe='.-_', errors='replace')}")
