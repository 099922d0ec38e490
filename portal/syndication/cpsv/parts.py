"""A service under description: its record, and the names of its parts."""

from __future__ import annotations

from dataclasses import dataclass

from portal.catalogue import ProcedureRecord, Texts
from portal.i18n import Locale, languages
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.dcat.texts import write_texts
from portal.syndication.rdf import Iri, Literal


@dataclass(frozen=True, slots=True)
class Service:
    """A procedure in the catalogue of services."""

    catalogue: Catalogue
    record: ProcedureRecord

    @property
    def name(self) -> Iri:
        """The name of the service, which a new slug does not change."""
        return self.catalogue.address(f"/public-services/{self.record.id}")

    @property
    def code(self) -> str:
        """The national code."""
        return self.record.procedure.code

    @property
    def locales(self) -> tuple[Locale, ...]:
        """The languages that it is written in."""
        return languages(self.record.procedure.title)

    def part(self, label: str) -> Iri:
        """Return the name of something that belongs to the service alone."""
        return part(self.name, label)

    def identify(self, label: str) -> list[Literal]:
        """Return the identifier of a part, unique in the catalogue."""
        return [Literal(f"{self.code}-{label}")]

    def describe(self, *texts: Texts) -> list[Literal]:
        """Return several texts as one literal a language, in the languages that have any of them."""
        together = {
            locale: " ".join(filter(None, (text.get(locale, "") for text in texts))) for locale in Locale
        }
        return write_texts(together)
