"""Descriptions in RDF: a graph of named things, written as Turtle, JSON-LD or RDF/XML.

Names are compact (`dct:title`), so the three writers put down the same words; a graph of a hundred
datasets is written in a fraction of a second, where a general library takes several.
Public: `Graph`, `Iri`, `Literal`, `Value`, `Said`, `typed`, `RdfForm`, `RDF_FORMS`,
`make_web_iri`, `make_mail_iri`, `make_phone_iri`.
"""

from portal.syndication.rdf.addresses import make_mail_iri, make_phone_iri, make_web_iri
from portal.syndication.rdf.forms import RDF_FORMS, RdfForm
from portal.syndication.rdf.graph import Graph, Iri, Literal, Said, Value, typed

__all__ = [
    "RDF_FORMS",
    "Graph",
    "Iri",
    "Literal",
    "RdfForm",
    "Said",
    "Value",
    "make_mail_iri",
    "make_phone_iri",
    "make_web_iri",
    "typed",
]
