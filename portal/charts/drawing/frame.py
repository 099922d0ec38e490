"""The outermost element of a chart: its role, title and description."""

from __future__ import annotations

from hashlib import sha256

from portal.charts.drawing.svg import FONT_SIZE, element


def frame(kind: str, title: str, description: str, *drawn: str, **size: str | float | None) -> str:
    """Return the picture; assistive technology reads it as one image with that title and description."""
    key = sha256("".join((title, description, *drawn)).encode()).hexdigest()[:8]
    return element(
        "svg",
        element("title", _plain(title), id=f"chart-{key}-title"),
        element("desc", _plain(description), id=f"chart-{key}-desc"),
        *drawn,
        xmlns="http://www.w3.org/2000/svg",
        class_=f"chart-svg chart-{kind}",
        role="img",
        aria_labelledby=f"chart-{key}-title chart-{key}-desc",
        fill="currentColor",
        font_size=FONT_SIZE,
        font_family="sans-serif",
        **size,
    )


def _plain(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
