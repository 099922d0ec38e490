"""How far a kilometre is on a map."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from portal.charts.drawing.projection import WIDTH, Projection
from portal.charts.drawing.scale import round_step
from portal.charts.drawing.svg import element, text
from portal.charts.wording import write_number
from portal.i18n import Locale

_LEAST: Final = 30.0
_MARGIN: Final = 4.0


def draw_scale_bar(projection: Projection, height: float, locale: Locale) -> Iterator[str]:
    """Yield a bar of a round length with its kilometres, at the lower right of a picture so high."""
    length = round_step(projection.kilometres(_LEAST))
    right, y = WIDTH - _MARGIN, height - 8
    left = right - _LEAST * length / projection.kilometres(_LEAST)
    edges = f"M{left:.1f} {y - 4}v4H{right:.1f}v-4"
    yield element("path", class_="chart-rule", d=edges, fill="none", stroke="currentColor")
    yield text(f"{write_number(length, locale)} km", class_="chart-soft", x=left - 5, y=y, text_anchor="end")
