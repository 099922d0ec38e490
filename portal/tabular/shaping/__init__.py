"""Where in a grid the table is: the header among the titles, the rows, and the notes below.

Public: `shape_grid`, `Shaped`, `RowFilter`, `name_columns`, `report_names`.
"""

from portal.tabular.shaping.names import name_columns, report_names
from portal.tabular.shaping.rows import RowFilter
from portal.tabular.shaping.shape import Shaped, shape_grid

__all__ = ["RowFilter", "Shaped", "name_columns", "report_names", "shape_grid"]
