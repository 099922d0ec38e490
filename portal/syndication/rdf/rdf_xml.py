"""RDF 1.1 XML (https://www.w3.org/TR/rdf-syntax-grammar/), one element a thing."""

from __future__ import annotations

from typing import Final
from xml.sax.saxutils import escape, quoteattr

from portal.syndication.rdf.graph import Graph, Iri, Thing, Value
from portal.syndication.rdf.prefixes import PREFIXES, expand

_NAMES: Final = "".join(f'\n    xmlns:{prefix}="{name}"' for prefix, name in PREFIXES.items())
_HEAD: Final = f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF{_NAMES}>'


def write_rdf_xml(graph: Graph) -> bytes:
    """Return the graph as RDF/XML in UTF-8; its texts hold only what `keep_writable` keeps."""
    return "\n".join([_HEAD, *map(_write_thing, graph), "</rdf:RDF>\n"]).encode()


def _write_thing(thing: Thing) -> str:
    said = [f'    <rdf:type rdf:resource="{expand(name)}"/>' for name in thing.types]
    said += [_write_value(name, value) for name, values in thing.properties.items() for value in values]
    return "\n".join(
        [f"  <rdf:Description rdf:about={quoteattr(thing.name)}>", *said, "  </rdf:Description>"]
    )


def _write_value(name: str, value: Value) -> str:
    if isinstance(value, Iri):
        return f"    <{name} rdf:resource={quoteattr(value)}/>"
    kind = f' rdf:datatype="{expand(value.datatype)}"' if value.datatype else ""
    language = f' xml:lang="{value.language}"' if value.language else ""
    return f"    <{name}{kind}{language}>{escape(value.text)}</{name}>"
