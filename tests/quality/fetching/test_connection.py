from __future__ import annotations

import shutil
import ssl
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Thread

import pytest

from portal.quality.fetching import Visitor, check_link, faults
from portal.quality.fetching.connection import CheckedConnection
from portal.quality.fetching.deadline import Deadline
from portal.quality.fetching.target import read_target

HERE = ip_address("127.0.0.2")
NAME = "du-lieu.example"


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for one name, with its key."""
    if not shutil.which("openssl"):
        pytest.skip("no openssl to make a certificate with")
    path = tmp_path_factory.mktemp("certificate") / "pair.pem"
    made = ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    named = ["-days", "2", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    written = ["-keyout", path, "-out", f"{path}.crt"]
    subprocess.run(["openssl", *made, *named, *written], check=True, capture_output=True)
    path.write_bytes(path.read_bytes() + Path(f"{path}.crt").read_bytes())
    return path


@contextmanager
def serve_secure(certificate: Path) -> Iterator[int]:
    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    with ThreadingHTTPServer((str(HERE), 0), Handler) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        server.handle_error = lambda *_: None  # type: ignore[method-assign]
        Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server.server_port
        server.shutdown()


def test_a_certificate_must_be_trusted_and_name_the_host_of_the_link(
    certificate: Path, visitor: Visitor, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = replace(visitor, resolve=lambda *_: [HERE])
    with serve_secure(certificate) as port:
        assert check_link(f"https://{NAME}:{port}/", here).fault is faults.INSECURE
        monkeypatch.setenv("SSL_CERT_FILE", f"{certificate}.crt")
        assert check_link(f"https://{NAME}:{port}/", here).fault is None
        assert check_link(f"https://{NAME}.:{port}/", here).fault is None
        assert check_link(f"https://khac.example:{port}/", here).fault is faults.INSECURE


def test_the_next_address_is_tried_when_one_does_not_answer(
    serve: Callable[[Callable[[BaseHTTPRequestHandler], None]], str],
    say: Callable[..., Callable[[BaseHTTPRequestHandler], None]],
) -> None:
    target = read_target(f"{serve(say(200))}/")
    connection = CheckedConnection(target, [ip_address("127.0.0.3"), HERE], Deadline(2), 1000)
    connection.connect()
    connection.close()
