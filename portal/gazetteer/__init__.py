"""Names of places as people give them, present or former, and the areas they mean.

Public: `Gazetteer`, `Match`, `open_gazetteer`, `LONGEST_TEXT`.
"""

from portal.gazetteer.gazetteer import LONGEST_TEXT, Gazetteer, Match, open_gazetteer

__all__ = ["LONGEST_TEXT", "Gazetteer", "Match", "open_gazetteer"]
