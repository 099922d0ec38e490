"""The programs' doors to the data: the portal's own, and those that datasets name."""

from __future__ import annotations

from portal.catalogue import DatasetRecord, ResourceRecord
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.dcat.links import add_resource
from portal.syndication.dcat.texts import write_label, write_texts
from portal.syndication.rdf import Graph, Iri, Literal, Said, make_web_iri

_GRAPHQL = Iri("https://spec.graphql.org/October2021/")


def add_row_service(graph: Graph, catalogue: Catalogue, served: list[Iri]) -> Iri:
    """Describe the addresses that give rows of tables, filtered and sorted as asked."""
    said: Said = {
        "dct:title": [Literal("Rows of tables by address", language="en")],
        "dcat:endpointURL": [add_resource(graph, catalogue.address("/data/"))],
        "dcat:servesDataset": served,
    }
    return graph.add(part(catalogue.name, "rows"), ["dcat:DataService"], said)


def add_graphql_service(graph: Graph, catalogue: Catalogue, served: list[Iri]) -> Iri:
    """Describe the GraphQL door."""
    said: Said = {
        "dct:title": [Literal("GraphQL", language="en")],
        "dcat:endpointURL": [add_resource(graph, catalogue.address("/graphql"))],
        "dct:conformsTo": [graph.add(_GRAPHQL, ["dct:Standard"], {})],
        "dcat:servesDataset": served,
    }
    return graph.add(part(catalogue.name, "graphql"), ["dcat:DataService"], said)


def add_named_service(
    graph: Graph, catalogue: Catalogue, record: DatasetRecord, resource: ResourceRecord
) -> list[Iri]:
    """Describe an API that a dataset names, if its address is one."""
    endpoint = make_web_iri(resource.url)
    if endpoint is None:
        return []
    said: Said = {
        "dct:title": write_label(resource.title, resource.slug),
        "dct:description": write_texts(resource.description),
        "dcat:endpointURL": [add_resource(graph, endpoint)],
        "dcat:servesDataset": [catalogue.dataset(record)],
    }
    name = part(catalogue.dataset(record), f"resource.{resource.slug}.service")
    return [graph.add(name, ["dcat:DataService"], said)]
