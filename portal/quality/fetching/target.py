"""Where a link leads, read strictly: what programs understand differently is refused."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, quote, urlsplit

from portal.quality.fetching.faults import MALFORMED, SCHEME, USER_INFO, LinkFailure

_LONGEST: Final = 4000
_DEFAULT_PORTS: Final = {"http": 80, "https": 443}
_NOT_IN_LINKS: Final = re.compile(r"[\x00-\x1f\x7f]")
_HOST: Final = re.compile(r"[a-z0-9_-]{1,63}(\.[a-z0-9_-]{1,63})*\.?|[0-9a-f:.]*:[0-9a-f:.]*")
_KEPT: Final = "/%:=&?~#+!$,;'@()*[]|"


@dataclass(frozen=True, slots=True)
class Target:
    """A link in the form in which it is asked for; `path` has the query, all in ASCII."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """The host as its header names it: with the port if it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        """The link, without what no server sees."""
        return f"{self.scheme}://{self.authority}{self.path}"


def read_target(url: str) -> Target:
    """Return where `url` leads; a `LinkFailure` says why it leads nowhere that may be visited."""
    link = url.strip()
    if _NOT_IN_LINKS.search(link) or len(link) > _LONGEST:
        raise LinkFailure(MALFORMED)
    try:
        parts = urlsplit(link)
        port = parts.port
    except ValueError:
        raise LinkFailure(MALFORMED) from None
    if parts.scheme not in _DEFAULT_PORTS:
        raise LinkFailure(SCHEME if parts.scheme else MALFORMED)
    if "@" in parts.netloc:
        raise LinkFailure(USER_INFO)
    return Target(
        parts.scheme,
        _read_host(parts.hostname or ""),
        _DEFAULT_PORTS[parts.scheme] if port is None else port,
        _read_path(parts),
    )


def _read_host(host: str) -> str:
    try:
        plain = host.encode("idna").decode("ascii").lower()
    except UnicodeError:
        raise LinkFailure(MALFORMED) from None
    if len(plain) > 253 or not _HOST.fullmatch(plain):
        raise LinkFailure(MALFORMED)
    return plain


def _read_path(parts: SplitResult) -> str:
    query = f"?{parts.query}" if parts.query else ""
    return quote((parts.path or "/") + query, safe=_KEPT)
