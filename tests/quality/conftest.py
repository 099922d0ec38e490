from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime
from fractions import Fraction
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from threading import Thread

import pytest

from portal.catalogue import ContactRecord, DatasetRecord, ResourceRecord, TermRecord
from portal.entities import LinkCheck
from portal.i18n import Locale
from portal.quality import Findings, assess
from portal.quality.fetching import Visitor

Answer = Callable[[BaseHTTPRequestHandler], None]
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HERE = ip_address("127.0.0.2")  # the one address that may be visited; 127.0.0.1 stands for the inside


class EveryPort:
    def __contains__(self, port: object) -> bool:
        return True


@pytest.fixture
def visitor() -> Visitor:
    """A guest who may go to this machine's 127.0.0.2 only, any port, and waits two seconds at most."""
    return Visitor(allows=lambda address: address == HERE, ports=EveryPort(), patience=2)


@pytest.fixture
def serve() -> Iterator[Callable[[Answer], str]]:
    """Start a server on 127.0.0.2 that answers every request with a function; return its address."""
    with ExitStack() as stack:

        def start(answer: Answer) -> str:
            class Handler(BaseHTTPRequestHandler):
                def log_message(self, *_: object) -> None:
                    pass

            Handler.do_GET = Handler.do_HEAD = answer  # type: ignore[attr-defined]
            server = stack.enter_context(ThreadingHTTPServer((str(HERE), 0), Handler))
            server.daemon_threads = True
            server.handle_error = lambda *_: None  # type: ignore[method-assign]
            stack.callback(server.shutdown)
            Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
            return f"http://{HERE}:{server.server_port}"

        yield start


@pytest.fixture
def say() -> Callable[..., Answer]:
    """Return the function that answers with a status, headers and a body."""

    def say(status: int, body: bytes = b"", **headers: str) -> Answer:
        def answer(request: BaseHTTPRequestHandler) -> None:
            request.send_response(status)
            for name, value in ({"Content_Length": str(len(body))} | headers).items():
                request.send_header(name.replace("_", "-"), value)
            request.end_headers()
            if request.command == "GET":
                request.wfile.write(body)

        return answer

    return say


@pytest.fixture
def record() -> DatasetRecord:
    """A dataset of which hardly anything is said."""
    none = TermRecord("", {}, "")
    return DatasetRecord(
        id="1",
        slug="a",
        paths={},
        version=1,
        title={Locale.VI: "Dữ liệu"},
        summary={},
        body={},
        methodology={},
        tags=(),
        languages=(),
        publisher=None,
        contact=ContactRecord({}, "", "", ""),
        topics=(),
        areas=(),
        related=(),
        legal_basis=(),
        period_from=None,
        period_until=None,
        licence=none,
        frequency=none,
        source_name={},
        source_url="",
        illustrative=False,
        published_at=NOW,
        updated_at=NOW,
        resources=(),
    )


@pytest.fixture
def resource() -> ResourceRecord:
    """A link to a PDF."""
    url = "https://a.example/b.pdf"
    title = {Locale.VI: "Tệp"}
    return ResourceRecord("b", "b", "link", title, {}, "/data/a/b", url, "application/pdf", (), (), ())


@pytest.fixture
def value_of() -> Callable[..., Fraction | None]:
    """Judge one part of a dataset."""

    def value_of(
        name: str,
        record: DatasetRecord,
        findings: Mapping[str, Findings] | None = None,
        links: Mapping[str, LinkCheck] | None = None,
    ) -> Fraction | None:
        parts = assess(record, findings or {}, links or {}, NOW).parts
        return next(part.grade.value for part in parts if part.kind.name == name)

    return value_of
