"""The door: a request to `/api/3/action/<name>` becomes a call, and what the call gives an answer."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from functools import partial
from typing import Any, Final

import orjson
from starlette.requests import Request
from starlette.responses import Response

from portal.errors import PortalError
from portal.web.ckan.actions import find_action
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.reading import read_values
from portal.web.ckan.refusals import BadRequest, Refusal, explain
from portal.web.presence import attend
from portal.web.services import locale_of, services_of

PATHS: Final = ("/api/3/action/{action}", "/api/action/{action}")
_MEDIA_TYPE: Final = "application/json;charset=utf-8"


async def answer_action(request: Request) -> Response:
    """Answer a call of an action; its queries stop if the client hangs up."""
    try:
        parameters = Parameters(await read_values(request))
    except BadRequest as refused:
        return _refuse(refused)
    return await attend(request, partial(_answer, request, request.path_params["action"], parameters))


def answer_version(_request: Request) -> Response:
    """Answer which version of the API this is."""
    return _respond({"version": 3})


def _answer(request: Request, name: str, parameters: Parameters) -> Response:
    """Put what the action gives, or why it refuses, into the envelope that every answer of CKAN's has."""
    envelope = {"help": f"{services_of(request).settings.base_url}/api/3/action/help_show?name={name}"}
    try:
        return _respond(envelope | {"success": True, "result": _run(request, name, parameters)})
    except BadRequest as refused:
        return _refuse(refused)
    except Refusal as refused:
        return _respond(envelope | {"success": False, "error": refused.error}, refused.status)


def _run(request: Request, name: str, parameters: Parameters) -> Any:
    services = services_of(request)
    action = find_action(name)
    try:
        with services.database.reading() as session:
            return action(Call(services, session, datetime.now(UTC), locale_of(request)), parameters)
    except PortalError as error:
        raise explain(error) from error


def _refuse(refused: BadRequest) -> Response:
    return _respond(f"Bad request - {refused.reason}", refused.status)


def _respond(body: Any, status: int = 200) -> Response:
    content = orjson.dumps(body, default=_write)
    return Response(content, status, {"Cache-Control": "no-cache"}, media_type=_MEDIA_TYPE)


def _write(value: object) -> Any:
    """Return a number as JSON has it, with every digit."""
    if isinstance(value, Decimal):
        return orjson.Fragment(f"{value.normalize():f}")
    raise TypeError(type(value))
