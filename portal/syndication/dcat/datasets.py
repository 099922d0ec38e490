"""A dataset in the words of DCAT-AP (https://semiceu.github.io/DCAT-AP/releases/3.0.0/#Dataset)."""

from __future__ import annotations

from collections.abc import Iterator

from portal.catalogue import DatasetRecord
from portal.i18n import Locale, mark, translate
from portal.syndication.dcat.agents import add_contact, add_publisher
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.dcat.distributions import Distributor
from portal.syndication.dcat.links import add_legislation, add_pages, add_places, add_related
from portal.syndication.dcat.terms import (
    add_frequency,
    add_language,
    add_licence,
    add_public_access,
    add_topics,
)
from portal.syndication.dcat.texts import write_description, write_tags, write_texts, write_title
from portal.syndication.rdf import Graph, Iri, Literal, Said, make_web_iri, typed

ILLUSTRATIVE = mark("The figures are made up to show the form.")


def add_dataset(graph: Graph, catalogue: Catalogue, record: DatasetRecord) -> Iri:
    """Describe a dataset and all that it names; `Inexpressible` if it cannot be."""
    said: Said = {
        "dct:title": write_title(record),
        "dct:description": write_description(record),
        "dct:identifier": [Literal(record.id)],
        "dct:issued": [typed(record.published_at)],
        "dct:modified": [typed(record.updated_at)],
        "dcat:version": [Literal(str(record.version))],
        "dcat:keyword": write_tags(record.tags),
        "dcat:distribution": Distributor(graph, catalogue, record).describe_all(),
    }
    return graph.add(
        catalogue.dataset(record),
        ["dcat:Dataset"],
        {**said, **_named(graph, catalogue, record), **_covered(graph, catalogue, record)},
    )


def _named(graph: Graph, catalogue: Catalogue, record: DatasetRecord) -> Said:
    """Return who and what stands behind a dataset."""
    agency = record.publisher
    return {
        "dct:publisher": [add_publisher(graph, catalogue, agency)] if agency else [],
        "dcat:contactPoint": add_contact(graph, catalogue, record),
        "dct:license": [add_licence(graph, catalogue, record.licence)],
        "dct:accessRights": [add_public_access(graph)],
        "dct:accrualPeriodicity": [add_frequency(graph, catalogue, record.frequency)],
        "dct:provenance": list(_add_provenance(graph, catalogue, record)),
        "dcatap:applicableLegislation": add_legislation(graph, catalogue, record),
        "dcat:landingPage": add_pages(graph, catalogue, record.paths),
        "dct:relation": add_related(graph, catalogue, record),
    }


def _covered(graph: Graph, catalogue: Catalogue, record: DatasetRecord) -> Said:
    """Return what, where and when a dataset is about, and in which languages."""
    return {
        "dcat:theme": add_topics(graph, catalogue, record.topics),
        "dct:spatial": add_places(graph, catalogue, record.areas),
        "dct:temporal": _add_period(graph, catalogue, record),
        "dct:language": [add_language(graph, locale) for locale in record.languages],
    }


def _add_period(graph: Graph, catalogue: Catalogue, record: DatasetRecord) -> list[Iri]:
    days = {"dcat:startDate": record.period_from, "dcat:endDate": record.period_until}
    said: Said = {name: [typed(day)] for name, day in days.items() if day}
    name = part(catalogue.dataset(record), "period")
    return [graph.add(name, ["dct:PeriodOfTime"], said)] if said else []


def _add_provenance(graph: Graph, catalogue: Catalogue, record: DatasetRecord) -> Iterator[Iri]:
    """Describe how figures were made, where they come from, and that they are made up if they are."""
    warning = {locale: translate(ILLUSTRATIVE, locale) for locale in Locale} if record.illustrative else {}
    source = make_web_iri(record.source_url)
    statements: dict[str, Said] = {
        "method": {"rdfs:label": write_texts(record.methodology)},
        "source": {"rdfs:label": write_texts(record.source_name), "rdfs:seeAlso": [source] if source else []},
        "warning": {"rdfs:label": write_texts(warning)},
    }
    for label, said in statements.items():
        if any(said.values()):
            name = part(catalogue.dataset(record), f"provenance-{label}")
            yield graph.add(name, ["dct:ProvenanceStatement"], said)
