"""The command that brings in records of the national database of procedures."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import orjson
import typer

from portal.app import open_services
from portal.cli.console import ERRORS, locale_of_terminal, progress
from portal.cli.records_described import describe_import
from portal.cli.records_printed import print_import
from portal.database import migrate
from portal.errors import Problem
from portal.i18n import Locale, translate
from portal.importers.documents import gather_documents
from portal.importers.national_records import Gathered, Imported, count_items, gather, import_records
from portal.publishing import writing
from portal.settings import Settings

_MOST_PROBLEMS = 50

Files = Annotated[list[Path], typer.Argument(help="Files of records: JSON lines, or one JSON array")]
Missing = Annotated[
    bool, typer.Option(help="Withdraw the procedures of earlier imports that are in none of the files")
]
Json = Annotated[bool, typer.Option("--json", help="Print the report for programs")]


def import_procedures(files: Files, withdraw_missing: Missing = False, json: Json = False) -> None:
    """Publish procedures of the national database; say what was read as data, kept as text or refused.

    The same records again change nothing; a changed record becomes a new version. Exit with 1 if a
    record was refused.
    """
    locale = locale_of_terminal()
    gathered = _gather(files, locale)
    imported = _write(gathered, locale, withdraw_missing=withdraw_missing)
    if json:
        typer.echo(orjson.dumps(describe_import(gathered.account, imported), option=orjson.OPT_INDENT_2))
    else:
        print_import(gathered.account, imported, locale)
    _print_problems(imported.problems, locale)
    if imported.problems:
        raise typer.Exit(1)


def _gather(files: list[Path], locale: Locale) -> Gathered:
    total = sum(count_items(path) for path in files if path.is_file())
    with progress(translate("Reading records", locale), total) as advance:
        return gather(files, advance)


def _write(gathered: Gathered, locale: Locale, *, withdraw_missing: bool) -> Imported:
    """Write all of it in one transaction, so that readers see the whole import or none of it."""
    services = open_services(Settings())
    migrate(services.database)
    with (
        writing(services.database, author="import procedures") as writer,
        progress(translate("Publishing procedures", locale), len(gathered.procedures)) as advance,
    ):
        imported = import_records(writer, gathered, withdraws_missing=withdraw_missing, advance=advance)
        imported.take_documents(gather_documents(writer))
    if imported.is_any:
        services.database.analyze()
    return imported


def _print_problems(problems: list[Problem], locale: Locale) -> None:
    for problem in problems[:_MOST_PROBLEMS]:
        ERRORS.print(str(problem), style="red", markup=False)
    if (more := len(problems) - _MOST_PROBLEMS) > 0:
        ERRORS.print(translate("And {count} more problems.", locale, count=more), style="red")
