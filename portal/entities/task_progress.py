"""How far the tasks of a programme, or of one of its phases, have come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.entities.task import Task


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """Tasks as they stood at the end of a day; those cancelled are counted apart from `total`.

    `unreported` are tasks of which nobody has said how they stand.
    """

    on: date
    total: int
    done: int
    running: int
    planned: int
    late: int
    unreported: int
    cancelled: int


def count_progress(tasks: Iterable[Task], day: date) -> TaskProgress:
    """Count tasks by how they stood at the end of `day`."""
    counts = Counter(task.status_on(day) or "unreported" for task in tasks)
    cancelled = counts.pop("cancelled", 0)
    return TaskProgress(
        on=day,
        total=counts.total(),
        done=counts["done"],
        running=counts["running"],
        planned=counts["planned"],
        late=counts["late"],
        unreported=counts["unreported"],
        cancelled=cancelled,
    )
