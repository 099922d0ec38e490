"""The executable schema, with the limits every operation must keep."""

from __future__ import annotations

from typing import Any, Final

import strawberry
from strawberry.extensions import (
    MaxAliasesLimiter,
    MaxTokensLimiter,
    ParserCache,
    QueryDepthLimiter,
    ValidationCache,
)
from strawberry.schema.config import StrawberryConfig

from portal.api.query import ENTRY_TYPES, Query

MOST_TOKENS: Final = 2000
MOST_ALIASES: Final = 30
DEEPEST: Final = 12


class _Schema(strawberry.Schema):
    def process_errors(self, errors: Any, execution_context: Any = None) -> None:
        """Leave errors to `execute`, which logs those that are our fault and no others."""


SCHEMA: Final = _Schema(
    query=Query,
    types=ENTRY_TYPES,
    config=StrawberryConfig(auto_camel_case=True),
    extensions=[
        lambda: MaxTokensLimiter(max_token_count=MOST_TOKENS),
        lambda: MaxAliasesLimiter(max_alias_count=MOST_ALIASES),
        lambda: QueryDepthLimiter(max_depth=DEEPEST),
        lambda: ParserCache(maxsize=200),
        lambda: ValidationCache(maxsize=200),
    ],
)


def export_schema() -> str:
    """Return the schema in SDL, as committed in `graphql/schema.graphql`."""
    return SCHEMA.as_str() + "\n"
