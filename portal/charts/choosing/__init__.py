"""Which chart a table allows, found from names, units and values; in doubt there is none.

Public: `find_chart`.
"""

from portal.charts.choosing.finding import find_chart

__all__ = ["find_chart"]
