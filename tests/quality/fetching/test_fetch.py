from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from http.server import BaseHTTPRequestHandler

import pytest

from portal.errors import TooLarge
from portal.quality.fetching import LinkFailure, Visitor, faults, fetch_checked

Answer = Callable[[BaseHTTPRequestHandler], None]
Serve = Callable[[Answer], str]
Say = Callable[..., Answer]
ROWS = "năm,số\n2025,1\n".encode() * 50_000


def test_a_file_comes_with_what_the_server_calls_it(serve: Serve, say: Say, visitor: Visitor) -> None:
    end = serve(say(200, ROWS, Content_Type="text/csv; charset=utf-8"))
    with fetch_checked(serve(say(302, Location=end)), 10_000_000, visitor) as fetched:
        assert (fetched.url, fetched.media_type, fetched.size) == (f"{end}/", "text/csv", len(ROWS))
        assert fetched.body.read() == ROWS


def test_a_file_over_the_limit_is_refused_before_it_is_read(serve: Serve, say: Say, visitor: Visitor) -> None:
    with pytest.raises(TooLarge), fetch_checked(serve(say(200, ROWS)), 1000, visitor):
        pass


def test_a_file_without_end_is_refused_at_the_limit(serve: Serve, visitor: Visitor) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        while True:
            request.wfile.write(b"x" * 10_000)

    with pytest.raises(TooLarge), fetch_checked(serve(answer), 100_000, visitor):
        pass


def test_a_chunked_file_comes_whole(serve: Serve, visitor: Visitor) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n"
        )

    with fetch_checked(serve(answer), 5, visitor) as fetched:
        assert fetched.body.read() == b"abcde"


def test_half_a_file_is_no_file(serve: Serve, say: Say, visitor: Visitor) -> None:
    with (
        pytest.raises(LinkFailure) as raised,
        fetch_checked(serve(say(200, b"abc", Content_Length="10")), 100, visitor),
    ):
        pass
    assert raised.value.fault is faults.NOT_HTTP


def test_a_page_that_says_not_found_is_no_file(serve: Serve, say: Say, visitor: Visitor) -> None:
    with pytest.raises(LinkFailure) as raised, fetch_checked(serve(say(404, ROWS)), 10**7, visitor):
        pass
    assert raised.value.fault is faults.MISSING


def test_a_file_inside_is_refused() -> None:
    with pytest.raises(LinkFailure) as raised, fetch_checked("http://2130706433/", 1000):
        pass
    assert raised.value.fault is faults.INSIDE


def test_a_download_ends_in_time_however_it_trickles(serve: Serve, visitor: Visitor) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(40):
            request.wfile.write(b"x")
            time.sleep(0.05)

    with (
        pytest.raises(LinkFailure) as raised,
        fetch_checked(serve(answer), 100, replace(visitor, patience=0.3)),
    ):
        pass
    assert raised.value.fault is faults.SLOW
