"""GraphQL, as the portal's own pages ask."""

from __future__ import annotations

from typing import Final

from portal.catalogue.snippets.target import Target, literal

_CODE: Final = """\
# {address}
{{
  dataset(slug: {dataset}) {{
    resource(slug: {resource}) {{
      rows(first: 10{where}) {{
        columns {{ name type }}
        rows
        totalCount
      }}
    }}
  }}
}}"""


def write_graphql(target: Target) -> str:
    """Return an operation for ten rows; its first line says where to send it."""
    where = ""
    if target.example:
        column, value = literal(target.example.column), literal(target.example.value)
        where = f", where: [{{ column: {column}, operator: EXACT, value: {value} }}]"
    return _CODE.format(
        address=f"{target.base_url}/graphql",
        dataset=literal(target.dataset),
        resource=literal(target.resource),
        where=where,
    )
