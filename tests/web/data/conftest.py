from __future__ import annotations

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from portal.api import Services
from portal.app import create_app, open_services
from portal.entities import DATASET
from portal.projections import make_projections, rebuild
from portal.publishing import publish, save, writing
from portal.settings import Settings

FIRST = "Xã,năm,sản lượng,ghi chú\nMỹ Hòa,2024,10.5,=1+1\nHà Tiên,2024,7,\nHà Tiên,2025,8.25,sơ bộ\n"
SECOND = FIRST + '"Kiên, Hải",2025,4,\n'
PLACES = (
    '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point",'
    '"coordinates":[105.1,10.5]},"properties":{"tên":"Mỹ Hòa"}}]}'
)
TITLED = {"name": "Xã", "title": {"vi": "Tên xã", "en": "Commune"}}


def publish_dataset(services: Services, slug: str, resources: list[dict[str, Any]]) -> None:
    """Save and publish a dataset; `content` of a resource is the text of its file."""
    given = []
    for resource in resources:
        each = dict(resource)
        if "content" in each:
            stored = services.objects.put(io.BytesIO(each.pop("content").encode()), 10_000_000)
            each |= {"size": stored.size, "sha256": stored.sha256}
        given.append({"title": each["slug"]} | each)
    content = {"title": slug, "licence": "cc0-1.0", "frequency": "annual", "resources": given}
    with writing(services.database, author="test") as writer:
        entry = save(writer, DATASET, slug, content)
        publish(writer, DATASET, entry)


@pytest.fixture
def announce(services: Services) -> Callable[[str], None]:
    """Publish a table of the dataset `gia` anew, without anybody reading its file yet."""

    def announce(content: str) -> None:
        gia = {"slug": "gia", "file": "gia.csv", "media_type": "text/csv", "content": content}
        publish_dataset(services, "gia", [gia])

    return announce


@pytest.fixture(scope="session")
def province(tmp_path_factory: pytest.TempPathFactory, migrated: Path) -> Iterator[Services]:
    """A portal with one dataset: rice in two versions, places on the map, a link. Read only."""
    settings = Settings(home=tmp_path_factory.mktemp("province"), _env_file=None)
    settings.var.mkdir(parents=True)
    shutil.copy(migrated, settings.var / "portal.db")
    services = open_services(settings)
    rice = {"slug": "lua", "media_type": "text/csv", "columns": [TITLED]}
    others = [
        {
            "slug": "noi",
            "file": "noi.geojson",
            "media_type": "application/geo+json",
            "content": PLACES,
            "columns": [{"name": "geometry", "type": "geometry"}],
        },
        {"slug": "trang", "kind": "link", "url": "https://example.org/lua"},
    ]
    publish_dataset(services, "san-luong", [rice | {"file": "lua-2024.csv", "content": FIRST}, *others])
    publish_dataset(services, "san-luong", [rice | {"file": "lua 2025.csv", "content": SECOND}, *others])
    rebuild(make_projections(services)["tables"])
    yield services
    services.database.close()


@pytest.fixture(scope="session")
def reader(province: Services) -> Iterator[TestClient]:
    """A reader of that portal, who follows no redirects."""
    app = create_app(province.settings, follows=False)
    with TestClient(app, follow_redirects=False) as client:
        yield client
