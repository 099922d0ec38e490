"""JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/), a flat list of things."""

from __future__ import annotations

from typing import Any

import orjson

from portal.syndication.rdf.graph import Graph, Iri, Thing, Value
from portal.syndication.rdf.prefixes import PREFIXES

Json = dict[str, Any]


def write_json_ld(graph: Graph) -> bytes:
    """Return the graph as JSON-LD in UTF-8."""
    things = [_write_thing(thing) for thing in graph]
    return orjson.dumps({"@context": PREFIXES, "@graph": things}, option=orjson.OPT_INDENT_2)


def _write_thing(thing: Thing) -> Json:
    said: Json = {"@id": str(thing.name)}
    if thing.types:
        said["@type"] = list(thing.types)
    return said | {name: [*map(_write_value, values)] for name, values in thing.properties.items()}


def _write_value(value: Value) -> Json:
    if isinstance(value, Iri):
        return {"@id": str(value)}
    if value.language:
        return {"@value": value.text, "@language": str(value.language)}
    return {"@value": value.text} | ({"@type": value.datatype} if value.datatype else {})
