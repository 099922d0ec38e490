"""Where the files shipped with the code are: the checkout's folders, or their copies in a wheel."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).parent
_CHECKOUT: Final = _PACKAGE.parent
_ROOT: Final = _CHECKOUT if (_CHECKOUT / "pyproject.toml").exists() else _PACKAGE / "_resources"

CONTENT: Final = _ROOT / "content"
FRONTEND: Final = _ROOT / "frontend"
GRAPHQL: Final = _ROOT / "graphql"
LOCALES: Final = _ROOT / "locales"
SEARCH_INDEX: Final = _ROOT / "search_index"
