"""Which addresses are on the public internet, and which address a name leads to.

A link of an entry must never make the portal knock at a door of its own network (server-side request
forgery): whatever a link is written like, what counts is the address that it leads to in the end.
"""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Final

Address = IPv4Address | IPv6Address

# What Python's tables of IANA's registries do not call private in every version, or must not be asked.
_CLOSED: Final = tuple(
    map(
        ip_network,
        (
            "168.63.129.16/32",  # Azure's machines ask their host for credentials here.
            "192.0.0.0/24",
            "192.88.99.0/24",
            "2001::/23",
            "3fff::/20",
        ),
    )
)
_PUBLIC_IPV6: Final = ip_network("2000::/3")
_LOCAL_NAMES: Final = ("localhost", "localdomain", "local", "internal", "intranet", "lan", "home.arpa")


def is_local_name(host: str) -> bool:
    """Return whether a name is one that only a machine or its own network knows (RFC 6761, 6762, 8375)."""
    name = host.rstrip(".")
    return not {".", ":"} & set(name) or name.endswith(tuple(f".{each}" for each in _LOCAL_NAMES))


def is_public(address: Address) -> bool:
    """Return whether an address may be visited: globally reachable, of one machine, and itself.

    Private, loopback, link-local (with clouds' metadata), carrier NAT, multicast and reserved addresses
    are not; nor are IPv6 addresses that stand for an IPv4 one (mapped, 6to4, Teredo, NAT64).
    Source: IANA's special-purpose address registries (RFC 6890).
    """
    if not address.is_global or address.is_multicast or address.is_reserved:
        return False
    if any(address in network for network in _CLOSED):
        return False
    return isinstance(address, IPv4Address) or (
        address in _PUBLIC_IPV6 and not address.sixtofour and not address.ipv4_mapped
    )


def resolve_host(host: str, seconds: float) -> list[Address]:
    """Return the addresses of a host, as the system finds them, within `seconds`.

    Errors: OSError if there is none, TimeoutError. The system's resolver knows no limit of time, so
    another thread waits for it.
    """
    found: SimpleQueue[list[Address] | OSError] = SimpleQueue()
    Thread(target=_look_up, args=(host, found), daemon=True).start()
    try:
        answer = found.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if isinstance(answer, OSError):
        raise answer
    return answer


def _look_up(host: str, found: SimpleQueue[list[Address] | OSError]) -> None:
    try:
        answers = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except OSError as error:
        found.put(error)
    else:
        found.put(list(dict.fromkeys(ip_address(answer[4][0]) for answer in answers)))
