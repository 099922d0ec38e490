"""Limits on operations, and the memory of those that were found valid."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator
from threading import Lock
from typing import Final

from strawberry.extensions import SchemaExtension
from strawberry.extensions.max_aliases import create_validator as limit_aliases
from strawberry.extensions.query_depth_limiter import create_validator as limit_depth

from graphql import ASTValidationRule, GraphQLError

MOST_TOKENS: Final = 2000
MOST_ALIASES: Final = 30
DEEPEST: Final = 12
_REMEMBERED: Final = 500

RULES: Final[list[type[ASTValidationRule]]] = [limit_depth(DEEPEST, None), limit_aliases(MOST_ALIASES)]
_verdicts: OrderedDict[str, list[GraphQLError]] = OrderedDict()
_guard: Final = Lock()


class ValidatedOnce(SchemaExtension):
    """Validates each text of an operation once.

    The library's own cache hashes the whole syntax tree on every look-up, which takes as long as
    many an operation.
    """

    def on_validate(self) -> Iterator[None]:
        """Take the verdict on the same text from before, or remember this one."""
        text = self.execution_context.query or ""
        with _guard:
            known = _verdicts.get(text)
        if known is not None:
            self.execution_context.pre_execution_errors = known
        yield
        if known is None:
            with _guard:
                _verdicts[text] = self.execution_context.pre_execution_errors or []
                if len(_verdicts) > _REMEMBERED:
                    _verdicts.popitem(last=False)
