"""Files of legal documents."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlmodel import col, select
from starlette.requests import Request
from starlette.responses import Response

from portal.entities import LegalDocument
from portal.errors import NotFound
from portal.web.sending import send_file
from portal.web.services import services_of


def answer_document_file(request: Request) -> Response:
    """Send a file of a document that stands; its address holds its checksum, so it keeps for ever."""
    slug, sha256, name = (request.path_params[each] for each in ("document", "sha256", "file"))
    with services_of(request).database.reading() as session:
        document = session.exec(select(LegalDocument).where(col(LegalDocument.slug) == slug)).first()
    files = document.files if document and document.stands(datetime.now(UTC)) else []
    found = next((each for each in files if (each.sha256, each.file) == (sha256, name)), None)
    if found is None:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    return send_file(request, found.sha256, found.media_type, found.file, "inline")
