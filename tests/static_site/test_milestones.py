from __future__ import annotations

from typing import Any

from icalendar import Calendar

from portal.i18n import Locale
from portal.static_site.milestones import milestones_path, write_milestones

PROGRAMME: dict[str, Any] = {
    "id": "p1",
    "path": "/vi/de-an/mot/",
    "updatedAt": "2026-11-02T01:00:00+00:00",
    "title": {"text": "Đề án", "language": "VI"},
    "milestones": [
        {
            "kind": {"code": "deadline", "title": {"text": "Hạn hoàn thành", "language": "VI"}},
            "key": "viec",
            "title": {"text": "Công bố danh mục", "language": "VI"},
            "on": "2026-06-30",
        }
    ],
}


def test_a_calendar_stands_beside_its_page() -> None:
    assert milestones_path("/vi/de-an/mot/") == "/vi/de-an/mot/milestones.ics"


def test_a_milestone_keeps_its_uid_when_its_date_moves() -> None:
    def read(**changed: object) -> Any:
        programme = PROGRAMME | {"milestones": [PROGRAMME["milestones"][0] | changed]}
        written = write_milestones(programme, "https://angiang.example", Locale.VI)
        return Calendar.from_ical(written).walk("VEVENT")[0]

    before, after = read(), read(on="2026-07-31")
    assert before["uid"] == after["uid"] == "p1-deadline-viec@angiang.example"
    assert before["summary"] == "Hạn hoàn thành: Công bố danh mục"
    assert after.decoded("dtstart").isoformat() == "2026-07-31"
