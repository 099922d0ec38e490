"""The tables and the report that ingest makes of a file, as JSON values."""

from __future__ import annotations

from typing import Any, Final

from portal.tabular import Ingested, RowQuery, Selection, TableInfo, fetch_page

_LOOKED_AT: Final = 50
_EXAMPLES: Final = 3


def describe_ingested(ingested: Ingested) -> dict[str, Any]:
    """Return what was found as JSON values; sentences are in Vietnamese and English."""
    return {
        "format": ingested.format,
        "tables": [_describe_table(ingested, table) for table in ingested.tables],
        "report": ingested.report.as_json(),
    }


def _describe_table(ingested: Ingested, table: TableInfo) -> dict[str, Any]:
    examples = find_examples(ingested, table)
    return {
        "slug": table.slug,
        "title": table.title,
        "heading": table.heading,
        "notes": table.notes,
        "rows": table.row_count,
        "columns": [
            {
                "name": column.name,
                "type": column.type.value,
                "unit": column.unit,
                "nullable": column.nullable,
                "examples": seen,
            }
            for column, seen in zip(table.columns, examples, strict=True)
        ],
    }


def find_examples(ingested: Ingested, table: TableInfo) -> list[list[str]]:
    """Return the first different values of each column, as text, from the first rows."""
    made = ingested.table(table.slug)
    rows = fetch_page(made, RowQuery(Selection(), _LOOKED_AT)).rows if made else []
    cells = zip(*rows, strict=True) if rows else ([] for _ in table.columns)
    return [
        list(dict.fromkeys(str(cell) for cell in column if cell is not None))[:_EXAMPLES] for column in cells
    ]
