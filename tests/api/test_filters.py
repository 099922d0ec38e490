from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest

from portal.api import Services
from portal.entities import AGENCY, AREA, TOPIC, ContentType
from portal.i18n import TIMEZONE
from portal.publishing import publish, save, writing

DOCUMENT = (
    "query($filter: NewsFilter) { news(filter: $filter, order: ALPHABETICAL) { edges { node { slug } } } }"
)
Ask = Callable[..., Any]


def area(code: str, level: str, parent: str | None = None, becomes: tuple[str, ...] = ()) -> dict[str, Any]:
    successors = [{"code": each, "is_default": True} for each in becomes]
    names = {"title": f"Nơi {code}", "code": code, "official_code": code, "level": level}
    return names | {"parent": parent, "successors": successors}


def moment(day: int, hour: int, minute: int) -> datetime:
    return datetime(2026, 3, day, hour, minute, tzinfo=TIMEZONE)


SURROUNDINGS: list[tuple[ContentType, str, dict[str, Any]]] = [
    (TOPIC, "doi-song", {"title": "Đời sống"}),
    (TOPIC, "y-te", {"title": "Y tế", "parent": "doi-song"}),
    (AGENCY, "so-y-te", {"title": "Sở Y tế", "kind": "department"}),
    (AREA, "tinh", area("91", "province")),
    (AREA, "xa-moi", area("1", "commune", "91")),
    (AREA, "xa-cu", area("pre2025:1", "commune", None, ("1",))),
    (AREA, "noi-khac", area("2", "commune")),
]


@pytest.fixture
def library(services: Services, add_news: Callable[..., None]) -> Services:
    """Three news items, each with what the filters ask for."""
    with writing(services.database, author="test") as writer:
        for kind, slug, content in SURROUNDINGS:
            publish(writer, kind, save(writer, kind, slug, content))
    add_news("cu", areas=["pre2025:1"], tags=["lũ"], at=moment(1, 0, 30))
    add_news("moi", areas=["1"], topics=["y-te"], agency="so-y-te", at=moment(2, 23, 30))
    add_news("xa", areas=["2"], category="thong-bao", at=moment(3, 0, 0))
    return services


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({}, ["cu", "moi", "xa"]),
        ({"topic": ["y-te"]}, ["moi"]),
        ({"topic": ["doi-song"]}, ["moi"]),
        ({"topic": ["khong-co"]}, []),
        ({"topic": []}, []),
        ({"agency": ["so-y-te"]}, ["moi"]),
        ({"tag": ["lũ"]}, ["cu"]),
        ({"area": ["1"]}, ["cu", "moi"]),
        ({"area": ["91"]}, ["cu", "moi"]),
        ({"area": ["pre2025:1"]}, ["cu"]),
        ({"area": ["pre2025:1", "2"]}, ["cu", "xa"]),
        ({"area": ["91"], "topic": ["y-te"]}, ["moi"]),
        ({"publishedFrom": "2026-03-02"}, ["moi", "xa"]),
        ({"publishedUntil": "2026-03-02"}, ["cu", "moi"]),
        ({"publishedFrom": "2026-03-02", "publishedUntil": "2026-03-02"}, ["moi"]),
        ({"publishedFrom": "0001-01-01", "publishedUntil": "9999-12-31"}, ["cu", "moi", "xa"]),
        ({"category": ["thong-bao"]}, ["xa"]),
    ],
)
def test_a_filter_lets_through_what_it_names(
    library: Services, ask: Ask, given: dict[str, Any], found: list[str]
) -> None:
    edges = ask(library, DOCUMENT, filter=given)["news"]["edges"]
    assert [edge["node"]["slug"] for edge in edges] == found
