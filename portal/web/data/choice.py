"""What a reader chose in the form of a page, as the address of exactly that."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse

from portal.tabular import find_format

FORMAT = "format"


def answer_choice(request: Request) -> RedirectResponse:
    """Lead to the rows in the chosen format; fields that were left empty ask for nothing.

    Forms without scripts send every field and cannot choose an ending, so the address that can be
    kept and shared is made here.
    """
    form = find_format(request.query_params.get(FORMAT, "csv"))
    asked = [(name, value) for name, value in request.query_params.multi_items() if value and name != FORMAT]
    path = request.url.path.removesuffix("/rows")
    query = f"?{urlencode(asked)}" if asked else ""
    return RedirectResponse(f"{path}.{form.name}{query}", 303, headers={"Cache-Control": "no-cache"})
