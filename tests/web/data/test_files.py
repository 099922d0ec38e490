from __future__ import annotations

import csv
import io
from base64 import b64decode
from hashlib import sha256
from typing import Any

import pytest
from starlette.testclient import TestClient

from portal.api import Services, execute
from portal.app import create_app
from portal.entities import DATASET, Withdrawal, WithdrawalKind
from portal.publishing import publish, save, withdraw, writing
from portal.resources import CONTENT

COMMUNES = "danh-muc-xa-phuong-dac-khu-tinh-an-giang"
ORIGINAL = CONTENT / "sample/dataset" / COMMUNES / "danh-muc-xa-phuong-dac-khu.csv"
FILE = f"/data/{COMMUNES}/danh-muc/{ORIGINAL.name}"
ROWS = f"/data/{COMMUNES}/danh-muc"


@pytest.fixture(scope="session")
def resources(sample: Services) -> list[Any]:
    """Every resource of the sample, with its addresses and its dataset's slug."""
    document = """{ datasets(first: 100) { edges { node { slug resources {
        file sha256 size isTable downloadUrl csvUrl jsonUrl
    } } } } }"""
    edges = execute(sample, document).data["datasets"]["edges"]
    return [each | {"dataset": edge["node"]["slug"]} for edge in edges for each in edge["node"]["resources"]]


def test_every_file_comes_back_byte_for_byte(client: TestClient, resources: list[Any]) -> None:
    for resource in resources:
        answer = client.get(resource["downloadUrl"])
        original = CONTENT / "sample/dataset" / resource["dataset"] / resource["file"]
        assert answer.content == original.read_bytes(), resource["downloadUrl"]
        assert sha256(answer.content).hexdigest() == resource["sha256"]
        assert len(answer.content) == resource["size"] == int(answer.headers["Content-Length"])


def test_the_checksum_comes_with_the_file(client: TestClient) -> None:
    digest = client.get(FILE).headers["Repr-Digest"].removeprefix("sha-256=:").removesuffix(":")
    assert b64decode(digest) == sha256(ORIGINAL.read_bytes()).digest()


def test_a_file_is_saved_under_its_name_and_cannot_act_as_a_page(client: TestClient) -> None:
    headers = client.get(FILE).headers
    assert headers["Content-Disposition"] == f'attachment; filename="{ORIGINAL.name}"'
    assert "sandbox" in headers["Content-Security-Policy"]


def test_a_part_of_a_file_can_be_had(client: TestClient) -> None:
    answer = client.get(FILE, headers={"Range": "bytes=10-19"})
    assert answer.status_code == 206
    assert answer.content == ORIGINAL.read_bytes()[10:20]
    assert answer.headers["Content-Range"] == f"bytes 10-19/{ORIGINAL.stat().st_size}"


def test_a_download_goes_on_only_if_the_file_is_the_same(client: TestClient) -> None:
    tag = client.get(FILE).headers["ETag"]
    assert client.get(FILE, headers={"Range": "bytes=10-", "If-Range": tag}).status_code == 206
    assert client.get(FILE, headers={"Range": "bytes=10-", "If-Range": '"other"'}).status_code == 200


def test_a_part_beyond_the_end_is_refused(client: TestClient) -> None:
    assert client.get(FILE, headers={"Range": "bytes=99999999-"}).status_code == 416


@pytest.mark.parametrize("path", [FILE, f"{ROWS}.csv", f"{ROWS}.json"])
def test_an_unchanged_file_is_not_sent_again(client: TestClient, path: str) -> None:
    tag = client.get(path).headers["ETag"]
    answer = client.get(path, headers={"If-None-Match": f'"other", {tag}'})
    assert (answer.status_code, answer.content) == (304, b"")
    assert client.get(path, headers={"If-None-Match": '"other"'}).status_code == 200


def test_rows_are_the_same_as_csv_and_as_json(client: TestClient, resources: list[Any]) -> None:
    for resource in (each for each in resources if each["isTable"]):
        listed, objects = client.get(resource["csvUrl"]), client.get(resource["jsonUrl"])
        rows = list(csv.DictReader(io.StringIO(listed.text, newline="")))
        assert len(rows) == len(objects.json()) == int(listed.headers["X-Row-Count"]), resource["csvUrl"]
        texts = [[_text(cell) for cell in row.values()] for row in objects.json()]
        assert texts == [list(row.values()) for row in rows], resource["csvUrl"]


def _text(cell: object) -> str:
    return "" if cell is None else str(cell).lower() if isinstance(cell, bool) else str(cell)


@pytest.mark.parametrize(
    ("path", "status"),
    [
        (f"/data/{COMMUNES}/danh-muc/khac.csv", 404),
        (f"/data/{COMMUNES}/khong-co/{ORIGINAL.name}", 404),
        (f"/data/khong-co/danh-muc/{ORIGINAL.name}", 404),
        (f"/data/{COMMUNES}/khong-co.csv", 404),
        (f"{ROWS}.exe", 400),
        (f"/data/{COMMUNES}/danh-muc/..%2f..%2f..%2fportal.db", 404),
        (f"/data/{COMMUNES}/danh-muc/%2fetc%2fpasswd", 404),
        ("/data/..%2f..%2fvar/danh-muc/portal.db", 404),
        (f"/media/{'0' * 64}/a.png", 404),
        ("/media/..%2f..%2fportal.db/a.png", 404),
    ],
)
def test_what_is_not_there_is_a_problem_document(client: TestClient, path: str, status: int) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert answer.json()["status"] == status


def test_an_old_slug_of_a_dataset_leads_to_the_new(client: TestClient) -> None:
    dataset, resource = "bang-chuyen-doi-xa-phuong-cu-moi-tinh-an-giang", "bang-chuyen-doi"
    answer = client.get(f"/data/chuyen-doi-dia-chi-an-giang/{resource}.csv")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/data/{dataset}/{resource}.csv")


def test_a_picture_keeps_for_ever_and_every_site_may_show_it(client: TestClient, sample: Services) -> None:
    edges = execute(sample, "{ media { edges { node { url size } } } }").data["media"]["edges"]
    for node in (edge["node"] for edge in edges):
        answer = client.get(node["url"])
        assert (answer.status_code, len(answer.content)) == (200, node["size"])
        assert "immutable" in answer.headers["Cache-Control"]
        assert answer.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert answer.headers["Content-Disposition"].startswith("inline")


@pytest.mark.parametrize(("kind", "status"), [("notice", 200), ("gone", 410)])
def test_the_files_of_a_withdrawn_dataset_share_the_fate_of_its_page(
    services: Services, kind: str, status: int
) -> None:
    stored = services.objects.put(io.BytesIO(b"a,b\n1,2\n"), 100)
    file = {"file": "gia.csv", "media_type": "text/csv", "size": stored.size, "sha256": stored.sha256}
    resource = file | {"slug": "gia", "title": "Giá"}
    content = {"title": "Giá", "licence": "cc0-1.0", "frequency": "annual", "resources": [resource]}
    with writing(services.database, author="test") as writer:
        entry = save(writer, DATASET, "gia-ca", content)
        publish(writer, DATASET, entry)
        withdraw(writer, DATASET, entry, Withdrawal(kind=WithdrawalKind(kind)))
    with TestClient(create_app(services.settings, follows=False)) as client:
        assert client.get("/data/gia-ca/gia/gia.csv").status_code == status


def test_head_has_the_headers_and_no_body(client: TestClient) -> None:
    for path in (FILE, f"{ROWS}.csv"):
        answer = client.head(path)
        assert (answer.status_code, answer.content) == (200, b"")
        assert answer.headers["ETag"] == client.get(path).headers["ETag"]
