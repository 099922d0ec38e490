"""Values of vocabularies and fixed lists as concepts."""

from __future__ import annotations

from typing import Final

from portal.i18n import SOURCE, Locale
from portal.syndication.dcat.catalogue import Catalogue
from portal.syndication.rdf import Graph, Iri, Literal
from portal.syndication.writable import keep_writable
from portal.text import slugify
from portal.vocabulary import load_vocabulary

_AUTHORITY: Final = "http://publications.europa.eu/resource/authority"
VIETNAM: Final = Iri(f"{_AUTHORITY}/country/VNM")
_DONG: Final = Iri(f"{_AUTHORITY}/currency/VND")


def add_term(graph: Graph, catalogue: Catalogue, vocabulary: str, code: str) -> Iri:
    """Describe a value of one of the portal's vocabularies."""
    titles = load_vocabulary(vocabulary)[code].title
    labels = [Literal(text, language=str(locale)) for locale, text in titles.items()]
    name = catalogue.term(vocabulary.replace("_", "-"), code)
    return graph.add(name, ["skos:Concept"], {"skos:prefLabel": labels, "skos:notation": [Literal(code)]})


def add_sector(graph: Graph, catalogue: Catalogue, name: str) -> Iri:
    """Describe a field of administration, which has a Vietnamese name only."""
    label = Literal(keep_writable(name), language=SOURCE.value)
    return graph.add(catalogue.term("field", slugify(name)), ["skos:Concept"], {"skos:prefLabel": [label]})


def add_currency(graph: Graph) -> Iri:
    """Describe the đồng."""
    label = Literal("Vietnamese dong", language=Locale.EN.value)
    return graph.add(_DONG, ["skos:Concept"], {"skos:prefLabel": [label]})


def add_country(graph: Graph) -> Iri:
    """Describe Viet Nam as the place where a body of unknown seat works."""
    label = Literal("Viet Nam", language=Locale.EN.value)
    return graph.add(VIETNAM, ["dct:Location"], {"skos:prefLabel": [label]})
