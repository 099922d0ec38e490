from __future__ import annotations

from collections.abc import Callable
from typing import Any

from portal.api import Services


def test_a_product_is_made_anew(
    services: Services, run: Callable[..., Any], add_news: Callable[..., None]
) -> None:
    add_news("mot")
    assert "pages: up to change 2" in run("rebuild", "pages").output
    first = (services.settings.site / "current").resolve()
    run("rebuild", "pages")
    assert (services.settings.site / "current").resolve() != first


def test_only_products_that_there_are_can_be_made(run: Callable[..., Any]) -> None:
    result = run("rebuild", "khong-co")
    assert result.exit_code == 2
    assert "tables" in result.output
