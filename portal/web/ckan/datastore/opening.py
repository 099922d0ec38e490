"""The table that is made of a resource."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from portal.catalogue import ColumnRecord, make_table, read_holdings
from portal.tabular import Column, ColumnType, Table
from portal.tabular.table import ROW
from portal.web.ckan.call import Call
from portal.web.ckan.refusals import not_found
from portal.web.ckan.resources import find_resource


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A table that has the numbers of its rows as the first column, and what is said of the others."""

    table: Table
    described: Mapping[str, ColumnRecord]


def open_table(call: Call, reference: str) -> OpenTable:
    """Return the first table of the resource of that id; while a new one is made, that of the old file."""
    resource = find_resource(call, reference)
    if resource is None:
        raise not_found(f'Resource "{reference[:80]}" was not found.')
    held = read_holdings(call.session, [resource.dataset_id])[resource.dataset_id]
    holding = next(each for each in held if each.resource.id == resource.id)
    found = holding.find_answer(call.services.tables)
    if found is None or not found[1].tables:
        raise not_found(f'Resource "{reference[:80]}" was not found.')
    version, first = found[0], found[1].tables[0]
    table = call.services.tables.open(version.sha256, first.slug, holding.declaration(version))
    described = make_table(first, resource.columns).columns
    return OpenTable(number_rows(table), {column.name: column for column in described})


def number_rows(table: Table) -> Table:
    """Return the table with the numbers of its rows as the first column."""
    return replace(table, columns=(Column(ROW, ColumnType.INTEGER, nullable=False), *table.columns))
