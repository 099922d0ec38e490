"""The forms in which a graph can be had."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from portal.syndication.rdf.graph import Graph
from portal.syndication.rdf.json_ld import write_json_ld
from portal.syndication.rdf.rdf_xml import write_rdf_xml
from portal.syndication.rdf.turtle import write_turtle


@dataclass(frozen=True, slots=True)
class RdfForm:
    """A form by the ending of its addresses, with its media type."""

    ending: str
    media_type: str
    write: Callable[[Graph], bytes]


RDF_FORMS: Final = {
    form.ending: form
    for form in (
        RdfForm("ttl", "text/turtle; charset=utf-8", write_turtle),
        RdfForm("jsonld", "application/ld+json", write_json_ld),
        RdfForm("rdf", "application/rdf+xml", write_rdf_xml),
    )
}
