"""Limits on operations, as validation rules."""

from __future__ import annotations

from typing import Final

from graphql import ASTValidationRule
from strawberry.extensions.max_aliases import create_validator as limit_aliases
from strawberry.extensions.query_depth_limiter import create_validator as limit_depth

MOST_TOKENS: Final = 2000
MOST_ALIASES: Final = 30
DEEPEST: Final = 12

# Made once: the cache of valid documents tells rules apart by identity, and the library's own
# limiting extensions make new ones for every operation, so that nothing would ever be found in it.
RULES: Final[list[type[ASTValidationRule]]] = [limit_depth(DEEPEST, None), limit_aliases(MOST_ALIASES)]
