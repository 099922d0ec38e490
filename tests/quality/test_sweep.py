from __future__ import annotations

import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler

from portal.quality import Visitor, check_links

Answer = Callable[[BaseHTTPRequestHandler], None]


def test_every_link_is_checked_once(
    serve: Callable[[Answer], str], say: Callable[..., Answer], visitor: Visitor
) -> None:
    alive, dead = serve(say(200)), serve(say(404))
    links = [f"{alive}/a", f"{alive}/b", f"{dead}/", "ftp://x.example/", "http://[", f"{alive}/a"]
    found = {check.url: (check.status, check.reason) for check in check_links(links, visitor)}
    assert found == {
        f"{alive}/a": (200, ""),
        f"{alive}/b": (200, ""),
        f"{dead}/": (404, "missing"),
        "ftp://x.example/": (None, "scheme"),
        "http://[": (None, "malformed"),
    }


def test_a_host_gets_one_request_at_a_time_even_by_redirects(
    serve: Callable[[Answer], str], say: Callable[..., Answer], visitor: Visitor
) -> None:
    busy, most = [0], [0]
    counting = threading.Lock()

    def answer(request: BaseHTTPRequestHandler) -> None:
        with counting:
            busy[0] += 1
            most[0] = max(most[0], busy[0])
        time.sleep(0.02)
        with counting:
            busy[0] -= 1
        say(200)(request)

    host = serve(answer)
    links = [f"{host}/{number}" for number in range(5)]
    links += [f"{serve(say(302, Location=f'{host}/r{number}'))}/" for number in range(3)]
    assert all(not check.reason for check in check_links(links, visitor))
    assert most == [1]


def test_hosts_are_asked_side_by_side(serve: Callable[[Answer], str], visitor: Visitor) -> None:
    """Names differ, the address is one: turns are taken by name."""
    port = serve(lambda _: time.sleep(0.2)).rpartition(":")[2]
    started = time.monotonic()
    links = [f"http://127.0.0.2:{port}/", f"http://127.0.2:{port}/", f"http://127.2:{port}/"]
    assert len(list(check_links(links, visitor))) == 3
    assert time.monotonic() - started < 1.0


def test_a_reader_who_stops_listening_stops_the_checks(
    serve: Callable[[Answer], str], say: Callable[..., Answer], visitor: Visitor
) -> None:
    asked: list[str] = []

    def answer(request: BaseHTTPRequestHandler) -> None:
        asked.append(request.path)
        say(200)(request)

    host = serve(answer)
    checks = check_links([f"{host}/{number}" for number in range(50)], visitor)
    next(checks)
    checks.close()  # type: ignore[attr-defined]
    assert len(asked) <= 3
