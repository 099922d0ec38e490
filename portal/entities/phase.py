"""Phases of a programme."""

from __future__ import annotations

from pydantic import ConfigDict

from portal.entities.base import RequiredTranslated, Slug
from portal.entities.span import Span
from portal.i18n import Translated


class Phase(Span):
    """One phase: when it is, and what is to be reached in it. The last one may be open."""

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]

    key: Slug
    title: RequiredTranslated
    goal: Translated = {}
