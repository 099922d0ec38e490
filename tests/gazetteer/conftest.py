"""The gazetteer of the areas that the portal ships."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlmodel import select

from portal.api import Services
from portal.entities import Area
from portal.gazetteer import Gazetteer

Find = Callable[[str], list[str]]


@pytest.fixture(scope="session")
def find(sample: Services) -> Find:
    """Return the codes of the areas that a text means."""
    with sample.database.reading() as session:
        gazetteer = Gazetteer(session)
        codes = dict(session.exec(select(Area.id, Area.code)).all())
    return lambda text: [codes[match.area_id] for match in gazetteer.find(text)]
