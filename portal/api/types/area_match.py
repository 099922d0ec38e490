"""Which areas a text means, in GraphQL."""

from __future__ import annotations

import strawberry

from portal.api.budget import LOOK
from portal.api.context import Info
from portal.api.pages import Window
from portal.api.types.area import Area
from portal.gazetteer import open_gazetteer


@strawberry.type(description="The areas that a text may mean.")
class AreaMatches:
    """Matches, the best first."""

    total_count: int = strawberry.field(description="How many there are; name what lies around to narrow.")
    areas: list[Area]
    is_exact: bool = strawberry.field(description="Whether every word of the text belongs to their names.")


def match_areas(info: Info, text: str, first: int) -> AreaMatches:
    """Return up to `first` of the areas that `text` may mean."""
    context = info.context
    context.budget.spend(LOOK)
    size = Window(first).size(context.services.settings.page_limit)
    found = open_gazetteer(context.services.database, context.session).find(text)
    areas = context.loaders.one("area").get_all(match.area_id for match in found[:size])
    is_exact = bool(found) and found[0].unexplained == 0
    return AreaMatches(total_count=len(found), areas=[area for area in areas if area], is_exact=is_exact)
