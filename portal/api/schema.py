"""The executable schema, with the limits every operation must keep."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

import strawberry
from strawberry.extensions import AddValidationRules, MaxTokensLimiter, ParserCache, ValidationCache
from strawberry.schema.config import StrawberryConfig

from portal.api.query import ENTRY_TYPES, Query
from portal.api.types.moment import MOMENT
from portal.api.validation import MOST_TOKENS, RULES


class _Schema(strawberry.Schema):
    def process_errors(self, errors: Any, execution_context: Any = None) -> None:
        """Leave errors to `execute`, which logs those that are our fault and no others."""


SCHEMA: Final = _Schema(
    query=Query,
    types=ENTRY_TYPES,
    config=StrawberryConfig(scalar_map={datetime: MOMENT}),
    extensions=[
        lambda: MaxTokensLimiter(max_token_count=MOST_TOKENS),
        lambda: AddValidationRules(RULES),
        lambda: ParserCache(maxsize=500),
        lambda: ValidationCache(maxsize=500),
    ],
)


def export_schema() -> str:
    """Return the schema in SDL, as committed in `graphql/schema.graphql`."""
    return SCHEMA.as_str() + "\n"
