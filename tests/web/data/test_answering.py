from __future__ import annotations

from collections.abc import Callable

from starlette.testclient import TestClient

from portal.api import Services, execute
from portal.app import create_app
from portal.projections import follow_once, make_projections

ROWS = '{ dataset(slug: "gia") { resource(slug: "gia") { rows { totalCount } } } }'


def count_in_graphql(services: Services) -> int | None:
    answer = execute(services, ROWS)
    assert answer.data, answer.errors
    rows = answer.data["dataset"]["resource"]["rows"]
    return rows and rows["totalCount"]


def test_the_old_version_answers_until_the_new_one_is_whole(
    services: Services, announce: Callable[[str], None]
) -> None:
    tables = [make_projections(services)["tables"]]
    with TestClient(create_app(services.settings, follows=False)) as reader:
        announce("xã,giá\nA,1\n")
        assert reader.get("/data/gia/gia.csv").status_code == 503
        assert count_in_graphql(services) is None
        follow_once(tables)
        announce("xã,giá\nA,1\nB,2\n")
        assert reader.get("/data/gia/gia.csv").text == "xã,giá\r\nA,1\r\n"
        assert count_in_graphql(services) == 1
        assert reader.get("/data/gia/gia/v2.csv").status_code == 503
        follow_once(tables)
        assert reader.get("/data/gia/gia.csv").text == "xã,giá\r\nA,1\r\nB,2\r\n"
        assert count_in_graphql(services) == 2


def test_a_new_file_that_is_refused_is_not_hidden_behind_the_old_one(
    services: Services, announce: Callable[[str], None]
) -> None:
    tables = [make_projections(services)["tables"]]
    with TestClient(create_app(services.settings, follows=False)) as reader:
        announce("xã,giá\nA,1\n")
        announce("xã,giá\nA,1,2\n")
        follow_once(tables)
        assert reader.get("/data/gia/gia.csv").status_code == 404
        assert reader.get("/data/gia/gia/v1.csv").text == "xã,giá\r\nA,1\r\n"
