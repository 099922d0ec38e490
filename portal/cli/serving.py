"""Commands that start the portal."""

from __future__ import annotations

import logging
import socket

import typer
import uvicorn

from portal.app import create_app, open_services
from portal.cli.console import OUTPUT, progress
from portal.cli.loading import load_everything
from portal.database import migrate
from portal.errors import Conflict
from portal.projections import PROJECTIONS, make_projections, rebuild
from portal.settings import Settings

_EXAMPLE = "{ news(first: 3) { edges { node { title { text } path } } } }"


def run() -> None:
    """Set everything up (database, sample content, tables, index, pages), then serve."""
    settings = Settings()
    check_port(settings)
    prepare(settings)
    _announce(settings)
    serve()


def serve(follow: bool = typer.Option(True, help="Follow the change log in this process too.")) -> None:
    """Serve the portal on PORTAL_HOST and PORTAL_PORT."""
    settings = Settings()
    check_port(settings)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    uvicorn.run(
        create_app(settings, follows=follow),
        host=settings.host,
        port=settings.port,
        log_level="warning",
        access_log=False,
        server_header=False,
    )


def prepare(settings: Settings) -> None:
    """Migrate the database, load the sample if there is no content, make the products that are missing."""
    services = open_services(settings)
    migrate(services.database)
    load_everything(services)
    projections = make_projections(services)
    for name in PROJECTIONS:
        if not projections[name].is_sound():
            with progress(f"Making {name}", projections[name].count()) as advance:
                rebuild(projections[name], advance)
    services.database.close()


def check_port(settings: Settings) -> None:
    """Raise `Conflict` with what to do if another program listens on the port."""
    with socket.socket(socket.AF_INET6 if ":" in settings.host else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((settings.host, settings.port))
        except OSError:
            raise Conflict(
                "The port {port} is taken: stop its program, or choose another port with PORTAL_PORT=8001.",
                port=settings.port,
            ) from None


def _announce(settings: Settings) -> None:
    address = f"http://{settings.host}:{settings.port}"
    OUTPUT.print(
        f"\n[bold]The portal is ready.[/bold] (Ctrl+C stops it)\n  Pages    {address}/vi/   {address}/en/"
    )
    OUTPUT.print(f"  Search   {address}/vi/tim-kiem/?q=do+thi+thong+minh\n  GraphQL  {address}/graphql")
    OUTPUT.print("\nOne query to try:")
    OUTPUT.print(f'  curl -s {address}/graphql --json \'{{"query": "{_EXAMPLE}"}}\'\n', markup=False)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(run)
    app.command()(serve)
