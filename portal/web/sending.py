"""Stored files as answers, whole or in part."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response

from portal.web.headers import FILE_POLICY
from portal.web.services import services_of

FOREVER: Final = "public, max-age=31536000, immutable"


def send_file(
    request: Request, sha256: str, media_type: str, name: str, disposition: str, more: Mapping[str, str] = {}
) -> Response:
    """Send a file by its checksum, which never changes at its address; ranges and conditions are honoured."""
    headers = {
        "Cache-Control": FOREVER,
        "Content-Security-Policy": FILE_POLICY,
        "ETag": f'"{sha256}"',
        "Repr-Digest": f"sha-256=:{b64encode(bytes.fromhex(sha256)).decode()}:",
    } | dict(more)
    if is_unchanged(request, headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return FileResponse(
        services_of(request).objects.path(sha256),
        media_type=media_type,
        filename=name,
        headers=headers,
        content_disposition_type=disposition,
    )


def is_unchanged(request: Request, tag: str) -> bool:
    """Return whether the reader has what the tag stands for."""
    given = request.headers.get("if-none-match", "")
    return given.strip() == "*" or tag in given
