"""Earlier files of a dataset, as versions of it."""

from __future__ import annotations

from portal.catalogue import DatasetRecord, ResourceRecord, VersionRecord
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.dcat.distributions import Distributor
from portal.syndication.dcat.texts import write_description, write_texts, write_title
from portal.syndication.rdf import Graph, Iri, Literal, Said, typed


def add_versions(graph: Graph, catalogue: Catalogue, record: DatasetRecord) -> None:
    """Describe each earlier file of each resource as a version that the dataset has.

    This is for the dataset's own description: harvesters take every dataset in a catalogue for one
    of its own, so there the versions would be so many duplicates.
    """
    versions = [
        _add_version(graph, catalogue, record, resource, version)
        for resource in record.resources
        for version in resource.versions[1:]
    ]
    graph.add(catalogue.dataset(record), ["dcat:Dataset"], {"dcat:hasVersion": versions})


def _add_version(
    graph: Graph,
    catalogue: Catalogue,
    record: DatasetRecord,
    resource: ResourceRecord,
    version: VersionRecord,
) -> Iri:
    label = f"{resource.slug}.v{version.number}"
    file = Distributor(graph, catalogue, record).describe_file(resource, version, label)
    said: Said = {
        "dct:title": write_texts(resource.title) or write_title(record),
        "dct:description": write_texts(version.note) or write_description(record),
        "dct:issued": [typed(version.published_at)],
        "dcat:version": [Literal(str(version.number))],
        "dcat:isVersionOf": [catalogue.dataset(record)],
        "dcat:distribution": [file],
    }
    return graph.add(part(catalogue.dataset(record), f"resource.{label}.version"), ["dcat:Dataset"], said)
