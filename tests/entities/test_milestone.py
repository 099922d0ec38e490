from __future__ import annotations

from datetime import date

from portal.entities import PROGRAMME, list_milestones
from portal.publishing import validate


def test_milestones_come_by_day_and_cancelled_tasks_have_none() -> None:
    content = validate(
        PROGRAMME,
        {
            "title": "Đề án",
            "status": "running",
            "phases": [{"key": "mot", "title": "Một", "starts_on": "2026-01-01", "ends_on": "2026-12-31"}],
            "tasks": [
                {"key": "viec", "title": "Việc", "deadline": "2026-12-31"},
                {"key": "bo", "title": "Bỏ", "deadline": "2026-05-01", "status": "cancelled"},
            ],
            "consultations": [{"key": "gop-y", "title": "Góp ý", "opens_on": "2026-03-01"}],
        },
    )
    found = [(each.kind.value, each.key, each.on) for each in list_milestones(content)]  # type: ignore[arg-type]
    assert found == [
        ("phase-start", "mot", date(2026, 1, 1)),
        ("consultation-start", "gop-y", date(2026, 3, 1)),
        ("phase-end", "mot", date(2026, 12, 31)),
        ("deadline", "viec", date(2026, 12, 31)),
    ]
