"""The one list of projections, in the order in which they follow the log."""

from __future__ import annotations

from typing import Final

from portal.api import Services
from portal.projections.pages import PagesProjection
from portal.projections.projection import Projection
from portal.projections.search import SearchProjection
from portal.projections.tables import TablesProjection

PROJECTIONS: Final = ("tables", "search", "pages")


def make_projections(services: Services) -> dict[str, Projection]:
    """Return the projections by name, over the places that the settings name."""
    settings = services.settings
    return {
        "tables": TablesProjection(services, settings.tables),
        "search": SearchProjection(services, settings.index),
        "pages": PagesProjection(services, settings.site),
    }
