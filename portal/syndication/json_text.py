"""Documents in JSON: as files, and inside pages."""

from __future__ import annotations

import json
from typing import Any, Final

Json = dict[str, Any]

# What would end a script element or a line of JavaScript is written as an escape, which means the same.
_UNSAFE: Final = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def write_json(document: Json) -> bytes:
    """Return `document` in UTF-8; half characters, which have no form there, become question marks."""
    return json.dumps(document, ensure_ascii=False, indent=1).encode(errors="replace")


def write_script(document: Json) -> str:
    """Return `document` as the content of a script element such as `application/ld+json`."""
    return write_json(document).decode().translate(_UNSAFE)


def leave_out_empty(document: Json) -> Json:
    """Return `document` without the keys whose value says nothing: None, no text, no items."""
    return {key: value for key, value in document.items() if value not in (None, "", [], {})}
