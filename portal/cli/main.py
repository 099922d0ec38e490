"""The command `portal` and its commands."""

from __future__ import annotations

import sys

import typer
from pydantic import ValidationError

from portal.cli import checking, data, documents, editing, links, loading, projecting, serving
from portal.cli.console import ERRORS, locale_of_terminal
from portal.errors import PortalError
from portal.i18n import translate_error

app = typer.Typer(
    help="The public portal of a Vietnamese province.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
serving.register(app)
loading.register(app)
editing.register(app)
projecting.register(app)
checking.register(app)
links.register(app)
data.register(app)
documents.register(app)


def main() -> None:
    """Run a command; what goes wrong on purpose is one line on standard error and exit code 1."""
    try:
        app()
    except PortalError as error:
        ERRORS.print(translate_error(error, locale_of_terminal()), style="red", highlight=False, markup=False)
        sys.exit(1)
    except ValidationError as error:
        ERRORS.print(_describe_setting(error), style="red", highlight=False, markup=False)
        sys.exit(1)
    except OSError as error:
        ERRORS.print(f"{error.strerror}: {error.filename or ''}", style="red", highlight=False, markup=False)
        sys.exit(1)


def _describe_setting(error: ValidationError) -> str:
    """Name the first setting that cannot be read: everything else is validated behind a PortalError."""
    fault = error.errors()[0]
    return f"PORTAL_{'_'.join(map(str, fault['loc'])).upper()}: {fault['msg']} ('{fault['input']}')"
