"""Commands about legal documents."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any

import typer

from portal.api import Services, execute, load_operation
from portal.app import open_services
from portal.cli.console import ERRORS, OUTPUT, locale_of_terminal, progress
from portal.database import migrate
from portal.errors import Unavailable
from portal.i18n import translate_plural
from portal.importers import Report, gather_documents
from portal.publishing import Writer, cite_anew, writing
from portal.settings import Settings


def gather(
    anew: Annotated[bool, typer.Option(help="Find all citations anew first, as after an upgrade")] = False,
) -> None:
    """Make an entry of every document that is cited here and not known yet. Twice changes nothing."""
    services = open_services(Settings())
    migrate(services.database)
    with writing(services.database, author="documents gather") as writer:
        if anew:
            with progress("Citations", 0) as advance:
                cite_anew(writer, advance)
        report = gather_all(writer)
    for problem in report.problems:
        ERRORS.print(str(problem), style="red", markup=False)
    if report.problems:
        raise typer.Exit(1)


def gather_all(writer: Writer) -> Report:
    """Gather documents and print how many there were."""
    report = gather_documents(writer)
    counts = ", ".join(f"{count} {outcome}" for outcome, count in sorted(report.outcomes.items()))
    OUTPUT.print(f"Cited documents: {counts or 'all known'}")
    return report


def review() -> None:
    """List the documents out of force that something here still cites; exit with 1 if there are any."""
    services = open_services(Settings())
    migrate(services.database)
    found = list(_ask_all(services))
    for document in found:
        print_stale(document)
    summary = translate_plural(
        "{count} document to review", "{count} documents to review", len(found), locale_of_terminal()
    )
    OUTPUT.print(summary)
    if found:
        raise typer.Exit(1)


def _ask_all(services: Services) -> Iterator[Any]:
    """Yield the documents of the operation that the page for editors sends, page by page."""
    variables: dict[str, Any] = {}
    while True:
        asked = load_operation("document_review")
        answer = execute(services, asked, variables, locale=locale_of_terminal())
        if answer.data is None:
            raise Unavailable("{reason}", reason=answer.errors[0]["message"])
        found = answer.data["list"]
        yield from (edge["node"] for edge in found["edges"])
        if not found["pageInfo"]["hasNextPage"]:
            break
        variables = {"after": found["pageInfo"]["endCursor"]}


def print_stale(document: Any) -> None:
    """Print a document, what ended it, and the addresses of what cites it."""
    heading = f"{document['number']}  {document['title']['text']}  [{document['status']['title']['text']}]"
    OUTPUT.print(heading, markup=False, style="bold")
    for change in document["changedBy"]:
        OUTPUT.print(f"  {change['title']['text']} {change['document']['number']}", markup=False)
    for citation in document["citedBy"]["nodes"]:
        articles = f"  ({'; '.join(citation['articles'])})" if citation["articles"] else ""
        OUTPUT.print(f"  {citation['entry']['path']}{articles}", markup=False)
    more = document["citedBy"]["totalCount"] - len(document["citedBy"]["nodes"])
    if more:
        OUTPUT.print(f"  + {more}", markup=False)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    documents = typer.Typer(help="Keep the legal documents in order.", no_args_is_help=True)
    documents.command("gather")(gather)
    documents.command("review")(review)
    app.add_typer(documents, name="documents")
