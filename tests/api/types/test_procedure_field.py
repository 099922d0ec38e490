from __future__ import annotations

from portal.api import Services, execute
from portal.entities import PROCEDURE
from portal.i18n import Locale
from portal.publishing import find_entry, publish, save, writing

FIELDS = "{ procedureFields { slug count title { text } } }"


def write(services: Services, code: str, field: object, *, is_public: bool = True) -> None:
    content = {"title": code, "code": code, "levels": ["commune"], "audiences": ["citizen"], "field": field}
    with writing(services.database, author="test") as writer:
        save(writer, PROCEDURE, f"thu-tuc-{code}", content)
        if is_public:
            publish(writer, PROCEDURE, find_entry(writer, PROCEDURE, f"thu-tuc-{code}"))


def test_each_field_is_listed_once_with_how_many_readers_may_see(services: Services) -> None:
    write(services, "1", "Hộ tịch")
    write(services, "2", "Hộ tịch")
    write(services, "3", "Hộ tịch", is_public=False)
    write(services, "4", {"vi": "Đất đai", "en": "Land"})
    write(services, "5", "")
    answer = execute(services, FIELDS, locale=Locale.EN)
    assert answer.data == {
        "procedureFields": [
            {"slug": "dat-dai", "count": 1, "title": {"text": "Land"}},
            {"slug": "ho-tich", "count": 2, "title": {"text": "Hộ tịch"}},
        ]
    }
