from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from portal.app import ROUTES, create_app
from portal.settings import Settings

COMMUNES = "danh-muc-xa-phuong-dac-khu-tinh-an-giang"
# One address of each route, and what goes wrong at each door.
ADDRESSES = [
    ("GET", "/"),
    ("GET", "/graphql?query={contentVersion}"),
    ("POST", "/graphql"),
    ("DELETE", "/graphql"),
    ("OPTIONS", "/graphql"),
    ("GET", "/health"),
    ("POST", "/health"),
    ("GET", f"/data/{COMMUNES}/danh-muc.csv"),
    ("GET", f"/data/{COMMUNES}/danh-muc/danh-muc-xa-phuong-dac-khu.csv"),
    ("GET", f"/data/{COMMUNES}/danh-muc/khac.csv"),
    ("GET", f"/data/{COMMUNES}/danh-muc"),
    ("GET", f"/data/{COMMUNES}/danh-muc/latest"),
    ("GET", f"/data/{COMMUNES}/danh-muc/rows?format=csv"),
    ("GET", f"/data/{COMMUNES}/danh-muc/report.json"),
    ("GET", f"/data/{COMMUNES}/danh-muc/v1/report.json"),
    ("GET", f"/data/{COMMUNES}/danh-muc/v1/danh-muc-xa-phuong-dac-khu.csv"),
    ("GET", f"/data/{COMMUNES}/danh-muc/v1.csv"),
    ("GET", "/catalog"),
    ("GET", "/catalog.ttl"),
    ("GET", f"/catalog/{COMMUNES}"),
    ("GET", f"/catalog/{COMMUNES}.ttl"),
    ("GET", f"/catalog/{COMMUNES}/datapackage.json"),
    ("GET", "/public-services"),
    ("GET", "/public-services.ttl"),
    ("GET", "/public-services/dang-ky-khai-sinh.jsonld"),
    ("GET", "/vi/thu-tuc/dang-ky-khai-sinh/v1/"),
    ("GET", "/vi/thu-tuc/dang-ky-khai-sinh/ngay-tra-ket-qua?nop=2026-02-13"),
    ("GET", "/en/procedures/dang-ky-khai-sinh/result-date"),
    ("GET", "/en/procedures/dang-ky-khai-sinh/v9/"),
    ("GET", "/vi/dia-chi-moi/?q=my+binh"),
    ("GET", "/en/new-address/"),
    ("GET", "/documents/khong-co/0/a.pdf"),
    ("GET", f"/dataset/{COMMUNES}"),
    ("GET", "/api/3"),
    ("GET", "/api/3/action/status_show"),
    ("GET", "/api/action/status_show"),
    ("GET", "/media/0/a.png"),
    ("GET", "/vi/tim-kiem/?q=an+giang"),
    ("GET", "/en/search/?q=a&from=x"),
    ("GET", "/km/search/"),
    ("GET", "/vi/"),
    ("HEAD", "/vi/"),
    ("GET", "/vi/khong-co/"),
    ("GET", "/vi/tin-tuc"),
    ("GET", "/en/feed.atom"),
    ("GET", "/robots.txt"),
]
REQUIRED = {
    "Content-Security-Policy",
    "Cross-Origin-Opener-Policy",
    "Cross-Origin-Resource-Policy",
    "Permissions-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
}


def check(headers: dict[str, str]) -> None:
    assert set(map(str.lower, REQUIRED)) <= set(map(str.lower, headers))
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert "set-cookie" not in headers


@pytest.mark.parametrize(("method", "address"), ADDRESSES)
def test_every_answer_has_the_security_headers_and_no_cookie(
    client: TestClient, method: str, address: str
) -> None:
    for accept in ("text/html", "application/json"):
        check(dict(client.request(method, address, headers={"Accept": accept}).headers))


def test_every_route_is_asked_here() -> None:
    for route in ROUTES:
        matched = [path.partition("?")[0] for _, path in ADDRESSES]
        assert any(route.path_regex.match(path) for path in matched), route.path


def test_an_answer_to_a_fault_of_ours_has_them_too(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    app = create_app(Settings(home=tmp_path, _env_file=None), follows=False)
    with TestClient(app, raise_server_exceptions=False) as client:
        app.state.services = None
        answer = client.get("/health")
    assert answer.status_code == 500
    check(dict(answer.headers))
    assert answer.headers["Content-Type"] == "application/problem+json"
    assert "NoneType" not in answer.text


def test_over_https_browsers_are_told_to_stay_there(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, base_url="https://angiang.example", _env_file=None)
    with TestClient(create_app(settings, follows=False)) as client:
        assert "max-age" in client.get("/robots.txt").headers["Strict-Transport-Security"]
