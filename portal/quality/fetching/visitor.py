"""Follows links as a guest: only to public addresses, each redirect checked anew, never for long."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field
from http.client import HTTPResponse
from typing import Final, Generic, TypeVar
from urllib.parse import urljoin

from portal import __version__
from portal.quality.fetching import faults
from portal.quality.fetching.addresses import Address, is_local_name, is_public, resolve_host
from portal.quality.fetching.deadline import Deadline
from portal.quality.fetching.exchange import asking, explaining, read_redirect
from portal.quality.fetching.faults import LinkFailure
from portal.quality.fetching.target import Target, read_target
from portal.quality.fetching.turns import Turns

Taken = TypeVar("Taken")

PORTS: Final = frozenset({80, 443, 8080, 8443})
MOST_REDIRECTS: Final = 5


@dataclass(frozen=True, slots=True)
class Request(Generic[Taken]):
    """What is asked at the end of a link: `take` reads at most `most` bytes of the answer's body."""

    method: str
    take: Callable[[HTTPResponse], Taken]
    most: int = 0
    headers: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Visit(Generic[Taken]):
    """The end of a link: where it was, what the server said, and what was taken of its answer."""

    url: str
    status: int
    taken: Taken


@dataclass(frozen=True)
class Visitor:
    """Who follows links. `patience` are the seconds that one link may take, all its redirects included.

    `resolve`, `allows` and `ports` say where it may go; tests give their own, for servers on this machine.
    """

    agent: str = f"vietnam-portal/{__version__}"
    patience: float = 20.0
    resolve: Callable[[str, float], Sequence[Address]] = resolve_host
    allows: Callable[[Address], bool] = is_public
    ports: Container[int] = PORTS
    turns: Turns = field(default_factory=Turns)

    def follow(self, url: str, request: Request[Taken]) -> Visit[Taken]:
        """Ask for `url`, then for where it redirects to, and take from the last answer.

        Errors: `LinkFailure`, and what `request.take` raises.
        """
        deadline, seen = Deadline(self.patience), set[str]()
        for _ in range(MOST_REDIRECTS + 1):
            target = self._admit(url, seen)
            with self.turns.take(target.host, deadline), explaining():
                end = self._ask(target, request, deadline)
            if isinstance(end, Visit):
                return end
            url = urljoin(target.url, end)
        raise LinkFailure(faults.REDIRECTS)

    def _admit(self, url: str, seen: set[str]) -> Target:
        target = read_target(url)
        if target.port not in self.ports:
            raise LinkFailure(faults.PORT)
        if target.url in seen:
            raise LinkFailure(faults.LOOP)
        seen.add(target.url)
        return target

    def _ask(self, target: Target, request: Request[Taken], deadline: Deadline) -> Visit[Taken] | str:
        """Return the end of the link, or where it goes on."""
        addresses = self._find_addresses(target, deadline)
        headers = {"User-Agent": self.agent} | request.headers
        with asking(target, addresses, request.method, headers, deadline, request.most) as answer:
            following = read_redirect(answer)
            return following or Visit(target.url, answer.status, request.take(answer))

    def _find_addresses(self, target: Target, deadline: Deadline) -> Sequence[Address]:
        """Return the addresses to connect to: the name is looked up this once, and every one is checked."""
        addresses = [] if is_local_name(target.host) else self.resolve(target.host, deadline.left())
        if not addresses or not all(map(self.allows, addresses)):
            raise LinkFailure(faults.INSIDE)
        return addresses
