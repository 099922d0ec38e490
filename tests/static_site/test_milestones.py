from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from icalendar import Calendar

from portal.api import Services
from portal.entities import PROGRAMME, Withdrawal, WithdrawalKind
from portal.i18n import Locale
from portal.publishing import publish, save, withdraw, writing
from portal.static_site import Job, Site, build_site, update_site
from portal.static_site.milestones import milestones_path, write_milestones

SHOWN: dict[str, Any] = {
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
        programme = SHOWN | {"milestones": [SHOWN["milestones"][0] | changed]}
        written = write_milestones(programme, "https://angiang.example", Locale.VI)
        return Calendar.from_ical(written).walk("VEVENT")[0]

    before, after = read(), read(on="2026-07-31")
    assert before["uid"] == after["uid"] == "p1-deadline-viec@angiang.example"
    assert before["summary"] == "Hạn hoàn thành: Công bố danh mục"
    assert after.decoded("dtstart").isoformat() == "2026-07-31"


def test_a_site_has_the_calendar_as_long_as_the_programme_stands(
    services: Services, tmp_path: Path, edit: Callable[..., None]
) -> None:
    phase = {"key": "mot", "title": "Một", "starts_on": "2026-01-01"}
    content = {"title": "Đề án", "status": "running", "phases": [phase]}
    with writing(services.database, author="test") as writer:
        publish(writer, PROGRAMME, save(writer, PROGRAMME, "mot", content))
    (tmp_path / "site").mkdir()
    job, site = Job("programme", "mot"), Site(tmp_path / "site")
    build_site(services, site.folder, [job])
    for path in ("/vi/de-an/mot/milestones.ics", "/en/programmes/mot/milestones.ics"):
        (event,) = Calendar.from_ical(site.file(path).read_bytes()).walk("VEVENT")
        assert event.decoded("dtstart").isoformat() == "2026-01-01"
    edit(PROGRAMME, "mot", withdraw, Withdrawal(kind=WithdrawalKind.NOTICE))
    update_site(services, site.folder, [job])
    assert not site.file("/vi/de-an/mot/milestones.ics").exists()
    assert site.file("/vi/de-an/mot/").exists()
