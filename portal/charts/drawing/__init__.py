"""Charts as SVG that any page can hold: no style inside, colours by class, readable from 320 pixels on.

Public: `draw`.
"""

from portal.charts.drawing.draw import draw

__all__ = ["draw"]
