"""A chart for a table where its columns allow one: chosen, counted by queries, drawn as SVG and put in words.

Public: `find_chart`; `Chart` and its kinds `TimeSeries`, `Bars`, `Choropleth`, `PointMap`; `draw`;
`write_title`, `write_subtitle`, `write_note`, `summarise`, `write_cells`, `Cells`.
"""

from portal.charts.cells import Cells, write_cells
from portal.charts.chart import Bars, Chart, Choropleth, ColumnNote, PointMap, TimeSeries
from portal.charts.choosing import find_chart
from portal.charts.drawing import draw
from portal.charts.summary import summarise
from portal.charts.texts import write_note, write_subtitle, write_title

__all__ = [
    "Bars",
    "Cells",
    "Chart",
    "Choropleth",
    "ColumnNote",
    "PointMap",
    "TimeSeries",
    "draw",
    "find_chart",
    "summarise",
    "write_cells",
    "write_note",
    "write_subtitle",
    "write_title",
]
