"""Who follows the change log: each projection makes one product of the entries and can be made anew.

Public: `PROJECTIONS`, `Projection`, `make_projections`, `Follower`, `follow_once`, `rebuild`.
"""

from portal.projections.follow import Follower, follow_once, rebuild
from portal.projections.projection import Projection
from portal.projections.registry import PROJECTIONS, make_projections

__all__ = ["PROJECTIONS", "Follower", "Projection", "follow_once", "make_projections", "rebuild"]
