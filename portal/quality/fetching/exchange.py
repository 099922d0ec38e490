"""One question to a server and its answer, with every way in which that fails named."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from http.client import HTTPException, HTTPResponse, RemoteDisconnected
from socket import gaierror
from typing import Final

from portal.errors import TooLarge
from portal.quality.fetching import faults
from portal.quality.fetching.addresses import Address
from portal.quality.fetching.connection import CheckedConnection
from portal.quality.fetching.deadline import Deadline
from portal.quality.fetching.faults import Fault, LinkFailure
from portal.quality.fetching.target import Target

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_HEADERS: Final = 64 * 1024
_FAULTS: Final[tuple[tuple[type[Exception], Fault], ...]] = (
    (TimeoutError, faults.SLOW),
    (gaierror, faults.UNKNOWN_HOST),
    (ssl.SSLError, faults.INSECURE),
    (RemoteDisconnected, faults.NOT_HTTP),
    (HTTPException, faults.NOT_HTTP),
    (OSError, faults.UNREACHABLE),
)
"""What each exception says, the special before the general."""


@contextmanager
def asking(
    target: Target,
    addresses: Sequence[Address],
    method: str,
    headers: Mapping[str, str],
    deadline: Deadline,
    most: int,
) -> Iterator[HTTPResponse]:
    """Ask one of `addresses` for the target and yield the answer, of whose body `most` bytes may be read."""
    connection = CheckedConnection(target, addresses, deadline, _HEADERS + 2 * most)
    sent = {"Host": target.authority, "Accept": "*/*", "Connection": "close", **headers}
    with closing(connection):
        connection.request(method, target.path, headers=sent)
        with _open_answer(connection) as answer:
            yield answer


def read_redirect(answer: HTTPResponse) -> str | None:
    """Return where the server says the link goes on; None if this is its end."""
    location = answer.getheader("Location")
    if answer.status not in _REDIRECTS or location is None:
        return None
    # Headers are read as Latin-1; servers send UTF-8.
    return location.encode("latin-1").decode("utf-8", "replace")


@contextmanager
def explaining() -> Iterator[None]:
    """Turn what fails on the way into a `LinkFailure`."""
    try:
        yield
    except tuple(kind for kind, _ in _FAULTS) as error:
        raise LinkFailure(next(fault for kind, fault in _FAULTS if isinstance(error, kind))) from error


def _open_answer(connection: CheckedConnection) -> HTTPResponse:
    try:
        return connection.getresponse()
    except TooLarge:
        raise LinkFailure(faults.NOT_HTTP) from None
