"""Commands about projections."""

from __future__ import annotations

import logging
from enum import StrEnum

import typer

from portal.app import open_services
from portal.cli.console import OUTPUT, progress
from portal.database import migrate
from portal.projections import PROJECTIONS, Follower, make_projections, rebuild
from portal.settings import Settings

ProjectionName = StrEnum("ProjectionName", {name: name for name in PROJECTIONS})  # type: ignore[misc]


def follow() -> None:
    """Follow the change log until stopped, without serving."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    settings = Settings()
    services = open_services(settings)
    migrate(services.database)
    projections = make_projections(services)
    follower = Follower([projections[name] for name in PROJECTIONS], settings.follow_interval)
    try:
        follower.run()
    except KeyboardInterrupt:
        OUTPUT.print("Stopped; it goes on from here the next time.")


def rebuild_projection(name: ProjectionName) -> None:
    """Make a product anew beside the old one, which answers until then."""
    projection = make_projections(open_services(Settings()))[name]
    with progress(f"Making {name}", projection.count()) as advance:
        rebuild(projection, advance)
    OUTPUT.print(f"{name}: up to change {projection.generations.cursor()}")


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(follow)
    app.command("rebuild")(rebuild_projection)
