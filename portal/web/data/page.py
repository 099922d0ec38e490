"""A page of rows as JSON."""

from __future__ import annotations

from decimal import Decimal
from urllib.parse import urlencode

import orjson
from starlette.requests import Request
from starlette.responses import Response

from portal.tabular import RowPage

_JSON = "application/json"


def make_page(request: Request, page: RowPage, headers: dict[str, str]) -> Response:
    """Return the rows as objects, with how many there are, and the way to the next page."""
    names = [column.name for column in page.columns]
    content = {
        "columns": [{"name": each.name, "type": each.type, "unit": each.unit} for each in page.columns],
        "rows": [dict(zip(names, row, strict=True)) for row in page.rows],
        "totalCount": page.total_count,
        "hasNextPage": page.has_next_page,
        "endCursor": page.end_cursor,
    }
    if page.has_next_page and page.end_cursor:
        headers["Link"] = f'<{_next_path(request, page.end_cursor)}>; rel="next"'
    return Response(orjson.dumps(content, default=_write_decimal), media_type=_JSON, headers=headers)


def _next_path(request: Request, cursor: str) -> str:
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "after"]
    return f"{request.url.path}?{urlencode([*kept, ('after', cursor)])}"


def _write_decimal(value: object) -> orjson.Fragment:
    """Write a decimal as a number, every digit of it and no zeros at the end."""
    if not isinstance(value, Decimal):
        raise TypeError
    text = f"{value:f}"
    return orjson.Fragment(text.rstrip("0").rstrip(".") if "." in text else text)
