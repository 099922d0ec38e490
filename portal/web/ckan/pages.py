"""The addresses at which clients of CKAN expect the pages of datasets: they lead to ours."""

from __future__ import annotations

from datetime import UTC, datetime

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from portal.errors import NotFound
from portal.i18n import serve
from portal.web.ckan.call import Call
from portal.web.services import page_locale_of, services_of


def answer_dataset_page(request: Request) -> Response:
    """Send the reader of `/dataset/<id or name>` to the page of the dataset, in their language."""
    services, locale = services_of(request), page_locale_of(request)
    with services.database.reading() as session:
        call = Call(services, session, datetime.now(UTC), locale)
        card = call.register.find_package(request.path_params["reference"])
        for record in call.read([card] if card else []):
            headers = {"Vary": "Accept-Language", "Cache-Control": "no-cache"}
            return RedirectResponse(serve(record.paths, locale).text, 302, headers)
    raise NotFound("There is nothing at {path}.", path=request.url.path)
