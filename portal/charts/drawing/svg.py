"""Elements of SVG as text, escaped."""

from __future__ import annotations

from html import escape
from typing import Final

FONT_SIZE: Final = 13
"""Pixels; styles may change it, and leave room for it as it is."""

_LETTER: Final = 0.56


def element(name: str, *children: str, **attributes: str | float | None) -> str:
    """Return an element; `stroke_width` and `class_` are attributes too, None leaves one out."""
    given = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(_write(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    return f"<{name}{given}>{''.join(children)}</{name}>" if children else f"<{name}{given}/>"


def text(content: str, **attributes: str | float | None) -> str:
    """Return a text."""
    return element("text", escape(content, quote=False), **attributes)


def percent(share: float) -> str:
    """Return a share of 1 as a length that follows the width of the picture."""
    return f"{_write(share * 100)}%"


def estimate_width(content: str, size: float = FONT_SIZE) -> float:
    """Return about how wide a text is, in the unit of `size`."""
    return len(content) * size * _LETTER


def shorten_to(content: str, width: float, size: float = FONT_SIZE) -> str:
    """Return a text cut to `width`, with a sign that it was cut."""
    fits = int(width / (size * _LETTER))
    return content if len(content) <= fits else f"{content[: max(1, fits - 1)].rstrip()}…"


def _write(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
