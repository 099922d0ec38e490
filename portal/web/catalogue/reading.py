"""What addresses of catalogues ask for."""

from __future__ import annotations

from starlette.requests import Request

from portal.errors import InvalidInput


def read_page_number(request: Request) -> int:
    """Return the number in `?page=`, 1 without it."""
    text = request.query_params.get("page", "1")
    if not (text.isascii() and text.isdigit() and int(text[:9]) > 0):
        raise InvalidInput("'{page}' is not the number of a page: they count from 1.", page=text)
    return int(text[:9])
