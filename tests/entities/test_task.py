from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from portal.entities import Task, count_progress

DUE = date(2026, 6, 30)


def task(key: str = "a", **fields: Any) -> Task:
    return Task.model_validate({"key": key, "title": "Việc", "deadline": DUE} | fields)


@pytest.mark.parametrize(
    ("fields", "day", "status"),
    [
        ({"status": "running"}, DUE, "running"),
        ({"status": "running"}, date(2026, 7, 1), "late"),
        ({"status": "planned"}, date(2026, 7, 1), "late"),
        ({"status": "cancelled"}, date(2026, 7, 1), "cancelled"),
        ({"status": "running", "deadline": None}, date(2036, 7, 1), "running"),
        ({"status": "done"}, date(2026, 7, 1), "done"),
        ({"status": "done", "done_on": "2026-07-15"}, date(2026, 7, 1), "late"),
        ({"status": "done", "done_on": "2026-06-15"}, date(2026, 6, 1), "running"),
        ({}, date(2026, 7, 1), None),
    ],
)
def test_how_a_task_stands_depends_on_the_day(fields: dict[str, Any], day: date, status: str | None) -> None:
    assert task(**fields).status_on(day) == status


def test_tasks_nobody_reported_on_are_not_called_late_and_cancelled_ones_do_not_count() -> None:
    tasks = [
        task("a", status="done"),
        task("b", status="running"),
        task("c"),
        task("d", status="cancelled"),
        task("e", status="planned", deadline=None),
    ]
    progress = count_progress(tasks, date(2026, 7, 1))
    counts = (progress.done, progress.late, progress.unreported, progress.planned, progress.cancelled)
    assert (progress.total, *counts) == (4, 1, 1, 1, 1, 1)
