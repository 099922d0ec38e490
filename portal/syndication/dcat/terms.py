"""Values of vocabularies, each described in the graph as the class that the profile wants it to be."""

from __future__ import annotations

from typing import Final

from portal.catalogue import LinkRecord, TermRecord
from portal.i18n import Locale
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.dcat.texts import write_label, write_texts
from portal.syndication.rdf import Graph, Iri, Literal, Said, make_web_iri
from portal.vocabulary import Term, load_vocabulary

_AUTHORITY: Final = "http://publications.europa.eu/resource/authority"
_LANGUAGES: Final = {Locale.VI: "VIE", Locale.EN: "ENG", Locale.KM: "KHM"}
_PUBLIC: Final = Iri(f"{_AUTHORITY}/access-right/PUBLIC")
THEMES: Final = Iri(f"{_AUTHORITY}/data-theme")


def add_language(graph: Graph, locale: Locale) -> Iri:
    """Describe a language by the authority list of the Publications Office of the EU."""
    name = Iri(f"{_AUTHORITY}/language/{_LANGUAGES[locale]}")
    return graph.add(name, ["dct:LinguisticSystem"], {"dct:identifier": [Literal(str(locale))]})


def add_frequency(graph: Graph, catalogue: Catalogue, term: TermRecord) -> Iri:
    """Describe how often a dataset is updated."""
    name = make_web_iri(term.uri) or catalogue.term("frequency", term.code)
    return graph.add(name, ["dct:Frequency"], {"rdfs:label": write_label(term.title, term.code)})


def add_licence(graph: Graph, catalogue: Catalogue, term: TermRecord) -> Iri:
    """Describe the terms on which data may be used."""
    name = make_web_iri(term.uri) or catalogue.term("licence", term.code)
    return graph.add(name, ["dct:LicenseDocument"], {"dct:title": write_label(term.title, term.code)})


def add_public_access(graph: Graph) -> Iri:
    """Describe that everybody may have the data."""
    return graph.add(_PUBLIC, ["dct:RightsStatement"], {"rdfs:label": [Literal("public", language="en")]})


def add_topics(graph: Graph, catalogue: Catalogue, topics: tuple[LinkRecord, ...]) -> list[Iri]:
    """Describe topics of the portal, and beside them the themes of the EU that say the same."""
    own = [_add_topic(graph, catalogue, topic) for topic in topics]
    themes = (load_vocabulary("data_themes").get(topic.key) for topic in topics)
    return own + [_add_theme(graph, theme) for theme in themes if theme]


def add_topic_scheme(graph: Graph, catalogue: Catalogue) -> Iri:
    """Describe the list of the portal's topics."""
    titles = {Locale.VI: "Chủ đề", Locale.EN: "Topics"}
    return graph.add(
        part(catalogue.name, "topics"), ["skos:ConceptScheme"], {"dct:title": write_texts(titles)}
    )


def add_theme_scheme(graph: Graph) -> Iri:
    """Describe the EU's list of themes."""
    return graph.add(THEMES, ["skos:ConceptScheme"], {"dct:title": [Literal("Data theme", language="en")]})


def _add_topic(graph: Graph, catalogue: Catalogue, topic: LinkRecord) -> Iri:
    said: Said = {
        "skos:prefLabel": write_label(topic.title, topic.key),
        "skos:inScheme": [add_topic_scheme(graph, catalogue)],
    }
    return graph.add(catalogue.term("topic", topic.key), ["skos:Concept"], said)


def _add_theme(graph: Graph, theme: Term) -> Iri:
    said: Said = {"skos:prefLabel": write_texts(theme.title), "skos:inScheme": [add_theme_scheme(graph)]}
    return graph.add(Iri(theme.uri), ["skos:Concept"], said)
