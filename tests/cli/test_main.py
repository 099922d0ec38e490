from __future__ import annotations

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from portal.cli import main

COMMANDS = {
    "run",
    "serve",
    "load",
    "import",
    "publish",
    "schedule",
    "withdraw",
    "restore",
    "rename",
    "follow",
    "rebuild",
    "migrate",
    "export",
}


@pytest.fixture
def call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """Call `portal` as a person does, in an empty folder; return its exit code and what it said."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LANG", "C.UTF-8")
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)

    def call(*arguments: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.argv", ["portal", *arguments])
        with pytest.raises(SystemExit) as stop:
            main()
        said = capsys.readouterr()
        return int(stop.value.code or 0), said.out + said.err

    return call


Call = Callable[..., tuple[int, str]]


@contextmanager
def taken_port() -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]


def test_help_names_every_command(call: Call) -> None:
    code, said = call("--help")
    assert code == 0
    assert {name for name in COMMANDS if f" {name} " in said} == COMMANDS


@pytest.mark.parametrize("command", ["run", "serve"])
def test_a_taken_port_is_one_line_that_says_what_to_do(
    call: Call, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    with taken_port() as port:
        monkeypatch.setenv("PORTAL_PORT", str(port))
        code, said = call(command)
    assert code == 1
    assert said.splitlines() == [
        f"The port {port} is taken: stop its program, or choose another port with PORTAL_PORT=8001."
    ]


def test_an_error_is_in_the_language_of_the_terminal(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "vi_VN.UTF-8")
    code, said = call("publish", "khong-co")
    assert code == 1
    assert "news/mo-cong-du-lieu" in said
    assert "Name the entry" not in said


@pytest.mark.parametrize("arguments", [("publish", "news/mot"), ("rebuild", "pages")])
def test_an_empty_folder_is_one_line_that_says_what_to_do(call: Call, arguments: tuple[str, ...]) -> None:
    code, said = call(*arguments)
    assert code == 1
    assert said.splitlines()[-1] == "The database has no tables yet: run 'portal migrate' first."


def test_a_folder_that_cannot_be_written_is_one_line(call: Call, monkeypatch: Any, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("PORTAL_HOME", str(tmp_path / "file"))
    code, said = call("migrate")
    assert code == 1
    assert len(said.splitlines()) == 1


def test_a_setting_that_cannot_be_read_is_one_line_that_names_it(call: Call, monkeypatch: Any) -> None:
    monkeypatch.setenv("PORTAL_PORT", "abc")
    code, said = call("migrate")
    assert code == 1
    assert said.startswith("PORTAL_PORT: ")
    assert len(said.splitlines()) == 1
