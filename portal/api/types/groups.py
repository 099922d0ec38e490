"""Groups of the rows of a table in GraphQL, with their figures."""

from __future__ import annotations

import strawberry

from portal import tabular
from portal.api.budget import GROUPS
from portal.api.context import Info
from portal.api.types.rows import RowPage, serve_page
from portal.tabular import Function, GroupQuery, Measure, Table

strawberry.enum(
    Function,
    name="RowFunction",
    description="A figure of the filled cells of a column. SUM, AVG and MEDIAN take numbers.",
)


@strawberry.input(description="A figure of each group; its column is called `sum(name)`.")
class RowMeasure:
    """A function of a column."""

    function: Function
    column: str

    def read(self) -> Measure:
        """Return the figure as the table understands it."""
        return Measure(self.function, self.column)


def fetch_groups(info: Info, table: Table, query: GroupQuery) -> RowPage:
    """Return one page of groups; errors name the column or value at fault."""
    info.context.budget.spend(GROUPS)
    return serve_page(tabular.fetch_groups(table, query), query.after)
