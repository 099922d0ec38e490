"""Media types as publishers give them, brought to the form of RFC 6838."""

from __future__ import annotations

import re
from typing import Final

_NAME: Final = "[a-z0-9][a-z0-9!#$&^_.+-]{0,126}"
_MEDIA_TYPE: Final = re.compile(f"{_NAME}/{_NAME}")


def strip_parameters(media_type: str) -> str:
    """Return `text/csv` for `Text/CSV; charset=utf-8`, and nothing for what is no media type."""
    essence = media_type.partition(";")[0].strip().lower()
    return essence if _MEDIA_TYPE.fullmatch(essence) else ""
