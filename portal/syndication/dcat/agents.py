"""Who publishes a dataset, and whom to ask about it."""

from __future__ import annotations

from portal.catalogue import DatasetRecord, LinkRecord
from portal.syndication.dcat.catalogue import Catalogue, part
from portal.syndication.dcat.links import add_pages
from portal.syndication.dcat.texts import write_label, write_texts
from portal.syndication.rdf import Graph, Iri, Said, make_mail_iri, make_phone_iri, make_web_iri


def add_publisher(graph: Graph, catalogue: Catalogue, agency: LinkRecord) -> Iri:
    """Describe the agency that publishes a dataset."""
    said: Said = {
        "foaf:name": write_label(agency.title, agency.key),
        "foaf:page": add_pages(graph, catalogue, agency.paths),
    }
    return graph.add(catalogue.term("agency", agency.key), ["foaf:Agent"], said)


def add_catalogue_publisher(graph: Graph, catalogue: Catalogue) -> Iri:
    """Describe who publishes the catalogue."""
    said: Said = {"foaf:name": write_label(catalogue.publisher, catalogue.base_url)}
    return graph.add(part(catalogue.name, "publisher"), ["foaf:Agent"], said)


def add_contact(graph: Graph, catalogue: Catalogue, record: DatasetRecord) -> list[Iri]:
    """Describe whom to ask, by the publisher's name if it has none; nothing if no way there is known."""
    contact = record.contact
    ways = {
        "vcard:hasEmail": make_mail_iri(contact.email),
        "vcard:hasTelephone": make_phone_iri(contact.phone),
        "vcard:hasURL": make_web_iri(contact.url),
    }
    known = {name: [way] for name, way in ways.items() if way}
    names = write_texts(contact.name)
    if not known and not names:
        return []
    if not names and record.publisher:
        names = write_label(record.publisher.title, record.publisher.key)
    name = part(catalogue.dataset(record), "contact")
    return [graph.add(name, ["vcard:Organization", "vcard:Kind"], {"vcard:fn": names, **known})]
