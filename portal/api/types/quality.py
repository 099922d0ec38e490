"""How good a dataset is to use, in GraphQL."""

from __future__ import annotations

import strawberry

from portal.i18n import Locale, translate
from portal.quality import Assessment, Part


@strawberry.type(description="A part of a dataset's score.")
class QualityPart:
    """A part, its sentences in the reader's language."""

    name: str = strawberry.field(
        description="`columns`, `freshness`, `licence`, `validity`, `contact`, `formats` or `links`."
    )
    title: str
    score: float | None = strawberry.field(description="Points won; null if the part does not apply.")
    weight: int = strawberry.field(description="Points that can be won.")
    found: str = strawberry.field(description="What was found.")
    todo: str | None = strawberry.field(description="What to do to raise the score; null if nothing is left.")


@strawberry.type(description="How good a dataset is to use.")
class Quality:
    """A score and its parts."""

    score: int = strawberry.field(description="From 0 to 100; parts that do not apply do not count.")
    parts: list[QualityPart] = strawberry.field(description="What the score is made of, worst first.")


def serve_quality(assessment: Assessment, locale: Locale) -> Quality:
    """Return an assessment as readers of a language get it."""
    return Quality(score=assessment.score, parts=[_serve_part(part, locale) for part in assessment.parts])


def _serve_part(part: Part, locale: Locale) -> QualityPart:
    return QualityPart(
        name=part.kind.name,
        title=translate(part.kind.title, locale),
        score=None if part.points is None else int(10 * part.points) / 10,
        weight=part.kind.weight,
        found=part.grade.found.say(locale),
        todo=part.grade.todo.say(locale) if part.grade.todo else None,
    )
