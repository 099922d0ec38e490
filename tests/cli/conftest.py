from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import Result
from typer.testing import CliRunner

from portal.api import Services
from portal.cli.main import app

Run = Callable[..., Result]


@pytest.fixture
def run(services: Services, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command over the empty portal; what it refuses is raised."""
    monkeypatch.setenv("PORTAL_HOME", str(services.settings.home))
    monkeypatch.chdir(services.settings.home)

    def run(*arguments: str) -> Result:
        result = CliRunner().invoke(app, arguments)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    return run
