"""Code to copy in GraphQL."""

from __future__ import annotations

import strawberry

from portal.catalogue.snippets import Target, find_example, make_snippets
from portal.tabular import Table


@strawberry.type(description="Code that fetches rows of a table and runs as it is.")
class Snippet:
    """A snippet."""

    language: str = strawberry.field(description="curl, python, r, excel or graphql.")
    title: str = strawberry.field(description="What readers call the language.")
    code: str


def serve_snippets(base_url: str, dataset: str, resource: str, table: Table) -> list[Snippet]:
    """Return the snippets for the table of a resource, by the slugs of dataset and resource."""
    target = Target(base_url, dataset, resource, table.columns, find_example(table))
    made = make_snippets(target)
    return [Snippet(language=each.language, title=each.title, code=each.code) for each in made]
