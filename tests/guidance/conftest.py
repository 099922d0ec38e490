"""Procedures to ask about, made of a few words."""

from __future__ import annotations

from typing import Any

import pytest

from portal.entities import PROCEDURE
from portal.entities.procedure import ProcedureContent
from portal.publishing import validate

FIXED = {"title": "Khai sinh", "code": "1.000080", "levels": ["commune"], "audiences": ["citizen"]}


@pytest.fixture
def make() -> Any:
    """Make the content of a procedure with these channels and cases."""

    def make(*channels: dict[str, Any], cases: list[dict[str, Any]] | None = None) -> ProcedureContent:
        content = FIXED | {"channels": list(channels), "cases": cases or []}
        made = validate(PROCEDURE, content)
        assert isinstance(made, ProcedureContent)
        return made

    return make
