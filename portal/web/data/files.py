"""Files as received: each version at an address of its own for ever, and the ways to the newest."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from portal.catalogue import version_path
from portal.errors import NotFound, Unavailable
from portal.web.data.finding import Place, find_place
from portal.web.headers import FILE_POLICY
from portal.web.sending import send_file
from portal.web.services import services_of


def answer_newest(request: Request) -> Response:
    """Lead to the newest file, or to where a link or an API is."""
    place = find_place(request)
    if isinstance(place, Response):
        return place
    if not place.versions and place.resource is not None and place.resource.url:
        return _lead_to(place.resource.url)
    version = place.version(None)
    return _lead_to(version_path(place.dataset, place.slug, version.number, version.file))


def answer_file_named(request: Request) -> Response:
    """Lead to the newest version whose file has that name."""
    place, file = find_place(request), request.path_params["file"]
    if isinstance(place, Response):
        return place
    number = next((version.number for version in place.versions if version.file == file), None)
    if number is None:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    return _lead_to(version_path(place.dataset, place.slug, number, file))


def answer_file(request: Request) -> Response:
    """Send the bytes of a version as received."""
    place, file = find_place(request), request.path_params["file"]
    if isinstance(place, Response):
        return place
    version = place.version(request.path_params["number"])
    if version.file != file:
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    links = {"Link": _link_versions(place, version.number)}
    return send_file(request, version.sha256, version.media_type, file, "attachment", links)


def answer_report(request: Request) -> Response:
    """Send what was found in a file when it was taken in, as JSON, worst first."""
    place = find_place(request)
    if isinstance(place, Response):
        return place
    version = place.version(request.path_params.get("number"))
    made = services_of(request).tables.find(version.sha256, place.declaration(version))
    if made is None:
        raise Unavailable("The table is being prepared. Try again in a minute.")
    headers = {"Cache-Control": "public, no-cache", "Content-Security-Policy": FILE_POLICY}
    return JSONResponse(made.report.as_json(), headers=headers)


def _link_versions(place: Place, number: int) -> str:
    """Return the relations of RFC 5829: the newest version, and those before and after."""
    links = [f'<{place.path}/latest>; rel="latest-version"']
    names = {number - 1: "predecessor-version", number + 1: "successor-version"}
    for version in place.versions:
        if version.number in names:
            path = version_path(place.dataset, place.slug, version.number, version.file)
            links.append(f'<{path}>; rel="{names[version.number]}"')
    return ", ".join(links)


def _lead_to(address: str) -> Response:
    return RedirectResponse(address, 302, headers={"Cache-Control": "no-cache"})
