"""What a request sends to an action: JSON or a form by POST, the query of the address by GET."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from urllib.parse import parse_qsl

import orjson
from starlette.requests import Request

from portal.errors import TooLarge
from portal.web.body import read_body
from portal.web.ckan.refusals import BadRequest
from portal.web.services import services_of

_FORM = "application/x-www-form-urlencoded"


async def read_values(request: Request) -> dict[str, Any]:
    """Return the parameters by name; what is given more than once is a list.

    As in CKAN an object may also come as JSON in place of a form.
    """
    if request.method != "POST":
        return _collect(request.query_params.multi_items())
    body = await _read_body(request)
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type == _FORM and not body.lstrip().startswith(b"{"):
        return _collect(_split_form(body))
    return _parse(body.rstrip(b"=") if media_type == _FORM else body) if body.strip() else {}


async def _read_body(request: Request) -> bytes:
    try:
        return await read_body(request, services_of(request).settings.body_limit)
    except TooLarge as error:
        raise BadRequest(error.sentence, error.status) from error


def _split_form(body: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=1000, errors="strict")
    except ValueError as error:
        raise BadRequest(f"Form Error: {error}") from error


def _parse(body: bytes) -> dict[str, Any]:
    try:
        values = orjson.loads(body)
    except orjson.JSONDecodeError as error:
        raise BadRequest(f"JSON Error: Error decoding JSON data. Error: {error}") from error
    if not isinstance(values, dict):
        raise BadRequest("JSON Error: Request data needs to be a dictionary.")
    return values


def _collect(pairs: Iterable[tuple[str, str]]) -> dict[str, Any]:
    lists: dict[str, list[str]] = {}
    for name, value in pairs:
        lists.setdefault(name, []).append(value)
    return {name: values[0] if len(values) == 1 else values for name, values in lists.items()}
