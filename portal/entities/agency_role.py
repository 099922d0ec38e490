"""What an agency has to do with an entry: it decides, carries out, coordinates …"""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict, model_validator
from sqlmodel import SQLModel

from portal.entities.base import Slug
from portal.entities.terms import TermOf
from portal.i18n import Translated


class AgencyRole(SQLModel):
    """One agency in one role, named in words or by its slug on this portal, or both."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    role: Annotated[str, TermOf("agency_roles")]
    name: Translated = {}
    agency: Slug | None = None

    @model_validator(mode="after")
    def check_name(self) -> AgencyRole:
        """Want a name or a slug."""
        if not self.name and not self.agency:
            raise ValueError("an agency is named in words or by its slug")
        return self
