"""Run an operation: the same way for a request, for a page, for a test."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from graphql import GraphQLError
from strawberry.exceptions import MissingQueryError
from strawberry.schema.exceptions import CannotGetOperationTypeError, InvalidOperationTypeError
from strawberry.types import ExecutionResult
from strawberry.types.graphql import OperationType

from portal.api.context import Context
from portal.api.schema import SCHEMA
from portal.api.services import Services
from portal.errors import InvalidInput, PortalError
from portal.i18n import SOURCE, Locale, translate, translate_error

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Answer:
    """Data and errors as the GraphQL specification words them."""

    data: dict[str, Any] | None
    errors: list[dict[str, Any]] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return the response body."""
        return {"data": self.data} | ({"errors": self.errors} if self.errors else {})


def execute(
    services: Services,
    document: str,
    variables: Mapping[str, Any] | None = None,
    *,
    operation: str | None = None,
    locale: Locale = SOURCE,
    now: datetime | None = None,
) -> Answer:
    """Run one operation to its end in this thread, over one view of the database.

    Errors come back in the answer, in the reader's language, with `code` in their extensions.
    """
    with services.database.reading() as session:
        context = Context(services, session, locale, now or datetime.now(UTC))
        result = _run(document, dict(variables or {}), operation, context)
    return Answer(result.data, [_describe(error, locale) for error in result.errors or ()])


def _run(
    document: str, variables: dict[str, Any], operation: str | None, context: Context
) -> ExecutionResult:
    try:
        return SCHEMA.execute_sync(
            document,
            variable_values=variables,
            context_value=context,
            operation_name=operation,
            allowed_operation_types=(OperationType.QUERY,),
        )
    except (MissingQueryError, CannotGetOperationTypeError, InvalidOperationTypeError):
        refusal = InvalidInput("There is no query to run: send one, and name it if there are several.")
        return ExecutionResult(None, [GraphQLError(refusal.sentence, original_error=refusal)])


def _describe(error: GraphQLError, locale: Locale) -> dict[str, Any]:
    described = dict(error.formatted)
    cause = error.original_error
    if isinstance(cause, PortalError):
        described["message"] = translate_error(cause, locale)
        described["extensions"] = {"code": cause.code, "status": cause.status}
    elif cause is None:
        described["extensions"] = {"code": "GRAPHQL_INVALID", "status": 400}
    else:
        _log.error("An operation failed", exc_info=cause)
        described["message"] = translate("Something went wrong on our side. Please try again later.", locale)
        described["extensions"] = {"code": "INTERNAL", "status": 500}
    return described
