"""Every error the portal raises on purpose.

One root carries a stable code, an HTTP status and a message that is also the key of its
translation; each door (CLI, HTTP, GraphQL) turns it into its own form in one place.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the input a fault lies. Lines and rows count from 1; what is unknown is left out."""

    file: str | None = None
    line: int | None = None
    field: str | None = None

    def __str__(self) -> str:
        position = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        return " ".join(part for part in (position, self.field and f"[{self.field}]") if part)


class PortalError(Exception):
    """What went wrong, where, and what to do about it.

    `message` is an English sentence with `{named}` gaps and the key of its translations in
    `locales/`; `details` fill the gaps and must be plain JSON values.
    """

    code: ClassVar[str] = "INTERNAL"
    status: ClassVar[int] = 500

    def __init__(self, message: str, *, place: Place | None = None, **details: object) -> None:
        super().__init__(message)
        self.message = message
        self.place = place
        self.details = details

    @property
    def sentence(self) -> str:
        """The message in English, its gaps filled, without the place."""
        return self.message.format(**self.details)

    def __str__(self) -> str:
        return f"{self.place}: {self.sentence}" if self.place and str(self.place) else self.sentence


class InvalidInput(PortalError):
    """What was sent cannot be understood or breaks a rule; nothing was changed."""

    code = "BAD_INPUT"
    status = 400


class InvalidCursor(InvalidInput):
    """A page cursor was cut, altered, or belongs to another list or order."""

    code = "BAD_CURSOR"


class InvalidFile(InvalidInput):
    """A file is not what its name or its description says."""

    code = "BAD_FILE"


class NotFound(PortalError):
    """Nothing stands at that path, id, code or slug."""

    code = "NOT_FOUND"
    status = 404


class Inexpressible(PortalError):
    """An entry cannot be said in the form that was asked for; it may well be in others."""

    code = "INEXPRESSIBLE"
    status = 404


class Gone(PortalError):
    """Something stood there and was withdrawn for good."""

    code = "GONE"
    status = 410


class Conflict(PortalError):
    """The move is not allowed in the present state: a slug is taken, a transition is forbidden."""

    code = "CONFLICT"
    status = 409


class TooLarge(PortalError):
    """The input is over a limit that the message names."""

    code = "TOO_LARGE"
    status = 413


class Locked(PortalError):
    """Somebody else holds what may be held only once."""

    code = "LOCKED"
    status = 423


class Unavailable(PortalError):
    """Something that is made in the background does not exist yet."""

    code = "UNAVAILABLE"
    status = 503


class QueryStopped(PortalError):
    """A query came to its limit of time or memory; what it had found so far was thrown away."""

    code = "QUERY_STOPPED"
    status = 503


class ReaderLeft(PortalError):
    """The reader hung up, so that nobody waits for the answer."""

    code = "READER_LEFT"
    status = 499


class StorageFailure(PortalError):
    """The disk did not take the bytes; nothing was kept."""

    code = "STORAGE"
    status = 507


class InvalidEntry(InvalidInput):
    """An entry breaks its rules in one or more places; `problems` lists them all."""

    code = "INVALID_ENTRY"

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("The entry was refused: {problems}", problems="; ".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in an input: its place and the reason, for reports that list several."""

    place: Place
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}" if str(self.place) else self.reason
