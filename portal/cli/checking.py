"""Commands for those who work on the portal: exported files, and whether they are fresh."""

from __future__ import annotations

from pathlib import Path

import orjson
import typer

from portal.api import export_schema
from portal.app import open_services
from portal.cli.catalogues import find_stale_catalogues, update_catalogues
from portal.cli.console import OUTPUT
from portal.database import migrate as migrate_database
from portal.entities import CONTENT_TYPES
from portal.errors import Conflict
from portal.importers import describe_front_matter
from portal.resources import CONTENT, GRAPHQL
from portal.settings import Settings


def migrate() -> None:
    """Bring the database to the newest schema."""
    migrate_database(open_services(Settings()).database)
    OUTPUT.print("The database has the newest schema.")


def export() -> None:
    """Write what is made from the code: GraphQL schema, JSON Schemas of content, message catalogues."""
    for path, content in _exports().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    update_catalogues()


def check_exports() -> None:
    """Fail if a file that `export` writes is stale."""
    stale = [
        str(path)
        for path, content in _exports().items()
        if not path.exists() or path.read_text(encoding="utf-8") != content
    ]
    stale += find_stale_catalogues()
    if stale:
        raise Conflict("Stale: {files}. Run 'make export' and commit the result.", files=", ".join(stale))
    OUTPUT.print("Exported files are fresh.")


def _exports() -> dict[Path, str]:
    schemas = {
        CONTENT / "schemas" / f"{name}.schema.json": describe_front_matter(kind)
        for name, kind in CONTENT_TYPES.items()
        if name not in {"area", "topic"}
    }
    texts = {
        path: orjson.dumps(schema, option=orjson.OPT_INDENT_2).decode() + "\n"
        for path, schema in schemas.items()
    }
    return texts | {GRAPHQL / "schema.graphql": export_schema()}


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command()(migrate)
    app.command()(export)
    app.command("check-exports", hidden=True)(check_exports)
