"""Styles, scripts and icons under names that change with their bytes, so that they keep for ever."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from portal.resources import FRONTEND

_SERVED: Final = (".js", ".svg", ".png", ".webp", ".ico")
STYLESHEET: Final = "styles/site.css"


@cache
def load_assets(root: Path = FRONTEND) -> Mapping[str, tuple[str, bytes]]:
    """Return each asset's address and bytes by its name below `frontend/`.

    All stylesheets become one, `styles/*.css` first, then the components' in alphabetical order.
    """
    sheets = [*sorted((root / "styles").glob("*.css")), *sorted(root.glob("components/*/*.css"))]
    found = {STYLESHEET: b"\n".join(sheet.read_bytes() for sheet in sheets)}
    for folder in ("components", "icons"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix in _SERVED and ".test." not in path.name:
                found[path.relative_to(root).as_posix()] = path.read_bytes()
    return {name: (_address(name, content), content) for name, content in found.items()}


def _address(name: str, content: bytes) -> str:
    path = Path(name)
    return f"/assets/{path.stem}.{sha256(content).hexdigest()[:12]}{path.suffix}"
