from __future__ import annotations

import pytest

from portal.resources import LOCALES
from portal.settings import Settings

PAGE = LOCALES.parent / "docs" / "deploy.md"


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_is_named_where_operators_look(name: str) -> None:
    variable = f"PORTAL_{name.upper()}"
    assert f"`{variable}`" in PAGE.read_text(), f"Describe `{variable}` in docs/deploy.md."


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_says_what_it_is(name: str) -> None:
    assert Settings.model_fields[name].description
