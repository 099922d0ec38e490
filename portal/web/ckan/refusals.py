"""How CKAN says no: a kind of error that clients tell apart by `__type`, and its status.

The words are a part of the protocol (https://docs.ckan.org/en/2.11/api/), so they stay English.
"""

from __future__ import annotations

from typing import Any

from portal.errors import Gone, InvalidInput, NotFound, PortalError, QueryStopped, TooLarge
from portal.syndication.ckan import SearchRefused, SortRefused


class BadRequest(Exception):
    """The request is none: no such action, or parameters that cannot be read."""

    def __init__(self, reason: str, status: int = 400) -> None:
        super().__init__(reason)
        self.reason, self.status = reason, status


class Refusal(Exception):
    """An action that said no; `error` is what the answer holds under that name."""

    def __init__(self, status: int, kind: str, **error: Any) -> None:
        super().__init__(kind)
        self.status, self.error = status, error | {"__type": kind}


def not_found(what: str = "") -> Refusal:
    """Return the refusal for an id or a name that nothing has."""
    return Refusal(404, "Not Found Error", message=f"Not found: {what}" if what else "Not found")


def invalid(parameter: str, reason: str) -> Refusal:
    """Return the refusal of a parameter's value."""
    return Refusal(409, "Validation Error", **{parameter: [reason]})


def denied(reason: str) -> Refusal:
    """Return the refusal of what readers may not do."""
    return Refusal(403, "Authorization Error", message=f"Access denied: {reason}")


def explain(error: PortalError) -> Refusal:
    """Return the refusal that says what an error of ours says."""
    sentence = error.sentence
    match error:
        case SortRefused():
            return Refusal(400, "Search Query Error", message=f"Search Query is invalid: {sentence!r}")
        case SearchRefused():
            return Refusal(409, "Search Error", message=f"Search error: {sentence!r}")
        case NotFound() | Gone():
            return not_found(sentence)
        case InvalidInput() | TooLarge() | QueryStopped():
            return invalid(error.place.field if error.place and error.place.field else "query", sentence)
    return Refusal(error.status, "Service Error", message=sentence)
