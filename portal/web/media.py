"""Pictures."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlmodel import col, select
from starlette.requests import Request
from starlette.responses import Response

from portal.entities import Media
from portal.errors import NotFound
from portal.web.sending import send_file
from portal.web.services import services_of


def answer_media(request: Request) -> Response:
    """Send a picture; its address holds its checksum, so it keeps for ever."""
    sha256, file = request.path_params["sha256"], request.path_params["file"]
    with services_of(request).database.reading() as session:
        same = session.exec(select(Media).where(col(Media.sha256) == sha256, col(Media.file) == file)).all()
    found = next((media for media in same if media.stands(datetime.now(UTC))), None)
    if found is None:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    return send_file(request, found.sha256, found.media_type, found.file, "inline")
