from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from portal.api import Services

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")


@pytest.fixture(scope="session")
def address(sample: Services, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server over a copy of the sample portal."""
    home = tmp_path_factory.mktemp("journeys")
    shutil.copytree(sample.settings.home, home, symlinks=True, dirs_exist_ok=True)
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    environment = os.environ | {"PORTAL_HOME": str(home), "PORTAL_PORT": str(port)}
    environment |= {"PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, "-m", "portal", "serve"], env=environment, cwd=home) as server:
        try:
            yield _wait_for(f"http://127.0.0.1:{port}")
        finally:
            server.terminate()


def _wait_for(address: str) -> str:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        try:
            with urlopen(f"{address}/health"):
                return address
        except URLError:
            time.sleep(0.1)
    raise TimeoutError(address)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A browser without a window."""
    if CHROMIUM is None or not Path(CHROMIUM).exists():
        pytest.skip("no browser is installed: name one in CHROMIUM")
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def complaints() -> list[str]:
    """What the browser's console said: errors, and what the page's policy refused."""
    return []


@pytest.fixture
def page(
    request: pytest.FixtureRequest, browser: Browser, address: str, complaints: list[str]
) -> Iterator[Page]:
    """A small screen; its browser runs no scripts if the test gives False as its parameter."""
    runs_scripts = getattr(request, "param", True)
    context = browser.new_context(
        base_url=address,
        java_script_enabled=runs_scripts,
        viewport={"width": 360, "height": 740},
        locale="vi-VN",
        accept_downloads=True,
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    yield page
    context.close()
    assert not complaints
