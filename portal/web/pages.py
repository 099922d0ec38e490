"""Static pages and assets, as the current generation of the site has them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from portal.errors import Gone, NotFound, Unavailable
from portal.static_site import Site
from portal.static_site.site import ENCODINGS, MANIFEST, Manifest
from portal.web.services import page_locale_of, services_of

_FOREVER: Final = "public, max-age=31536000, immutable"
_CHECK: Final = "public, no-cache"
_MEDIA_TYPES: Final = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".xml": "application/xml",
    ".atom": "application/atom+xml; charset=utf-8",
    ".ics": "text/calendar; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
}


def answer_front(request: Request) -> Response:
    """Send a reader without a language to the front page in theirs."""
    target = f"/{page_locale_of(request)}/"
    return RedirectResponse(target, 302, headers={"Vary": "Accept-Language", "Cache-Control": "no-cache"})


def answer_page(request: Request) -> Response:
    """Answer with the file of the address, or with where it moved, or that it is gone."""
    folder = services_of(request).settings.site / "current"
    if not folder.exists():
        raise Unavailable("The pages are being made: try again in a minute.")
    site, path = Site(folder.resolve()), request.url.path
    file = site.file(path)
    if file.is_file() and file.name != MANIFEST and not file.name.startswith("."):
        return _send(request, file)
    manifest = _read_manifest(site.folder)
    if path in manifest.redirects:
        return RedirectResponse(manifest.redirects[path], 301, headers={"Cache-Control": "no-cache"})
    if path in manifest.gone:
        raise Gone("What stood at {path} was withdrawn.", path=path)
    if not path.endswith("/") and (site.file(path + "/").is_file() or path + "/" in manifest.redirects):
        return RedirectResponse(path + "/", 308)
    raise NotFound("There is nothing at {path}.", path=path)


@lru_cache(maxsize=4)
def _read_manifest(folder: Path) -> Manifest:
    return Site(folder).read_manifest()


def _send(request: Request, file: Path) -> Response:
    is_asset = request.url.path.startswith("/assets/")
    headers = {"Cache-Control": _FOREVER if is_asset else _CHECK, "Vary": "Accept-Encoding"}
    sent, encoding = _choose_form(file, request.headers.get("accept-encoding", ""))
    if encoding:
        headers["Content-Encoding"] = encoding
    media_type = _MEDIA_TYPES.get(file.suffix, "application/octet-stream")
    response = FileResponse(sent, media_type=media_type, headers=headers, stat_result=sent.stat())
    if response.headers["etag"] in request.headers.get("if-none-match", ""):
        kept = {name: response.headers[name] for name in ("etag", "cache-control", "vary")}
        return Response(status_code=304, headers=kept)
    return response


def _choose_form(file: Path, accepted: str) -> tuple[Path, str | None]:
    """Return the smallest form of a file that the reader's browser takes, and its encoding."""
    names = set(_read_encodings(accepted))
    for encoding, suffix in ENCODINGS.items():
        form = file.with_name(file.name + suffix)
        if encoding in names and form.is_file():
            return form, encoding
    return file, None


def _read_encodings(accepted: str) -> Iterator[str]:
    """Yield the encodings that an `Accept-Encoding` header names and does not refuse with `q=0`."""
    for each in accepted.split(","):
        name, _, weight = each.replace(" ", "").partition(";q=")
        if weight.strip("0.") or not weight:
            yield name
