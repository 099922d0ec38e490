from __future__ import annotations

import shutil
from base64 import b64decode
from hashlib import sha256
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from portal.api import Services
from portal.app import create_app
from portal.entities import DATASET, Withdrawal, WithdrawalKind
from portal.publishing import find_entry, withdraw, writing

OLD = "/data/san-luong/lua/v1/lua-2024.csv"
NEW = "/data/san-luong/lua/v2/lua%202025.csv"
FIRST = "Xã,năm,sản lượng,ghi chú\nMỹ Hòa,2024,10.5,=1+1\nHà Tiên,2024,7,\nHà Tiên,2025,8.25,sơ bộ\n".encode()


def test_each_version_keeps_its_bytes_at_its_own_address(reader: TestClient) -> None:
    old, new = reader.get(OLD), reader.get(NEW)
    assert old.content == FIRST
    assert new.content != FIRST
    assert new.content.startswith(FIRST)
    for answer in (old, new):
        assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"


@pytest.mark.parametrize("path", ["/data/san-luong/lua", "/data/san-luong/lua/latest"])
def test_latest_leads_to_the_newest_version(reader: TestClient, path: str) -> None:
    answer = reader.get(path)
    assert (answer.status_code, answer.headers["Location"]) == (302, NEW)
    assert answer.headers["Cache-Control"] == "no-cache"


def test_the_name_of_a_file_leads_to_the_newest_version_of_that_name(reader: TestClient) -> None:
    assert reader.get("/data/san-luong/lua/lua-2024.csv").headers["Location"] == OLD
    assert reader.get("/data/san-luong/lua/lua 2025.csv").headers["Location"] == NEW


def test_a_link_leads_to_where_others_keep_it(reader: TestClient) -> None:
    answer = reader.get("/data/san-luong/trang")
    assert (answer.status_code, answer.headers["Location"]) == (302, "https://example.org/lua")


def test_versions_know_each_other(reader: TestClient) -> None:
    assert reader.get(OLD).headers["Link"] == (
        f'</data/san-luong/lua/latest>; rel="latest-version", <{NEW}>; rel="successor-version"'
    )
    assert f'<{OLD}>; rel="predecessor-version"' in reader.get(NEW).headers["Link"]


def test_the_checksum_comes_with_the_file(reader: TestClient) -> None:
    digest = reader.get(OLD).headers["Repr-Digest"].removeprefix("sha-256=:").removesuffix(":")
    assert b64decode(digest) == sha256(FIRST).digest()


def test_a_file_is_saved_under_its_name_and_cannot_act_as_a_page(reader: TestClient) -> None:
    headers = reader.get(OLD).headers
    assert headers["Content-Disposition"] == 'attachment; filename="lua-2024.csv"'
    assert "sandbox" in headers["Content-Security-Policy"]
    assert headers["Cross-Origin-Resource-Policy"] == "cross-origin"


def test_a_part_of_a_file_can_be_had(reader: TestClient) -> None:
    answer = reader.get(OLD, headers={"Range": "bytes=10-19"})
    assert (answer.status_code, answer.content) == (206, FIRST[10:20])
    assert answer.headers["Content-Range"] == f"bytes 10-19/{len(FIRST)}"


def test_a_download_goes_on_only_if_the_file_is_the_same(reader: TestClient) -> None:
    tag = reader.get(OLD).headers["ETag"]
    assert reader.get(OLD, headers={"Range": "bytes=10-", "If-Range": tag}).status_code == 206
    assert reader.get(OLD, headers={"Range": "bytes=10-", "If-Range": '"other"'}).status_code == 200


def test_a_part_beyond_the_end_is_refused(reader: TestClient) -> None:
    assert reader.get(OLD, headers={"Range": "bytes=99999999-"}).status_code == 416


def test_an_unchanged_file_is_not_sent_again(reader: TestClient) -> None:
    tag = reader.get(OLD).headers["ETag"]
    answer = reader.get(OLD, headers={"If-None-Match": f'"other", {tag}'})
    assert (answer.status_code, answer.content) == (304, b"")
    assert reader.get(OLD, headers={"If-None-Match": '"other"'}).status_code == 200


def test_head_has_the_headers_and_no_body(reader: TestClient) -> None:
    answer = reader.head(OLD)
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["Content-Length"] == str(len(FIRST))


@pytest.mark.parametrize("path", ["report.json", "v1/report.json"])
def test_what_was_found_in_a_file_can_be_read(reader: TestClient, path: str) -> None:
    report = reader.get(f"/data/san-luong/lua/{path}").json()
    assert report["counts"] == {"error": 0, "warning": 0, "notice": 0} | report["counts"]


@pytest.mark.parametrize(
    "path",
    [
        "/data/san-luong/lua/khac.csv",
        "/data/san-luong/lua/v3/lua%202025.csv",
        "/data/san-luong/lua/v1/lua%202025.csv",
        "/data/san-luong/lua/v0.csv",
        "/data/san-luong/khong-co",
        "/data/san-luong/khong-co/latest",
        "/data/san-luong/khong-co.csv",
        "/data/khong-co/lua.csv",
        "/data/san-luong/trang.csv",
        "/data/san-luong/trang/report.json",
        f"/media/{'0' * 64}/a.png",
    ],
)
def test_what_is_not_there_is_a_problem_document(reader: TestClient, path: str) -> None:
    answer = reader.get(path)
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == 404


@pytest.mark.parametrize(
    "path",
    [
        "/data/san-luong/lua/v1/..%2f..%2f..%2fportal.db",
        "/data/san-luong/lua/%2fetc%2fpasswd",
        "/data/..%2f..%2fvar/lua/portal.db",
        "/media/..%2f..%2fportal.db/a.png",
    ],
)
def test_no_address_leads_out_of_the_store(reader: TestClient, path: str) -> None:
    assert reader.get(path).status_code in (404, 503)  # 503 where there are no pages yet


@pytest.mark.parametrize(("kind", "status"), [("notice", 200), ("gone", 410)])
def test_the_files_of_a_withdrawn_dataset_share_the_fate_of_its_page(
    province: Services, tmp_path: Path, kind: str, status: int
) -> None:
    shutil.copytree(province.settings.home / "var", tmp_path / "var", symlinks=True)
    app = create_app(province.settings.model_copy(update={"home": tmp_path}), follows=False)
    with writing(app.state.services.database, author="test") as writer:
        entry = find_entry(writer, DATASET, "san-luong")
        withdraw(writer, DATASET, entry, Withdrawal(kind=WithdrawalKind(kind)))
    with TestClient(app) as client:
        assert client.get(OLD).status_code == status
        assert client.get("/data/san-luong/lua.csv").status_code == status
