from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlmodel import col, select

from portal.api import Services
from portal.entities import (
    AGENCY,
    AREA,
    DATASET,
    MEDIA,
    NEWS,
    PAGE,
    PROGRAMME,
    TOPIC,
    Change,
    Withdrawal,
    WithdrawalKind,
)
from portal.publishing import publish, rename, save, withdraw, writing
from portal.static_site import Job, plan_all, plan_changes

Do = Callable[..., None]
NEWS_PAGES = {Job("news"), Job("home"), Job("feed")}


@pytest.fixture
def library(services: Services, places: None) -> Services:
    """An agency, a narrower topic, a commune and its former self."""
    with writing(services.database, author="test") as writer:
        commune = {"title": "Xã", "code": "1", "official_code": "1", "level": "commune", "parent": "91"}
        former = commune | {"code": "pre2025:1", "parent": None}
        former |= {"successors": [{"code": "1", "is_default": True}], "valid_until": "2025-06-30"}
        for kind, slug, content in (
            (AGENCY, "so-y-te", {"title": "Sở Y tế", "kind": "department"}),
            (TOPIC, "benh-vien", {"title": "Bệnh viện", "parent": "y-te"}),
            (AREA, "xa-moi", commune | {"is_local": True}),
            (AREA, "xa-cu", former | {"is_local": True}),
        ):
            publish(writer, kind, save(writer, kind, slug, content))
    return services


def plan(services: Services, since: int) -> set[Job] | None:
    with services.database.reading() as session:
        changes = session.exec(select(Change).where(col(Change.seq) > since)).all()
        return plan_changes(session, changes)


def newest(services: Services) -> int:
    with services.database.reading() as session:
        return len(session.exec(select(Change)).all())


def test_news_touch_their_page_the_lists_and_what_they_are_about(library: Services, add_news: Do) -> None:
    since = newest(library)
    add_news("mot", topics=["y-te"], areas=["91"], agency="so-y-te")
    around = {Job("topic", "y-te"), Job("area", "tinh-an-giang"), Job("agency", "so-y-te")}
    assert plan(library, since) == NEWS_PAGES | {Job("news", "mot")} | around


def test_news_of_a_narrower_topic_touch_the_wider_one(library: Services, add_news: Do) -> None:
    since = newest(library)
    add_news("mot", topics=["benh-vien"])
    topics = {Job("topic", "benh-vien"), Job("topic", "y-te")}
    assert plan(library, since) == NEWS_PAGES | {Job("news", "mot")} | topics


def test_news_of_a_former_area_touch_what_it_became(library: Services, add_news: Do) -> None:
    since = newest(library)
    add_news("mot", areas=["pre2025:1"])
    areas = {Job("area", "xa-moi"), Job("area", "tinh-an-giang")}
    assert plan(library, since) == NEWS_PAGES | {Job("news", "mot")} | areas


def test_a_topic_left_behind_is_touched_too(library: Services, add_news: Do) -> None:
    add_news("mot", topics=["y-te"])
    since = newest(library)
    add_news("mot", topics=[])
    assert Job("topic", "y-te") in (plan(library, since) or ())


def test_an_old_slug_is_touched_by_a_rename(library: Services, add_news: Do, edit: Do) -> None:
    add_news("mot")
    since = newest(library)
    edit(NEWS, "mot", rename, "hai")
    assert plan(library, since) == NEWS_PAGES | {Job("news", "mot"), Job("news", "hai")}


def test_a_new_title_touches_every_page_that_shows_it(library: Services, add_news: Do) -> None:
    add_news("mot", agency="so-y-te")
    add_news("hai")
    since = newest(library)
    with writing(library.database, author="test") as writer:
        content = {"title": "Sở Y tế An Giang", "kind": "department"}
        publish(writer, AGENCY, save(writer, AGENCY, "so-y-te", content))
    assert plan(library, since) == NEWS_PAGES | {Job("news", "mot"), Job("agency"), Job("agency", "so-y-te")}


def test_a_new_picture_touches_the_news_that_show_it(library: Services, add_news: Do, edit: Do) -> None:
    with writing(library.database, author="test") as writer:
        file = {"file": "a.png", "media_type": "image/png", "size": 1, "sha256": "0" * 64}
        content = {"title": "Ảnh", "alt": "Ảnh", "licence": "cc0-1.0"} | file
        publish(writer, MEDIA, save(writer, MEDIA, "anh", content))
    add_news("mot", image="anh")
    add_news("hai")
    since = newest(library)
    edit(MEDIA, "anh", withdraw, Withdrawal(kind=WithdrawalKind.GONE))
    planned = plan(library, since) or set()
    assert {Job("news", "mot"), Job("media", "anh")} <= planned
    assert Job("news", "hai") not in planned


def test_new_figures_touch_the_programmes_that_show_them(services: Services) -> None:
    dataset = {"title": "Hồ sơ", "licence": "cc0-1.0", "frequency": "monthly"}
    actual = {"dataset": "ho-so", "resource": "thang", "period": "thang", "value": "nhan"}
    indicator = {"key": "nhan", "title": "Tiếp nhận", "actual": actual}
    programme = {"title": "Đề án", "status": "running", "indicators": [indicator]}
    with writing(services.database, author="test") as writer:
        publish(writer, DATASET, save(writer, DATASET, "ho-so", dataset))
        publish(writer, PROGRAMME, save(writer, PROGRAMME, "de-an", programme))
    since = newest(services)
    with writing(services.database, author="test") as writer:
        publish(writer, DATASET, save(writer, DATASET, "ho-so", dataset | {"title": "Hồ sơ mới"}))
    assert Job("programme", "de-an") in (plan(services, since) or ())


def test_a_page_of_the_portal_touches_everything(services: Services) -> None:
    with writing(services.database, author="test") as writer:
        publish(writer, PAGE, save(writer, PAGE, "gioi-thieu", {"title": "Giới thiệu"}))
    assert plan(services, 0) is None


def test_the_whole_site_has_every_published_page_and_no_draft(services: Services, add_news: Do) -> None:
    add_news("mot")
    with writing(services.database, author="test") as writer:
        save(writer, NEWS, "ban-nhap", {"title": "Bản nháp"})
    with services.database.reading() as session:
        jobs = plan_all(session)
    assert {
        Job("home"),
        Job("feed"),
        Job("search"),
        Job("not_found"),
        Job("news"),
        Job("news", "mot"),
    } <= jobs
    assert Job("news", "ban-nhap") not in jobs
