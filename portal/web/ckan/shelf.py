"""The register, kept from request to request until the content changes."""

from __future__ import annotations

from functools import lru_cache
from threading import Lock

from sqlmodel import Session

from portal.api import Services, content_version
from portal.syndication.ckan import Register, read_register


class Shelf:
    """The register at one version of the content."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: tuple[int, Register] | None = None

    def read(self, session: Session) -> Register:
        """Return the register as `session` sees the content."""
        version = content_version(session)
        with self._lock:
            if self._kept is None or self._kept[0] != version:
                self._kept = (version, read_register(session))
            return self._kept[1]


@lru_cache(maxsize=2)
def shelf_of(_services: Services) -> Shelf:
    """Return the one shelf of these services."""
    return Shelf()
