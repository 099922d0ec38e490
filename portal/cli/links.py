"""The command that visits the links of datasets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

import typer
from rich.table import Table
from rich.text import Text

from portal import __version__
from portal.api import Services
from portal.app import open_services
from portal.catalogue import list_datasets, read_records
from portal.cli.console import OUTPUT, locale_of_terminal, progress
from portal.database import migrate
from portal.entities import LinkCheck
from portal.i18n import mark, translate
from portal.quality import (
    Standing,
    Visitor,
    check_links,
    find_fault,
    find_holders,
    find_standing,
    forget_checks,
    keep_check,
)
from portal.settings import Settings

Holders = Mapping[str, Sequence[str]]
"""The slugs of the datasets that have a link, by link."""

_AT_ONCE: Final = 200


def check() -> None:
    """Visit every link of every public dataset and keep what was found; exit with 1 if some are dead."""
    services = open_services(Settings())
    migrate(services.database)
    holders = _find_links(services)
    checks = list(_visit(services, open_visitor(services.settings), holders))
    _print_faults(checks, holders)
    counts = Counter(map(find_standing, checks))
    summary = translate(
        "Links: {alive} alive, {unsure} unsure, {dead} dead.",
        locale_of_terminal(),
        **{standing.value: counts[standing] for standing in Standing},
    )
    OUTPUT.print(summary)
    if counts[Standing.DEAD]:
        raise typer.Exit(1)


def _find_links(services: Services) -> Holders:
    """Return the links of all public datasets."""
    now = datetime.now(UTC)
    with services.database.reading() as session:
        slugs = list_datasets(session, now)
        batches = (slugs[start : start + _AT_ONCE] for start in range(0, len(slugs), _AT_ONCE))
        return find_holders(
            record for batch in batches for record in read_records(session, services.tables, now, batch)
        )


def open_visitor(settings: Settings) -> Visitor:
    """Return a guest that says which portal sends it."""
    return Visitor(agent=f"vietnam-portal/{__version__} (+{settings.base_url})")


def _visit(services: Services, visitor: Visitor, holders: Holders) -> Iterator[LinkCheck]:
    """Check the links and keep each result as it comes, so that stopping half-way loses none."""
    with progress(translate("Links", locale_of_terminal()), len(holders)) as advance:
        for found in check_links(holders, visitor):
            with services.database.writing() as session:
                keep_check(session, found)
            advance(1)
            yield found
    with services.database.writing() as session:
        forget_checks(session, holders)


def _print_faults(checks: Sequence[LinkCheck], holders: Holders) -> None:
    """Print what is the matter with each link that is not alive, dead ones first."""
    locale = locale_of_terminal()
    table = Table(box=None, pad_edge=False)
    for title in (mark("Link"), mark("What is the matter"), mark("Datasets")):
        table.add_column(Text(translate(title, locale)), overflow="fold")
    for each in sorted(checks, key=lambda each: (find_standing(each) is not Standing.DEAD, each.url)):
        if fault := find_fault(each):
            status = f" ({each.status})" if each.status else ""
            reason = translate(fault.sentence, locale) + status
            table.add_row(Text(each.url), Text(reason), Text(", ".join(holders[each.url])))
    if table.row_count:
        OUTPUT.print(table, soft_wrap=False)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    checks = typer.Typer(help="Check what the portal cannot hold by itself.", no_args_is_help=True)
    checks.command("links")(check)
    app.add_typer(checks, name="check")
