"""What ingest makes of a file, for a person at a terminal: nothing is kept."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import orjson
import typer

from portal.cli.console import waiting
from portal.cli.ingested_described import describe_ingested
from portal.cli.ingested_printed import print_ingested
from portal.errors import InvalidFile, Place
from portal.settings import Settings
from portal.tabular import Declaration, ingest, read_table_schema
from portal.tabular.declaration import NONE

File = Annotated[Path, typer.Argument(help="A data file: CSV, Excel, ODS, JSON, GeoJSON, Parquet, zip …")]
Schema = Annotated[Path | None, typer.Option(help="A Frictionless Table Schema (JSON) to hold it against")]


def check(
    file: File,
    schema: Schema = None,
    json: Annotated[bool, typer.Option("--json", help="Print the report for programs")] = False,
) -> None:
    """Read a data file as ingest does; show the report and the tables found. Exit with 1 if it has errors."""
    declaration = _read_schema(schema) if schema else NONE
    with TemporaryDirectory(prefix="portal-check-", ignore_cleanup_errors=True) as folder:
        with waiting(file.name):
            # A person wants to see the tables of a file that is refused, too.
            ingested = ingest(file, file.name, Path(folder) / "tables", declaration, sys.maxsize)
        if json:
            typer.echo(orjson.dumps(describe_ingested(ingested), option=orjson.OPT_INDENT_2))
        else:
            print_ingested(file, ingested, Settings().error_limit)
    if ingested.report.errors:
        raise typer.Exit(1)


def _read_schema(path: Path) -> Declaration:
    try:
        schema = orjson.loads(path.read_bytes())
    except orjson.JSONDecodeError as error:
        place = Place(str(path), error.lineno)
        raise InvalidFile("The schema is not JSON: {reason}.", place=place, reason=error.msg) from error
    if not isinstance(schema, dict):
        raise InvalidFile("The schema is not a JSON object.", place=Place(str(path)))
    return read_table_schema(schema)


def register(app: typer.Typer) -> None:
    """Add the commands of this module."""
    data = typer.Typer(help="Look at data files.", no_args_is_help=True)
    data.command("check")(check)
    app.add_typer(data, name="data")
