"""The forms in which a dataset can be had: files as received, their rows in every format, links and APIs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from portal.catalogue import DatasetRecord, ResourceRecord, VersionRecord
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.dcat.file_types import add_file_type, add_media_type
from portal.syndication.dcat.links import add_resource
from portal.syndication.dcat.services import add_named_service, add_row_service
from portal.syndication.dcat.terms import add_licence
from portal.syndication.dcat.texts import write_label, write_texts
from portal.syndication.rdf import Graph, Iri, Literal, Said, make_web_iri, typed
from portal.syndication.row_forms import PublishedTable, list_tables_of

_SHA256: Final = Iri("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")


@dataclass(frozen=True, slots=True)
class Distributor:
    """Describes the distributions of one dataset in one graph."""

    graph: Graph
    catalogue: Catalogue
    record: DatasetRecord

    def describe_all(self) -> list[Iri]:
        """Describe every form that readers can get today."""
        return [name for resource in self.record.resources for name in self._describe(resource)]

    def describe_file(self, resource: ResourceRecord, version: VersionRecord, label: str) -> Iri:
        """Describe a file as it was received; it never changes."""
        download = add_resource(self.graph, self.catalogue.address(version.path))
        said: Said = {
            **self._form(version.media_type),
            "dct:title": write_label(resource.title, resource.slug),
            "dct:description": write_texts(resource.description),
            "dct:issued": [typed(version.published_at)],
            "dcat:version": [Literal(str(version.number))],
            "adms:versionNotes": write_texts(version.note),
            "dcat:accessURL": [download],
            "dcat:downloadURL": [download],
            "dcat:byteSize": [typed(version.size)],
            "spdx:checksum": [self._add_checksum(label, version.sha256)],
        }
        return self._add(label, said)

    def _describe(self, resource: ResourceRecord) -> Iterator[Iri]:
        if version := resource.newest:
            yield self.describe_file(resource, version, resource.slug)
        else:
            yield self._describe_address(resource)
        for table in list_tables_of(self.record, resource):
            yield from self._describe_rows(table)

    def _describe_address(self, resource: ResourceRecord) -> Iri:
        """Describe a link or an API; what has no usable address is reached by the dataset's page."""
        landing = next(iter(self.record.paths.values()), f"/catalog/{self.record.id}")
        address = make_web_iri(resource.url) or self.catalogue.address(landing)
        said: Said = {
            **self._form(resource.media_type),
            "dct:title": write_label(resource.title, resource.slug),
            "dct:description": write_texts(resource.description),
            "dcat:accessURL": [add_resource(self.graph, address)],
        }
        if resource.kind == "api":
            service = add_named_service(self.graph, self.catalogue, self.record, resource)
            said = {**said, "dcat:accessService": service}
        return self._add(resource.slug, said)

    def _describe_rows(self, table: PublishedTable) -> Iterator[Iri]:
        titles = write_label(table.resource.title, table.resource.slug)
        dataset = self.catalogue.dataset(self.record)
        for form in table.forms:
            address = add_resource(self.graph, self.catalogue.address(table.path(form.name)))
            said: Said = {
                **self._form(form.media_type),
                "dct:title": [title._replace(text=f"{title.text} ({form.name})") for title in titles],
                "dct:issued": [typed(table.version.published_at)],
                "dcat:accessURL": [address],
                "dcat:downloadURL": [address],
                "dcat:accessService": [add_row_service(self.graph, self.catalogue, [dataset])],
            }
            yield self._add(f"{table.label}.{form.name}", said)

    def _form(self, media_type: str) -> Said:
        return {
            "dct:format": add_file_type(self.graph, media_type),
            "dcat:mediaType": add_media_type(self.graph, media_type),
        }

    def _add(self, label: str, said: Said) -> Iri:
        licence = add_licence(self.graph, self.catalogue, self.record.licence)
        return self.graph.add(self._name(label), ["dcat:Distribution"], {**said, "dct:license": [licence]})

    def _add_checksum(self, label: str, sha256: str) -> Iri:
        said: Said = {
            "spdx:algorithm": [self.graph.add(_SHA256, ["spdx:ChecksumAlgorithm"], {})],
            "spdx:checksumValue": [Literal(sha256, datatype="xsd:hexBinary")],
        }
        return self.graph.add(self._name(f"{label}.checksum"), ["spdx:Checksum"], said)

    def _name(self, label: str) -> Iri:
        return part(self.catalogue.dataset(self.record), f"resource.{label}")
