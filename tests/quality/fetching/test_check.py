from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_address

import pytest

from portal.quality.fetching import Verdict, Visitor, check_link, faults
from portal.quality.fetching.faults import Fault

Answer = Callable[[BaseHTTPRequestHandler], None]
Serve = Callable[[Answer], str]
Say = Callable[..., Answer]


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (200, None),
        (204, None),
        (400, faults.REJECTED),
        (403, faults.DENIED),
        (404, faults.MISSING),
        (410, faults.MISSING),
        (416, None),
        (429, faults.BUSY),
        (500, faults.FAILING),
        (503, faults.BUSY),
    ],
)
def test_the_status_says_how_it_stands(
    serve: Serve, say: Say, visitor: Visitor, status: int, fault: Fault | None
) -> None:
    url = serve(say(status))
    assert check_link(url, visitor) == Verdict(fault, status, f"{url}/")


def test_redirects_are_followed_to_their_end(serve: Serve, say: Say, visitor: Visitor) -> None:
    end = serve(say(200))
    location = f"{end}/đích".encode().decode("latin-1")
    assert check_link(serve(say(302, Location=location)), visitor).url == f"{end}/%C4%91%C3%ADch"


def test_relative_redirects_are_followed(serve: Serve, visitor: Visitor, say: Say) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        (say(200) if request.path == "/b/c" else say(301, Location="../b/c"))(request)

    assert check_link(f"{serve(answer)}/a/x", visitor).fault is None


def test_a_redirect_to_itself_is_a_circle(serve: Serve, say: Say, visitor: Visitor) -> None:
    assert check_link(serve(say(302, Location="/")), visitor).fault is faults.LOOP


def test_two_links_that_redirect_to_each_other_are_a_circle(serve: Serve, say: Say, visitor: Visitor) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        say(302, Location="/b" if request.path == "/a" else "/a")(request)

    assert check_link(f"{serve(answer)}/a", visitor).fault is faults.LOOP


def test_endless_redirects_end(serve: Serve, say: Say, visitor: Visitor) -> None:
    asked: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        asked.append(request.path)
        say(302, Location=f"{request.path}x")(request)

    assert check_link(f"{serve(answer)}/a", visitor).fault is faults.REDIRECTS
    assert len(asked) == 6


@pytest.mark.parametrize("inside", ["http://127.0.0.1:{port}/", "http://169.254.169.254/latest/meta-data/"])
def test_a_redirect_inside_is_not_followed(serve: Serve, say: Say, visitor: Visitor, inside: str) -> None:
    port = serve(say(200)).rpartition(":")[2]
    url = serve(say(302, Location=inside.format(port=port)))
    assert check_link(url, visitor).fault is faults.INSIDE


def test_a_redirect_to_another_scheme_is_not_followed(serve: Serve, say: Say, visitor: Visitor) -> None:
    assert check_link(serve(say(302, Location="file:///etc/passwd")), visitor).fault is faults.SCHEME


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://127.0.0.2/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://[::ffff:7f00:1]/",
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0177.0.0.1/",
        "http://localhost/",
        "http://localhost.",
        "http://LOCALHOST:8080/",
        "http://１２７.０.０.１/",
        "http://127。0。0。1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0/",
        "http://intranet/",
        "http://metadata.google.internal/",
        "http://printer.local/",
    ],
)
def test_the_inside_is_refused_however_it_is_written(url: str) -> None:
    assert check_link(url, Visitor(patience=5)).fault is faults.INSIDE


@pytest.mark.parametrize("port", [22, 25, 5432, 6379, 9200])
def test_only_ports_of_the_web_are_visited(port: int) -> None:
    assert check_link(f"http://example.org:{port}/", Visitor()).fault is faults.PORT


@pytest.mark.parametrize("addresses", [["10.0.0.7"], ["93.184.216.34", "10.0.0.7"]])
def test_a_name_of_which_any_address_is_inside_is_refused(addresses: list[str]) -> None:
    visitor = Visitor(resolve=lambda *_: [ip_address(each) for each in addresses])
    assert check_link("http://du-lieu.example/", visitor).fault is faults.INSIDE


def test_the_connection_goes_to_the_address_that_was_checked(
    serve: Serve, say: Say, visitor: Visitor
) -> None:
    """A name that leads elsewhere when it is looked up again (DNS rebinding) gains nothing."""
    port = serve(say(200)).rpartition(":")[2]
    answers = iter(["127.0.0.2", "127.0.0.1"])
    rebinding = replace(visitor, resolve=lambda *_: [ip_address(next(answers))])
    assert check_link(f"http://rebinding.example:{port}/", rebinding).fault is None
    assert next(answers) == "127.0.0.1"


def test_a_name_that_nobody_has_is_told_from_a_server_that_is_down(visitor: Visitor) -> None:
    assert check_link("http://khong-co.invalid/", replace(visitor, patience=10)).fault is faults.UNKNOWN_HOST
    assert check_link("http://127.0.0.2:9/", visitor).fault is faults.UNREACHABLE


def test_a_name_server_that_is_silent_is_not_waited_for(visitor: Visitor) -> None:
    def resolve(_host: str, _seconds: float) -> list[object]:
        raise TimeoutError

    assert check_link("http://cham.example/", replace(visitor, resolve=resolve)).fault is faults.SLOW


def test_a_slow_server_is_left_in_time(serve: Serve, visitor: Visitor) -> None:
    url = serve(lambda _request: time.sleep(1))
    started = time.monotonic()
    assert check_link(url, replace(visitor, patience=0.2)).fault is faults.SLOW
    assert time.monotonic() - started < 0.6


def test_a_server_that_sends_drop_by_drop_is_left_in_time(serve: Serve, visitor: Visitor) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
        for _ in range(40):
            request.wfile.write(b"x")
            time.sleep(0.05)

    started = time.monotonic()
    assert check_link(serve(answer), replace(visitor, patience=0.3)).fault is faults.SLOW
    assert time.monotonic() - started < 0.7


def test_headers_without_end_are_not_read(serve: Serve, visitor: Visitor) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while True:
            request.wfile.write(b"X: " + b"x" * 1000 + b"\r\n")

    assert check_link(serve(answer), visitor).fault is faults.NOT_HTTP


def test_a_huge_body_is_not_read(serve: Serve, say: Say, visitor: Visitor) -> None:
    sent: list[int] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        if request.command == "HEAD":
            return say(405)(request)
        request.send_response(200)
        request.end_headers()
        sent.extend(request.wfile.write(b"x" * 100_000) for _ in range(1000))
        return None

    assert check_link(serve(answer), visitor).fault is None
    assert sum(sent) < 50_000_000


@pytest.mark.parametrize("refusal", [400, 403, 404, 405, 501])
def test_where_head_is_refused_a_few_bytes_are_asked_for(
    serve: Serve, say: Say, visitor: Visitor, refusal: int
) -> None:
    ranges: list[str | None] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        ranges.append(request.headers["Range"])
        (say(refusal) if request.command == "HEAD" else say(206, b"abc"))(request)

    assert check_link(serve(answer), visitor).status == 206
    assert ranges == [None, "bytes=0-1023"]


def test_a_server_that_hangs_up_on_head_is_asked_again(serve: Serve, say: Say, visitor: Visitor) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        if request.command == "GET":
            say(200)(request)

    assert check_link(serve(answer), visitor).fault is None


def test_what_is_not_http_is_a_fault(serve: Serve, visitor: Visitor) -> None:
    assert (
        check_link(serve(lambda request: request.wfile.write(b"SSH-2.0\r\n") and None), visitor).fault
        is faults.NOT_HTTP
    )


def test_a_server_without_tls_is_not_secure(serve: Serve, say: Say, visitor: Visitor) -> None:
    url = serve(say(200)).replace("http:", "https:")
    assert check_link(url, visitor).fault is faults.INSECURE


def test_the_portal_says_who_it_is(serve: Serve, say: Say, visitor: Visitor) -> None:
    agents: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        agents.append(request.headers["User-Agent"])
        say(200)(request)

    check_link(serve(answer), replace(visitor, agent="cong-an-giang/1 (+https://angiang.example)"))
    assert agents == ["cong-an-giang/1 (+https://angiang.example)"]
