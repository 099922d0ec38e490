"""One HTTP connection: to an address that was checked, bounded in time and in bytes."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Sequence
from http.client import HTTPConnection
from io import BufferedReader, RawIOBase
from typing import Any, Final

from portal.errors import TooLarge
from portal.quality.fetching.addresses import Address
from portal.quality.fetching.deadline import Deadline
from portal.quality.fetching.target import Target

_CONNECTING: Final = 10.0


class CheckedConnection(HTTPConnection):
    """A connection to one of `addresses`, whatever the host's name leads to by now.

    `most` bytes are read at most, headers and framing included.
    """

    def __init__(self, target: Target, addresses: Sequence[Address], deadline: Deadline, most: int) -> None:
        super().__init__(target.host, target.port)
        self._target, self._addresses, self._deadline, self._most = target, addresses, deadline, most

    def connect(self) -> None:
        """Connect to the first address that answers; OSError if none does."""
        plain = _connect_any(self._addresses, self._target.port, self._deadline)
        self.sock = _BoundedSocket(self._secure(plain), self._deadline, self._most)

    def _secure(self, plain: socket.socket) -> socket.socket:
        if self._target.scheme == "http":
            return plain
        try:
            plain.settimeout(self._deadline.left())
            name = self._target.host.rstrip(".")
            return ssl.create_default_context().wrap_socket(plain, server_hostname=name)
        except OSError:
            plain.close()
            raise


class _BoundedSocket:
    """The part of a socket that `http.client` uses, every wait of it within the deadline."""

    def __init__(self, plain: socket.socket, deadline: Deadline, most: int) -> None:
        self._plain, self._deadline, self._most = plain, deadline, most

    def sendall(self, data: Any) -> None:
        self._plain.settimeout(self._deadline.left())
        self._plain.sendall(data)

    def makefile(self, _mode: str) -> BufferedReader:
        return BufferedReader(_BoundedReader(self._plain, self._deadline, self._most))

    def close(self) -> None:
        self._plain.close()


class _BoundedReader(RawIOBase):
    """Bytes from a socket: a server that sends little by little or without end is left."""

    def __init__(self, plain: socket.socket, deadline: Deadline, most: int) -> None:
        self._plain, self._deadline, self._left = plain, deadline, most
        self._raw = plain.makefile("rb", buffering=0)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if self._left <= 0:
            raise TooLarge("The server sends more than is read of it.")
        self._plain.settimeout(self._deadline.left())
        count = self._raw.readinto(memoryview(buffer)[: self._left]) or 0
        self._left -= count
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()


def _connect_any(addresses: Sequence[Address], port: int, deadline: Deadline) -> socket.socket:
    problem = OSError("no address")
    for address in addresses:
        try:
            return _connect(address, port, min(_CONNECTING, deadline.left()))
        except OSError as error:
            problem = error
    raise problem


def _connect(address: Address, port: int, seconds: float) -> socket.socket:
    plain = socket.socket(socket.AF_INET if address.version == 4 else socket.AF_INET6)
    try:
        plain.settimeout(seconds)
        plain.connect((str(address), port))
    except OSError:
        plain.close()
        raise
    return plain
