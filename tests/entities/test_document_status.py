from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from sqlmodel import col, select

from portal.entities import DOCUMENT, LegalDocument, document_status
from portal.publishing import Writer, publish, save

OLD = {"title": "Cũ", "number": "1/2018/NĐ-CP", "issued_on": "2018-04-23", "in_force_from": "2018-06-21"}
NEW = {"title": "Mới", "number": "2/2025/NĐ-CP", "issued_on": "2025-06-09", "in_force_from": "2025-07-01"}


def add(writer: Writer, slug: str, content: dict[str, Any], *, is_published: bool = True) -> None:
    entry = save(writer, DOCUMENT, slug, content)
    if is_published:
        publish(writer, DOCUMENT, entry)


def judge(writer: Writer, slug: str, day: str) -> str:
    status = document_status(date.fromisoformat(day), writer.now)
    return writer.settle().exec(select(status).where(col(LegalDocument.slug) == slug)).one()


@pytest.mark.parametrize(
    ("content", "day", "status"),
    [
        ({}, "2026-01-01", "unknown"),
        ({"in_force_from": "2026-01-01"}, "2025-12-31", "not-yet-in-force"),
        ({"issued_on": "2026-01-01"}, "2025-12-31", "not-yet-in-force"),
        ({"in_force_from": "2026-01-01"}, "2026-01-01", "in-force"),
        ({"in_force_from": "2025-01-01", "expired_on": "2026-01-01"}, "2025-12-31", "in-force"),
        ({"in_force_from": "2025-01-01", "expired_on": "2026-01-01"}, "2026-01-01", "expired"),
        ({"expired_on": "2026-01-01"}, "2026-01-01", "expired"),
    ],
)
def test_dates_alone_tell_the_status(writer: Writer, content: dict[str, str], day: str, status: str) -> None:
    add(writer, "a", {"title": "A", "number": "1/2020/NĐ-CP", **content})
    assert judge(writer, "a", day) == status


@pytest.mark.parametrize("kind", ["replaces", "repeals"])
def test_a_document_is_repealed_from_the_day_on_which_another_takes_its_place(
    writer: Writer, kind: str
) -> None:
    add(writer, "cu", OLD)
    add(writer, "moi", NEW | {"relations": [{"kind": kind, "number": "01/2018/nd-cp"}]})
    assert judge(writer, "cu", "2025-06-30") == "in-force"
    assert judge(writer, "cu", "2025-07-01") == "repealed"


def test_its_own_last_day_counts_before_that_of_what_replaces_it(writer: Writer) -> None:
    add(writer, "cu", OLD | {"expired_on": "2025-09-01"})
    add(writer, "moi", NEW | {"relations": [{"kind": "replaces", "number": "1/2018/NĐ-CP"}]})
    assert judge(writer, "cu", "2025-08-31") == "in-force"
    assert judge(writer, "cu", "2025-09-01") == "repealed"


def test_an_amended_document_is_in_force(writer: Writer) -> None:
    add(writer, "cu", OLD)
    add(writer, "moi", NEW | {"relations": [{"kind": "amends", "number": "1/2018/NĐ-CP"}]})
    assert judge(writer, "cu", "2025-07-01") == "partly-amended"


def test_what_readers_do_not_see_changes_nothing(writer: Writer) -> None:
    add(writer, "cu", OLD)
    relations = [{"kind": "repeals", "number": "1/2018/NĐ-CP"}]
    add(writer, "moi", NEW | {"relations": relations}, is_published=False)
    assert judge(writer, "cu", "2026-01-01") == "in-force"


def test_a_number_without_a_year_is_told_apart_by_its_date(writer: Writer) -> None:
    for year in (2006, 2011):
        resolution = {"title": "NQ", "number": "04/NQ-TU", "in_force_from": f"{year}-08-02"}
        add(writer, f"nq-{year}", resolution | {"issued_on": f"{year}-08-02"})
    relation = {"kind": "replaces", "number": "04/NQ-TU", "issued_on": "2006-08-02"}
    add(writer, "moi", NEW | {"relations": [relation]})
    assert judge(writer, "nq-2006", "2026-01-01") == "repealed"
    assert judge(writer, "nq-2011", "2026-01-01") == "in-force"
