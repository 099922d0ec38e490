"""The wheel: what is in it, and that it works away from the checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path
from zipfile import ZipFile

import pytest

from portal.resources import LOCALES

ROOT = LOCALES.parent
CARRIED = (
    "locales/vi/LC_MESSAGES/portal.po",
    "graphql/schema.graphql",
    "graphql/operations/home.graphql",
    "content/vocabularies/topics.csv",
    "search_index/README.md",
    "frontend/templates/base.html",
)
ASK = """
import portal
from portal.api import execute
from portal.app import open_services
from portal.resources import GRAPHQL
from portal.settings import Settings
query = (GRAPHQL / "examples" / "first_query.graphql").read_text()
print(portal.__file__)
print(len(execute(open_services(Settings()), query).data["news"]["edges"]))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network from what is installed."""
    pytest.importorskip("hatchling", reason="hatchling, which builds the wheel, is not installed")
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    built = subprocess.run(command, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="module")
def python(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An environment with the wheel, which borrows its dependencies from the running one."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    packages = next(folder.glob("lib/python*/site-packages"))
    (packages / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    with ZipFile(wheel) as archive:
        archive.extractall(packages)
    return folder / "bin" / "python"


def test_the_wheel_carries_what_the_portal_reads_at_run_time(wheel: Path) -> None:
    names = set(ZipFile(wheel).namelist())
    assert {f"portal/_resources/{name}" for name in CARRIED} <= names


def test_the_wheel_carries_nothing_that_was_written_at_run_time(wheel: Path) -> None:
    names = ZipFile(wheel).namelist()
    assert not [name for name in names if "built/" in name or name.endswith((".db", ".pyc"))]


def test_an_installed_portal_loads_its_sample_and_answers(python: Path, tmp_path: Path) -> None:
    environment = {"PATH": os.environ["PATH"], "PORTAL_HOME": str(tmp_path), "LANG": "C.UTF-8"}

    def run(*arguments: str) -> str:
        command = [str(python), *arguments]
        done = subprocess.run(
            command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    assert "new" in run("-m", "portal", "load")
    package, found = run("-c", ASK).splitlines()
    assert Path(package).is_relative_to(python.parents[1])
    assert found == "3"
