"""JSON Schemas of front matter, for editors' tools."""

from __future__ import annotations

from typing import Any

from portal.entities import ContentType
from portal.importers.content_tree import Publication
from portal.importers.tree_files import FROM_FILE


def describe_front_matter(kind: ContentType) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of the fields of `index.vi.md` for a kind of entry.

    It is the schema of the content without what the loader adds (text from the body, what follows
    from a file), with the fields of publication, and with plain strings allowed for texts.
    """
    schema = kind.content.model_json_schema()
    _allow_plain_texts(schema)
    _drop_what_the_file_says(schema)
    schema["properties"] |= Publication.model_json_schema()["properties"]
    schema["$defs"] |= Publication.model_json_schema().get("$defs", {})
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    schema["title"] = f"Front matter of {kind.name}"
    return schema


def _allow_plain_texts(node: Any) -> None:
    """Let a string stand wherever a text by locale may."""
    if isinstance(node, list):
        for each in node:
            _allow_plain_texts(each)
    elif isinstance(node, dict):
        for name, value in list(node.items()):
            if isinstance(value, dict) and "propertyNames" in value:
                node[name] = {"anyOf": [{"type": "string"}, value]}
            else:
                _allow_plain_texts(value)


def _drop_what_the_file_says(schema: dict[str, Any]) -> None:
    for described in (schema, *schema.get("$defs", {}).values()):
        properties = described.get("properties", {})
        follows = set(FROM_FILE if "file" in properties else ())
        if "url" in properties:  # What stands at an address the loader does not look at.
            follows.discard("media_type")
        for name in ("body", *follows):
            properties.pop(name, None)
        if "required" in described:
            described["required"] = [name for name in described["required"] if name in properties]
