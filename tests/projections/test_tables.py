from __future__ import annotations

import io
from itertools import pairwise

import pytest

from portal.api import Services, execute
from portal.entities import DATASET
from portal.errors import NotFound
from portal.projections import follow_once, rebuild
from portal.projections.projection import Projection
from portal.publishing import publish, save, writing
from portal.tabular.comparing import Difference, find_difference

CSV = ("bang.csv", "text/csv", b"ma,ten\n1,Mot\n2,Hai\n")
NO_TABLE = ("ho-so.json", "application/json", b'{"don_vi": []}')
RESOURCES = '{ dataset(slug: "bang") { resources { isTable tables { slug } rows { totalCount } sha256 } } }'


def publish_file(services: Services, name: str, media_type: str, content: bytes) -> str:
    """Publish a dataset of one file, and return the file's checksum."""
    stored = services.objects.put(io.BytesIO(content), 1000)
    file = {"slug": "tep", "title": "Tệp", "file": name, "media_type": media_type}
    file |= {"sha256": stored.sha256, "size": stored.size}
    values = {"title": "Bảng", "licence": "cc0-1.0", "frequency": "annual", "resources": [file]}
    with writing(services.database, author="test") as writer:
        publish(writer, DATASET, save(writer, DATASET, "bang", values))
    return stored.sha256


def test_a_new_file_becomes_a_table(services: Services, projections: list[Projection]) -> None:
    follow_once(projections)
    sha256 = publish_file(services, *CSV)
    follow_once(projections)
    assert services.tables.open(sha256).row_count == 2


def test_a_file_that_is_no_table_is_said_to_be_none(
    services: Services, projections: list[Projection], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    sha256 = publish_file(services, *NO_TABLE)
    follow_once(projections)
    data = execute(services, RESOURCES).data
    assert data is not None
    file = {"isTable": False, "tables": [], "rows": None, "sha256": sha256}
    assert data["dataset"]["resources"] == [file]
    assert "ho-so.json" in caplog.text
    with pytest.raises(NotFound):
        services.tables.open(sha256)


def test_a_table_is_not_made_again(services: Services, projections: list[Projection]) -> None:
    sha256 = publish_file(services, *CSV)
    follow_once(projections)
    before = services.tables.path(sha256).stat().st_mtime_ns
    publish_file(services, "ten-khac.csv", *CSV[1:])
    follow_once(projections)
    assert services.tables.path(sha256).stat().st_mtime_ns == before


def test_every_version_keeps_its_table_and_what_lies_between_is_worked_out(
    services: Services, projections: list[Projection]
) -> None:
    contents = [b"ma,ten\n1,Mot\n", CSV[2], b"ma,ten\n2,Ba\n"]
    files = [publish_file(services, "bang.csv", "text/csv", content) for content in contents]
    follow_once(projections)
    assert [services.tables.open(sha256).row_count for sha256 in files] == [1, 2, 1]
    made = [services.tables.find(sha256) for sha256 in files]
    assert all(made)
    differences = [find_difference(old, new) for old, new in pairwise(filter(None, made))]
    assert differences == [Difference(1, 0, 0), Difference(1, 2, 0)]


def test_a_rebuilt_product_has_the_old_versions_too(
    services: Services, projections: list[Projection]
) -> None:
    files = [publish_file(services, "bang.csv", "text/csv", content) for content in (b"a\n1\n", CSV[2])]
    rebuild(projections[0])
    assert [services.tables.open(sha256).row_count for sha256 in files] == [1, 2]


def test_a_file_that_left_its_dataset_keeps_its_table_through_a_rebuild(
    services: Services, projections: list[Projection]
) -> None:
    sha256 = publish_file(services, *CSV)
    with writing(services.database, author="test") as writer:
        content = {"title": "Bảng", "licence": "cc0-1.0", "frequency": "annual", "resources": []}
        publish(writer, DATASET, save(writer, DATASET, "bang", content))
    rebuild(projections[0])
    assert services.tables.open(sha256).row_count == 2


def test_a_version_beside_one_that_is_no_table_has_no_difference(
    services: Services, projections: list[Projection]
) -> None:
    contents = [b"ma,ten\n1,Mot,Hai\n", CSV[2]]
    files = [publish_file(services, "bang.csv", "text/csv", content) for content in contents]
    follow_once(projections)
    old, new = (services.tables.find(sha256) for sha256 in files)
    assert old is not None
    assert new is not None
    assert (old.is_refused, new.is_refused, find_difference(old, new)) == (True, False, None)


def test_a_link_and_a_draft_have_no_tables(services: Services, projections: list[Projection]) -> None:
    link = {"slug": "api", "title": "API", "kind": "api", "url": "https://example.org/"}
    file = {"slug": "tep", "title": "Tệp", "file": "a.csv", "size": 1, "sha256": "0" * 64}
    values = {"title": "Bảng", "licence": "cc0-1.0", "frequency": "annual"}
    with writing(services.database, author="test") as writer:
        live = values | {"resources": [link | {"media_type": "text/csv"}]}
        publish(writer, DATASET, save(writer, DATASET, "bang", live))
        save(writer, DATASET, "nhap", values | {"resources": [file | {"media_type": "text/csv"}]})
    rebuild(projections[0])
    assert projections[0].count() == 0
