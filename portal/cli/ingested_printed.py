"""The tables and the report that ingest makes of a file, as a person reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from rich.box import SIMPLE_HEAD
from rich.table import Table as Grid
from rich.text import Text

from portal.cli.console import OUTPUT, locale_of_terminal
from portal.cli.ingested_described import find_examples
from portal.i18n import Locale, format_number, format_size, mark, serve, translate
from portal.tabular import Column, Ingested, TableInfo
from portal.tabular.report import Finding, Report, Severity
from portal.vocabulary import load_vocabulary

_ALIKE: Final = 10
_LONGEST: Final = 40
_SEVERITIES: Final = {
    Severity.ERROR: (mark("error"), "bold red"),
    Severity.WARNING: (mark("warning"), "yellow"),
    Severity.NOTICE: (mark("notice"), "dim"),
}


def print_ingested(file: Path, ingested: Ingested, error_limit: int) -> None:
    """Print the report, worst first, then each table with its columns.

    A file with more than `error_limit` errors is one that the portal refuses.
    """
    locale = locale_of_terminal()
    size = format_size(file.stat().st_size, locale)
    OUTPUT.print(_clean(f"{file.name}  {ingested.format.upper()}, {size}", "bold"))
    _print_report(ingested.report, locale)
    for table in ingested.tables:
        _print_table(ingested, table, locale)
    if ingested.is_refused:
        OUTPUT.print(translate("No table could be made of the file.", locale), style="bold red")
    elif ingested.report.errors > error_limit:
        refused = translate(
            "The portal refuses a file with more than {limit} errors.", locale, limit=error_limit
        )
        OUTPUT.print(refused, style="bold red")


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
    shown: Counter[str] = Counter()
    for finding in report.findings:
        shown[finding.kind.code] += 1
        if shown[finding.kind.code] <= _ALIKE:
            grid.add_row(*_tell(finding, locale))
        elif shown[finding.kind.code] == _ALIKE + 1:
            grid.add_row("", "", "", _tell_more(finding, report, locale))
    OUTPUT.print(grid, soft_wrap=False)


def _tell(finding: Finding, locale: Locale) -> Iterator[Text]:
    word, style = _SEVERITIES[finding.severity]
    yield Text(translate(word, locale), style=style)
    yield _clean(_say_where(finding, locale))
    yield _clean(_shorten(finding.value or ""))
    yield _clean(f"{finding.reason(locale)} {finding.done(locale)}")


def _tell_more(finding: Finding, report: Report, locale: Locale) -> Text:
    left = format_number(report.counts[finding.kind.code] - _ALIKE, locale)
    return Text(translate("And {count} more of this kind.", locale, count=left), style="dim")


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
    OUTPUT.print(Text.assemble("\n", _clean(table.title or table.slug, "bold"), f"  {counts}"))
    for title, text in ((mark("Heading"), table.heading), (mark("Notes"), table.notes)):
        if text:
            OUTPUT.print(_clean(f"{translate(title, locale)}: {text}", "dim"))
    _print_columns(table.columns, find_examples(ingested, table), locale)


def _print_columns(columns: Sequence[Column], examples: Sequence[Sequence[str]], locale: Locale) -> None:
    types = load_vocabulary("column_types")
    titles = [mark("Column"), mark("Type"), mark("Unit"), mark("Empty cells"), mark("Examples")]
    grid = _make_grid(titles, locale)
    for column, seen in zip(columns, examples, strict=True):
        grid.add_row(
            _clean(column.name),
            Text(serve(types[column.type.value].title, locale).text),
            _clean(column.unit),
            Text(translate("yes", locale) if column.nullable else ""),
            _clean("  ·  ".join(map(_shorten, seen))),
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


def _clean(text: str, style: str = "") -> Text:
    """Return text from a file for the terminal, which must not take any of it as a command."""
    return Text("".join(sign if sign.isprintable() or sign == "\n" else "�" for sign in text), style)
