"""Names of places as people give them, present or former, and the areas they mean.

Public: `Gazetteer`, `Match`, `open_gazetteer`.
"""

from portal.gazetteer.gazetteer import Gazetteer, Match, open_gazetteer

__all__ = ["Gazetteer", "Match", "open_gazetteer"]
