"""Descriptions as answers."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response

from portal.web.headers import FILE_POLICY


def send(request: Request, body: bytes, media_type: str, more: Mapping[str, str]) -> Response:
    """Send a description, or that it has not changed.

    Its tag is its own checksum: what it says follows from the entries, the tables made of their
    files and the time, and no one number stands for all three.
    """
    tag = f'"{sha256(body).hexdigest()[:32]}"'
    headers = {"Cache-Control": "public, no-cache", "Content-Security-Policy": FILE_POLICY, "ETag": tag}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(body, headers=headers | dict(more), media_type=media_type)
