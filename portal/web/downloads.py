"""Files as received, and rows as CSV and JSON."""

from __future__ import annotations

from base64 import b64encode
from datetime import UTC, datetime
from typing import Final

from sqlmodel import Session, col, select
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response, StreamingResponse

from portal.entities import Dataset, Media, Resource, SlugClaim
from portal.errors import Gone, NotFound
from portal.tabular import Selection, find_format, stream_rows
from portal.web.headers import FILE_POLICY
from portal.web.services import services_of

_CHECK: Final = "public, no-cache"
_FOREVER: Final = "public, max-age=31536000, immutable"


def answer_file(request: Request) -> Response:
    """Send a resource's bytes as received; ranges and conditions are honoured."""
    dataset, resource, file = (request.path_params[name] for name in ("dataset", "resource", "file"))
    found = _find_resource(request, dataset, resource)
    if isinstance(found, Response):
        return found
    if found.file != file:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    return _send(request, found.sha256, found.media_type, found.file, _CHECK, "attachment")


def answer_rows(request: Request) -> Response:
    """Send all rows of a resource in a format, as a stream."""
    dataset, resource, name = (request.path_params[key] for key in ("dataset", "resource", "format"))
    found = _find_resource(request, dataset, resource)
    if isinstance(found, Response):
        return found
    form = find_format(name)
    table = services_of(request).tables.open(found.sha256)
    tag = f'"{found.sha256[:32]}-{form.name}"'
    headers = {
        "Cache-Control": _CHECK,
        "Content-Disposition": f'attachment; filename="{dataset}-{resource}{form.ending}"',
        "Content-Security-Policy": FILE_POLICY,
        "ETag": tag,
        "X-Row-Count": str(table.row_count),
    }
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    if request.method == "HEAD":  # The server would let every row be written and send none of them.
        return Response(headers=headers, media_type=form.media_type)
    return StreamingResponse(
        stream_rows(table, Selection(), form), media_type=form.media_type, headers=headers
    )


def answer_media(request: Request) -> Response:
    """Send a picture; its address holds its checksum, so it keeps for ever."""
    sha256, file = request.path_params["sha256"], request.path_params["file"]
    with services_of(request).database.reading() as session:
        same = session.exec(select(Media).where(col(Media.sha256) == sha256, col(Media.file) == file)).all()
    found = next((media for media in same if media.stands(datetime.now(UTC))), None)
    if found is None:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    return _send(request, found.sha256, found.media_type, found.file, _FOREVER, "inline")


def _find_resource(request: Request, dataset: str, resource: str) -> Resource | Response:
    """Return a standing dataset's resource, or the way from an old slug of the dataset to the new.

    Raises `Gone` if the dataset was withdrawn for good, else `NotFound`.
    """
    with services_of(request).database.reading() as session:
        owner = _find_dataset(session, dataset)
        found = (
            owner
            and session.exec(
                select(Resource).where(col(Resource.dataset_id) == owner.id, col(Resource.slug) == resource)
            ).first()
        )
    if owner is not None and owner.is_gone():
        raise Gone("What stood at {path} was withdrawn.", path=request.url.path)
    if owner is None or not found or not owner.stands(datetime.now(UTC)):
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    if owner.slug != dataset:
        rest = request.url.path.removeprefix(f"/data/{dataset}")
        return RedirectResponse(f"/data/{owner.slug}{rest}", 301, headers={"Cache-Control": "no-cache"})
    return found


def _find_dataset(session: Session, slug: str) -> Dataset | None:
    claim = session.get(SlugClaim, ("dataset", slug))
    return session.get(Dataset, claim.entry_id) if claim else None


def _send(
    request: Request, sha256: str, media_type: str, name: str, caching: str, disposition: str
) -> Response:
    headers = {
        "Cache-Control": caching,
        "Content-Security-Policy": FILE_POLICY,
        "ETag": f'"{sha256}"',
        "Repr-Digest": f"sha-256=:{b64encode(bytes.fromhex(sha256)).decode()}:",
    }
    if f'"{sha256}"' in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return FileResponse(
        services_of(request).objects.path(sha256),
        media_type=media_type,
        filename=name,
        headers=headers,
        content_disposition_type=disposition,
    )
