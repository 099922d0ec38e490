"""Request bodies, up to a limit."""

from __future__ import annotations

from starlette.requests import Request

from portal.errors import TooLarge


async def read_body(request: Request, limit: int) -> bytes:
    """Return the body; `TooLarge` as soon as it is seen to be over `limit` bytes."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > limit:
            raise TooLarge("The request is larger than {limit} bytes.", limit=limit)
    return bytes(body)
