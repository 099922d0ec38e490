"""Whether the portal answers, for those who watch over it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from portal.api import content_version
from portal.web.services import services_of


def answer_health(request: Request) -> Response:
    """Answer 200 if the database reads and there are pages, else 503; with the content's version."""
    services = services_of(request)
    with services.database.reading() as session:
        version = content_version(session)
    is_ready = (services.settings.site / "current").exists()
    body = {"status": "ok" if is_ready else "building", "contentVersion": version}
    return JSONResponse(body, 200 if is_ready else 503, {"Cache-Control": "no-store"})
