"""A harvester of another portal, with the clients that harvesters use."""

from __future__ import annotations

import io
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
import uvicorn
from ckanapi import NotFound, RemoteCKAN
from frictionless import Catalog, Package
from frictionless.portals import CkanControl

from portal.api import Services
from portal.app import create_app, open_services
from portal.entities import DATASET, Withdrawal, WithdrawalKind
from portal.publishing import find_entry, publish, save, withdraw, writing
from portal.settings import Settings

# The plugin's own source has an escape that Python warns of.
pytestmark = pytest.mark.filterwarnings("ignore:invalid escape sequence")
RICE = "dien-tich-nang-suat-san-luong-lua-theo-vu"
BUSES = "tuyen-xe-buyt-va-bieu-do-gio-chay"
FILE = "vụ,sản lượng\nĐông Xuân,1\n".encode()


@contextmanager
def serving(settings: Settings, listening: socket.socket) -> Iterator[None]:
    """Serve a portal in another thread."""
    config = uvicorn.Config(create_app(settings), log_level="error", ws="none")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def harvested(sample: Services, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """A copy of the sample portal that is served while it changes."""
    home = tmp_path_factory.mktemp("harvested")
    shutil.copytree(sample.settings.home, home, symlinks=True, dirs_exist_ok=True)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        address = f"http://127.0.0.1:{listening.getsockname()[1]}"
        settings = Settings(home=home, base_url=address, _env_file=None)
        with serving(settings, listening):
            services = open_services(settings)
            yield services
            services.database.close()


@pytest.fixture(scope="module")
def address(harvested: Services) -> str:
    """Where the portal is."""
    return harvested.settings.base_url


@pytest.fixture(scope="module")
def ckan(address: str) -> Iterator[RemoteCKAN]:
    """The client library."""
    with RemoteCKAN(address) as ckan:
        yield ckan


@pytest.fixture(scope="module")
def names(ckan: RemoteCKAN) -> list[str]:
    """The datasets there are."""
    return list(ckan.action.package_list())


def run(address: str, *words: str) -> list[dict[str, Any]]:
    """Run the client's command and return the lines that it printed."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    command = ["ckanapi", *words, "-r", address]
    done = subprocess.run(
        command, env=os.environ | {"PATH": path}, capture_output=True, check=True, timeout=60
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def replace_file(services: Services, slug: str, content: bytes) -> None:
    """Publish another file as the first of a dataset."""
    stored = services.objects.put(io.BytesIO(content), 1000)
    with writing(services.database, author="test") as writer:
        entry = find_entry(writer, DATASET, slug)
        changed = deepcopy(writer.snapshot(entry, entry.latest_version).content)
        changed["resources"][0] |= {"sha256": stored.sha256, "size": stored.size}
        publish(writer, DATASET, save(writer, DATASET, slug, changed))


def fetch(url: str) -> bytes:
    with urlopen(url) as answer:
        return bytes(answer.read())


def test_several_processes_dump_every_dataset(address: str, names: list[str]) -> None:
    dumped = run(address, "dump", "datasets", "--all", "-p", "3", "-q")
    assert [each["name"] for each in dumped] == names


def test_the_command_searches_page_after_page(address: str, names: list[str]) -> None:
    found = run(address, "search", "datasets", "sort=name asc")
    assert [each["name"] for each in found] == names
    assert [each["name"] for each in run(address, "search", "datasets", "q=sản lượng lúa", "rows:1")] == [
        RICE
    ]
    assert run(address, "search", "datasets", "sort=name asc", "-g") == found


@pytest.mark.parametrize("kind", ["organization", "group"])
def test_organizations_and_groups_are_dumped(address: str, ckan: RemoteCKAN, kind: str) -> None:
    dumped = run(address, "dump", f"{kind}s", "--all", "-q", "-p", "2")
    assert [each["name"] for each in dumped] == ckan.call_action(f"{kind}_list")


def test_the_fields_of_tables_are_dumped_with_the_datasets(address: str) -> None:
    [dumped] = run(address, "dump", "datasets", RICE, "-d", "-q")
    tables = [resource for resource in dumped["resources"] if resource["datastore_active"]]
    assert tables
    assert all(resource["datastore_fields"][0] == {"id": "_id", "type": "int"} for resource in tables)


def test_frictionless_reads_a_dataset_and_its_rows(address: str, ckan: RemoteCKAN) -> None:
    package = Package(f"{address}/dataset/{RICE}")
    shown = ckan.action.package_show(id=RICE)
    assert (package.name, package.title) == (RICE, shown["title"])
    resource = package.resources[0]
    assert resource.read_rows()
    assert resource.validate().valid


def test_frictionless_reads_the_catalogue(address: str, ckan: RemoteCKAN, names: list[str]) -> None:
    catalog = Catalog(control=CkanControl(baseurl=address, num_packages=1000))
    assert sorted(dataset.name for dataset in catalog.datasets) == names
    largest = ckan.action.organization_list(sort="package_count desc", all_fields=True)[0]
    own = Catalog(control=CkanControl(baseurl=address, organization_name=largest["name"]))
    assert len(own.datasets) == largest["package_count"]
    topic = ckan.action.group_list(sort="package_count desc", all_fields=True)[0]
    about = Catalog(control=CkanControl(baseurl=address, group_id=topic["name"]))
    assert len(about.datasets) == topic["package_count"]


def test_an_incremental_harvest_finds_just_what_changed(harvested: Services, ckan: RemoteCKAN) -> None:
    everything = ckan.action.package_search(rows=1000)["results"]
    seen = max(each["metadata_modified"] for each in everything)
    [before] = [each["resources"][0] for each in everything if each["name"] == RICE]
    changed = {"fq": f"metadata_modified:{{{seen}Z TO *]"}
    assert ckan.action.package_search(**changed)["count"] == 0

    replace_file(harvested, RICE, FILE)

    [found] = ckan.action.package_search(**changed)["results"]
    after = found["resources"][0]
    assert (found["name"], after["id"]) == (RICE, before["id"])
    assert fetch(after["url"]) == FILE
    for each in (before, after):
        assert f"sha256:{sha256(fetch(each['url'])).hexdigest()}" == each["hash"]


def test_what_is_withdrawn_is_not_there_any_more(harvested: Services, ckan: RemoteCKAN) -> None:
    shown = ckan.action.package_show(id=BUSES)
    with writing(harvested.database, author="test") as writer:
        entry = find_entry(writer, DATASET, BUSES)
        withdraw(writer, DATASET, entry, Withdrawal(kind=WithdrawalKind.GONE))
    assert BUSES not in ckan.action.package_list()
    assert ckan.action.package_search(fq=f"name:{BUSES}")["count"] == 0
    for action, reference in (("package_show", shown["id"]), ("resource_show", shown["resources"][0]["id"])):
        with pytest.raises(NotFound):
            ckan.call_action(action, {"id": reference})
