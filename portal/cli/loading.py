"""Commands that bring content in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from portal.api import Services
from portal.app import open_services
from portal.cli.console import ERRORS, OUTPUT, progress
from portal.cli.documents import gather_all
from portal.cli.old_pages import print_page
from portal.cli.records import import_procedures
from portal.database import migrate
from portal.errors import InvalidInput, PortalError
from portal.importers import (
    Outcome,
    Report,
    TreeReader,
    count_vocabularies,
    find_entries,
    gather_documents,
    load_old_page,
    load_tree,
    load_vocabularies,
)
from portal.importers.old_pages import read_page
from portal.publishing import Writer, writing
from portal.resources import CONTENT
from portal.settings import Settings

SAMPLE = CONTENT / "sample"


def load(
    folder: Annotated[Path, typer.Argument(help="A content tree; content/README.md describes it")] = SAMPLE,
    strict: Annotated[bool, typer.Option(help="Load nothing if anything is wrong")] = False,
) -> None:
    """Load topics, areas and a content tree. Loading twice changes nothing."""
    services = open_services(Settings())
    migrate(services.database)
    report = load_everything(services, folder, strict=strict)
    for problem in report.problems:
        ERRORS.print(str(problem), style="red", markup=False)
    if report.problems:
        raise typer.Exit(1)


def load_everything(services: Services, folder: Path = SAMPLE, *, strict: bool = False) -> Report:
    """Load the vocabularies and a tree in one transaction; `strict` turns any problem into a refusal."""
    with writing(services.database, author="load") as writer:
        report = _load_vocabularies(writer, services.settings)
        report.add(_load_tree(writer, services, folder))
        report.problems += gather_documents(writer).problems
        if strict and report.problems:
            listed = "\n".join(map(str, report.problems))
            raise InvalidInput("Nothing was loaded, because of:\n{problems}", problems=listed)
    if report.outcomes.keys() - {Outcome.UNCHANGED, Outcome.REFUSED}:
        services.database.analyze()
    counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(report.outcomes.items()))
    OUTPUT.print(f"Content: {counts}")
    return report


def _load_vocabularies(writer: Writer, settings: Settings) -> Report:
    with progress("Topics and areas", count_vocabularies()) as advance:
        return load_vocabularies(writer, settings.home_area, advance=advance)


def _load_tree(writer: Writer, services: Services, folder: Path) -> Report:
    reader = TreeReader(services.objects, services.settings.resource_limit, services.settings.error_limit)
    total = sum(map(len, find_entries(folder).values())) if folder.is_dir() else 0
    with progress("Entries", total) as advance:
        return load_tree(writer, folder, reader, advance)


def import_pages(
    paths: Annotated[list[Path], typer.Argument(help="Text or HTML files saved from an old portal")],
    publish: Annotated[bool, typer.Option(help="Publish at once, not as drafts")] = False,
) -> None:
    """Make news of pages saved from an old portal; say of each what was understood and what dropped."""
    services = open_services(Settings())
    migrate(services.database)
    refused = 0
    for path in paths:
        try:
            page = read_page(path)
            with writing(services.database, author="import pages") as writer:
                outcome, entry = load_old_page(writer, page, publishes=publish)
            print_page(path, page, outcome, entry.slug)
        except PortalError as error:
            ERRORS.print(f"{path}: {error}", style="red", markup=False)
            refused += 1
    with writing(services.database, author="import pages") as writer:
        gather_all(writer)
    if refused:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    imports = typer.Typer(help="Bring in content from elsewhere.", no_args_is_help=True)
    imports.command("pages")(import_pages)
    imports.command("procedures")(import_procedures)
    app.command()(load)
    app.add_typer(imports, name="import")
