"""Which areas an area stands for: what lies inside it, around it, before it and after it.

Each way is one recursion followed by one step over the reform of 1 July 2025 and another recursion,
because SQL allows a recursive query to name itself only once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from sqlalchemy import CTE, CompoundSelect, Select, select, union
from sqlmodel import col

from portal.entities.area import Area, AreaSuccessor

Step = Callable[[CTE], Select[Any]]


def select_inside(codes: Collection[str]) -> CompoundSelect[Any]:
    """Ids of the areas, of all inside them, and of the former areas that these were made of."""
    inside = _follow("inside", _chosen(codes), _step_down)
    former: Select[Any] = select(col(AreaSuccessor.old_id).label("id")).join(
        inside, col(AreaSuccessor.new_id) == inside.c.id
    )
    return _either(inside, _follow("former", former, _step_down))


def select_around(codes: Collection[str]) -> CompoundSelect[Any]:
    """Ids of the areas, of all around them, and of what these became and what is around that."""
    around = _follow("around", _chosen(codes), _step_up)
    became: Select[Any] = select(col(AreaSuccessor.new_id).label("id")).join(
        around, col(AreaSuccessor.old_id) == around.c.id
    )
    return _either(around, _follow("became", became, _step_up))


def _chosen(codes: Collection[str]) -> Select[Any]:
    return select(col(Area.id).label("id")).where(col(Area.code).in_(codes))


def _step_down(reached: CTE) -> Select[Any]:
    return select(col(Area.id)).join(reached, col(Area.parent_id) == reached.c.id)


def _step_up(reached: CTE) -> Select[Any]:
    above = select(col(Area.parent_id)).join(reached, col(Area.id) == reached.c.id)
    return above.where(col(Area.parent_id).is_not(None))


def _follow(name: str, start: Select[Any], step: Step) -> CTE:
    reached = start.cte(name, recursive=True)
    return reached.union(step(reached))


def _either(*reached: CTE) -> CompoundSelect[Any]:
    return union(*(select(each.c.id) for each in reached))
