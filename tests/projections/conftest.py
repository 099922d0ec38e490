from __future__ import annotations

import pytest

from portal.api import Services
from portal.projections import PROJECTIONS, make_projections
from portal.projections.projection import Projection


@pytest.fixture
def projections(services: Services) -> list[Projection]:
    """The projections of an empty portal, in their order."""
    made = make_projections(services)
    return [made[name] for name in PROJECTIONS]
