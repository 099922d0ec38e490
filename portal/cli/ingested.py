"""The tables and the report that ingest makes of a file, as a person and as a program reads them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from rich.box import SIMPLE_HEAD
from rich.table import Table as Grid
from rich.text import Text

from portal.cli.console import OUTPUT, locale_of_terminal
from portal.i18n import Locale, format_number, format_size, mark, serve, translate
from portal.tabular import Column, RowQuery, Selection, fetch_page
from portal.tabular.ingested import Ingested, TableInfo
from portal.tabular.report import Finding, Report, Severity
from portal.vocabulary import load_vocabulary

_LOOKED_AT: Final = 50
_EXAMPLES: Final = 3
_LONGEST: Final = 40
_SEVERITIES: Final = {
    Severity.ERROR: (mark("error"), "bold red"),
    Severity.WARNING: (mark("warning"), "yellow"),
    Severity.NOTICE: (mark("notice"), "dim"),
}


def describe_ingested(ingested: Ingested) -> dict[str, Any]:
    """Return what was found as JSON values; sentences are in Vietnamese and English."""
    return {
        "format": ingested.format,
        "tables": [_describe_table(ingested, table) for table in ingested.tables],
        "report": ingested.report.as_json(),
    }


def print_ingested(file: Path, ingested: Ingested) -> None:
    """Print the report, worst first, then each table with its columns."""
    locale = locale_of_terminal()
    size = format_size(file.stat().st_size, locale)
    OUTPUT.print(Text(f"{file.name}  {ingested.format.upper()}, {size}", style="bold"))
    _print_report(ingested.report, locale)
    for table in ingested.tables:
        _print_table(ingested, table, locale)
    if not ingested.tables:
        OUTPUT.print(translate("No table could be made of the file.", locale), style="bold red")


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


def _print_report(report: Report, locale: Locale) -> None:
    counts = ", ".join(
        f"{translate(word, locale)}: {format_number(report.count(severity), locale)}"
        for severity, (word, _) in _SEVERITIES.items()
    )
    OUTPUT.print(counts)
    if not report.findings:
        return
    titles = [mark("Severity"), mark("Where"), mark("Value"), mark("What was found and done")]
    grid = _make_grid(titles, locale)
    for finding in report.findings:
        word, style = _SEVERITIES[finding.severity]
        grid.add_row(
            Text(translate(word, locale), style=style),
            Text(_say_where(finding, locale)),
            Text(_shorten(finding.value or "")),
            Text(f"{finding.reason(locale)} {finding.done(locale)}"),
        )
    OUTPUT.print(grid, soft_wrap=False)


def _say_where(finding: Finding, locale: Locale) -> str:
    parts = (
        (mark("sheet {place}"), finding.sheet),
        (mark("row {place}"), finding.row),
        (mark("column {place}"), finding.column),
    )
    return ", ".join(translate(message, locale, place=place) for message, place in parts if place is not None)


def _print_table(ingested: Ingested, table: TableInfo, locale: Locale) -> None:
    counts = translate(
        "{rows} rows, {columns} columns",
        locale,
        rows=format_number(table.row_count, locale),
        columns=format_number(len(table.columns), locale),
    )
    OUTPUT.print(Text.assemble("\n", (table.title or table.slug, "bold"), f"  {counts}"))
    for title, text in ((mark("Heading"), table.heading), (mark("Notes"), table.notes)):
        if text:
            OUTPUT.print(Text(f"{translate(title, locale)}: {text}", style="dim"))
    _print_columns(table.columns, find_examples(ingested, table), locale)


def _print_columns(columns: Sequence[Column], examples: Sequence[Sequence[str]], locale: Locale) -> None:
    types = load_vocabulary("column_types")
    titles = [mark("Column"), mark("Type"), mark("Unit"), mark("Empty cells"), mark("Examples")]
    grid = _make_grid(titles, locale)
    for column, seen in zip(columns, examples, strict=True):
        grid.add_row(
            Text(column.name),
            Text(serve(types[column.type.value].title, locale).text),
            Text(column.unit),
            Text(translate("yes", locale) if column.nullable else ""),
            Text("  ·  ".join(map(_shorten, seen))),
        )
    OUTPUT.print(grid, soft_wrap=False)


def _make_grid(titles: Sequence[str], locale: Locale) -> Grid:
    grid = Grid(pad_edge=False, box=SIMPLE_HEAD)
    for title in titles:
        grid.add_column(Text(translate(title, locale)), overflow="fold")
    return grid


def _shorten(text: str) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1]}…"
