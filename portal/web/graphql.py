"""GraphQL over HTTP: GET and POST, trusted documents, answers that caches can keep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import partial
from hashlib import sha256
from typing import Any, Final

import orjson
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from portal.api import Answer, content_version, execute, find_document
from portal.errors import InvalidInput
from portal.i18n import Locale
from portal.web.body import read_body
from portal.web.presence import attend
from portal.web.services import locale_of, page_locale_of, services_of

_MODERN: Final = "application/graphql-response+json"


@dataclass(frozen=True, slots=True)
class GraphQLRequest:
    """One operation to run."""

    query: str
    operation: str | None = None
    variables: Mapping[str, Any] = field(default_factory=dict)


async def answer_graphql(request: Request) -> Response:
    """Run the operation that `request` carries."""
    if request.method == "GET" and not _has_operation(request.query_params):
        return _point_to_docs(request)
    given = await _read(request)
    locale = locale_of(request)
    if request.method == "POST":
        return _respond(request, await attend(request, partial(_run, request, given, locale)))
    tag = await run_in_threadpool(_tag, request, given, locale)
    headers = {"ETag": tag, "Cache-Control": "public, no-cache", "Vary": "Accept, Accept-Language"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    response = _respond(request, await attend(request, partial(_run, request, given, locale)))
    response.headers.update(headers)
    return response


def _has_operation(parameters: Mapping[str, str]) -> bool:
    return "query" in parameters or "documentId" in parameters


def _point_to_docs(request: Request) -> Response:
    if "text/html" in request.headers.get("accept", ""):
        locale = page_locale_of(request)
        return RedirectResponse(
            f"/{locale}/{'trang' if locale is Locale.VI else 'pages'}/lap-trinh-vien/", 303
        )
    raise InvalidInput("Send an operation as 'query', by GET or as JSON by POST.")


async def _read(request: Request) -> GraphQLRequest:
    if request.method == "GET":
        given: dict[str, Any] = dict(request.query_params)
        if "variables" in given:
            given["variables"] = _parse(given["variables"], "variables")
        return _check(given)
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/json":
        raise InvalidInput("Send the operation as JSON, with the content type application/json.")
    body = await read_body(request, services_of(request).settings.body_limit)
    return _check(_parse(body, "body"))


def _parse(text: str | bytes, what: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise InvalidInput("The {what} is not JSON: {reason}.", what=what, reason=str(error)) from error


def _check(given: Any) -> GraphQLRequest:
    if not isinstance(given, dict):
        raise InvalidInput("The body must be a JSON object with 'query'.")
    variables, operation = given.get("variables") or {}, given.get("operationName")
    document_id = given.get("documentId")
    query = find_document(document_id) if isinstance(document_id, str) else given.get("query")
    if not isinstance(query, str) or not query.strip():
        raise InvalidInput("The request has no 'query'.")
    if not isinstance(variables, dict) or not (operation is None or isinstance(operation, str)):
        raise InvalidInput("'variables' must be an object and 'operationName' a name.")
    return GraphQLRequest(query, operation, variables)


def _run(request: Request, given: GraphQLRequest, locale: Locale) -> Answer:
    services = services_of(request)
    return execute(services, given.query, given.variables, operation=given.operation, locale=locale)


def _tag(request: Request, given: GraphQLRequest, locale: Locale) -> str:
    """Return the entity tag: what is asked, in which language, at which version of the content."""
    with services_of(request).database.reading() as session:
        version = content_version(session)
    asked = orjson.dumps([given.query, given.operation, given.variables, locale, _media_type(request)])
    return f'"{version}-{sha256(asked).hexdigest()[:16]}"'


def _media_type(request: Request) -> str:
    return _MODERN if _MODERN in request.headers.get("accept", "") else "application/json"


def _respond(request: Request, answer: Answer) -> Response:
    """Old clients get 200 for all that was understood; the newer media type has the error's status."""
    media_type = _media_type(request)
    failed = answer.data is None and answer.errors and media_type == _MODERN
    status = answer.errors[0]["extensions"]["status"] if failed else 200
    return Response(orjson.dumps(answer.as_json()), status_code=status, media_type=media_type)
