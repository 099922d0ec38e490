"""The door: a request to `/api/3/action/<name>` becomes a call, and what the call gives an answer."""

from __future__ import annotations

from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final

import orjson
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from portal.errors import PortalError
from portal.web.ckan.actions import find_action
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters
from portal.web.ckan.reading import read_values
from portal.web.ckan.refusals import BadRequest, Refusal, explain
from portal.web.services import locale_of, services_of

PATHS: Final = ("/api/3/action/{action}", "/api/action/{action}")
_MEDIA_TYPE: Final = "application/json;charset=utf-8"


async def answer_action(request: Request) -> Response:
    """Answer a call of an action, in the envelope that every answer of CKAN's has."""
    name = request.path_params["action"]
    envelope: dict[str, Any] = {"help": _help(request, name)}
    try:
        values = await read_values(request)
        result = await run_in_threadpool(_run, request, name, Parameters(values))
    except BadRequest as refused:
        return _respond(f"Bad request - {refused.reason}", refused.status)
    except Refusal as refused:
        return _respond(envelope | {"success": False, "error": refused.error}, refused.status)
    return _respond(envelope | {"success": True, "result": result})


def answer_version(_request: Request) -> Response:
    """Answer which version of the API this is."""
    return _respond({"version": 3})


def _run(request: Request, name: str, parameters: Parameters) -> Any:
    services = services_of(request)
    action = find_action(name)
    try:
        with services.database.reading() as session:
            return action(Call(services, session, datetime.now(UTC), locale_of(request)), parameters)
    except PortalError as error:
        raise explain(error) from error


def _help(request: Request, name: str) -> str:
    return f"{services_of(request).settings.base_url}/api/3/action/help_show?name={name}"


def _respond(body: Any, status: int = 200) -> Response:
    content = orjson.dumps(body, default=_write, option=orjson.OPT_NON_STR_KEYS)
    return Response(content, status, {"Cache-Control": "no-cache"}, media_type=_MEDIA_TYPE)


def _write(value: object) -> Any:
    """Return a number as JSON has it, with every digit."""
    if isinstance(value, Decimal):
        return orjson.Fragment(f"{value.normalize():f}")
    raise TypeError(type(value))
