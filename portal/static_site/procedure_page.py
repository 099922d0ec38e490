"""What the page of a procedure shows: the procedure, and how its versions differ if it has several."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from portal.i18n import Locale
from portal.static_site.render import Renderer


def read_procedure(renderer: Renderer, path: str, locale: Locale) -> dict[str, Any]:
    """Return the data of the page at `path`, an old version's too; `PageFailure` if there is none.

    `amendments` has the differences of each version from the one before, by the version's number. They are
    asked for apart: to compare versions takes longer than all the rest, and most procedures have one.
    """
    data = renderer.run("procedure_detail", locale, path=path)
    amendments = _read_amendments(renderer, path, locale) if len(data["entry"]["versions"]) > 1 else {}
    return {**data, "amendments": amendments}


def _read_amendments(renderer: Renderer, path: str, locale: Locale) -> Mapping[int, Any]:
    entry = renderer.run("procedure_amendments", locale, path=path)["entry"]
    return {version["number"]: version["differences"] for version in entry["versions"]}
