"""Power Query for Excel: Data, Get Data, Blank Query, Advanced Editor."""

from __future__ import annotations

from typing import Final

from portal.catalogue.snippets.target import Target
from portal.tabular import ColumnType

_CODE: Final = """\
let
    File = Web.Contents({address}),
    Form = [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv],
    Rows = Table.PromoteHeaders(Csv.Document(File, Form), [PromoteAllScalars = true]),
    Typed = Table.TransformColumnTypes(Rows, {{{types}}}, "en-US")
in
    Typed"""
_TYPES: Final = {
    ColumnType.BOOLEAN: "type logical",
    ColumnType.INTEGER: "Int64.Type",
    ColumnType.DECIMAL: "type number",
    ColumnType.DATE: "type date",
    ColumnType.DATETIME: "type datetime",
}


def write_excel(target: Target) -> str:
    """Return a query whose table has the types of the columns; codes stay text."""
    types = (
        f"{{{m_literal(column.name)}, {_TYPES.get(column.type, 'type text')}}}" for column in target.columns
    )
    return _CODE.format(address=m_literal(target.filtered_address), types=", ".join(types))


def m_literal(text: str) -> str:
    """Return a text as Power Query writes it: quotes twice, and `#(` escaped as it begins an escape."""
    doubled = text.replace("#(", "#(#)(").replace('"', '""')
    return f'"{doubled}"'
