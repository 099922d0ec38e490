"""Turtle (https://www.w3.org/TR/turtle/), one paragraph a thing."""

from __future__ import annotations

from typing import Final

from portal.syndication.rdf.graph import Graph, Iri, Thing, Value
from portal.syndication.rdf.prefixes import PREFIXES

_ESCAPES: Final = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})
_HEAD: Final = "".join(f"@prefix {prefix}: <{name}> .\n" for prefix, name in PREFIXES.items())


def write_turtle(graph: Graph) -> bytes:
    """Return the graph as Turtle in UTF-8."""
    return "\n".join([_HEAD, *map(_write_thing, graph)]).encode()


def _write_thing(thing: Thing) -> str:
    said = [f"a {', '.join(thing.types)}"] if thing.types else []
    said += [f"{name} {', '.join(map(_write_value, values))}" for name, values in thing.properties.items()]
    return f"<{thing.name}> " + " ;\n    ".join(said) + " .\n"


def _write_value(value: Value) -> str:
    if isinstance(value, Iri):
        return f"<{value}>"
    quoted = f'"{value.text.translate(_ESCAPES)}"'
    if value.language:
        return f"{quoted}@{value.language}"
    return f"{quoted}^^{value.datatype}" if value.datatype else quoted
