"""The one list of what can be the matter with a link."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from portal.errors import PortalError
from portal.i18n import mark


class Standing(StrEnum):
    """What a check says of a link. `UNSURE`: a server answers, but not to programs, or not now."""

    ALIVE = "alive"
    UNSURE = "unsure"
    DEAD = "dead"


@dataclass(frozen=True, slots=True)
class Fault:
    """A kind of fault: `sentence` says what is the matter, without gaps."""

    code: str
    sentence: str
    standing: Standing = Standing.DEAD


# What is wrong with the link itself: no connection was made.
MALFORMED: Final = Fault("malformed", mark("It is not a whole web address."))
SCHEME: Final = Fault("scheme", mark("Only http and https links are visited."))
USER_INFO: Final = Fault("user-info", mark("The link holds a user name or a password."))
PORT: Final = Fault("port", mark("Only the ports 80, 443, 8080 and 8443 are visited."))
INSIDE: Final = Fault("inside", mark("The link leads to an address that is not on the public internet."))

# What went wrong on the way.
UNKNOWN_HOST: Final = Fault("unknown-host", mark("No server has that name."))
UNREACHABLE: Final = Fault("unreachable", mark("No server answers at that address."))
SLOW: Final = Fault("slow", mark("The server did not answer in time."))
INSECURE: Final = Fault("insecure", mark("No secure connection could be made: look at the certificate."))
NOT_HTTP: Final = Fault("not-http", mark("The server's answer cannot be understood."))
LOOP: Final = Fault("loop", mark("The link redirects in a circle."))
REDIRECTS: Final = Fault("redirects", mark("The link redirects more than five times."))

# What the server said.
MISSING: Final = Fault("missing", mark("There is nothing at that address."))
REJECTED: Final = Fault("rejected", mark("The server does not accept the request."))
DENIED: Final = Fault("denied", mark("The server does not answer programs."), Standing.UNSURE)
BUSY: Final = Fault("busy", mark("The server is busy or being worked on."), Standing.UNSURE)
FAILING: Final = Fault("failing", mark("The server reports a fault of its own."))

FAULTS: Final = {fault.code: fault for fault in tuple(globals().values()) if isinstance(fault, Fault)}

_BY_STATUS: Final = {
    **dict.fromkeys((401, 402, 403, 407, 451), DENIED),
    **dict.fromkeys((404, 410), MISSING),
    **dict.fromkeys((429, 503), BUSY),
}


class LinkFailure(PortalError):
    """A link was not followed to its end; `fault` says why."""

    code = "LINK_FAILED"
    status = 502

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.sentence)
        self.fault = fault


def judge_status(status: int) -> Fault | None:
    """Return what an HTTP status says is the matter with the link; None if nothing is."""
    if status < 400:
        return None
    return _BY_STATUS.get(status, REJECTED if status < 500 else FAILING)
