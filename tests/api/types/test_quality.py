from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import UTC, datetime
from typing import Any

import pytest

from portal.api import Services
from portal.database import Database
from portal.entities import DATASET, LinkCheck
from portal.i18n import Locale
from portal.publishing import publish, save, writing
from portal.quality import keep_check

QUALITY = '{ dataset(slug: "bang-0") { quality { score parts { name title score weight found todo } } } }'
LIST = "query($first: Int!) { datasets(first: $first) { edges { node { quality { score } } } } }"
URL = "https://a.example/x"


@pytest.fixture
def datasets(services: Services) -> Services:
    """Twenty datasets with one link each, of which the first is dead."""
    resource = {"slug": "lien-ket", "title": "Liên kết", "kind": "link"}
    with writing(services.database, author="test") as writer:
        for number in range(20):
            content = {"title": "Bảng", "licence": "cc0-1.0", "frequency": "annual"}
            content["resources"] = [resource | {"url": f"{URL}{number}"}]  # type: ignore[assignment]
            publish(writer, DATASET, save(writer, DATASET, f"bang-{number}", content))
    with services.database.writing() as session:
        keep_check(session, LinkCheck(url=f"{URL}0", checked_at=datetime.now(UTC), reason="missing"))
    return services


def test_a_dataset_says_how_good_it_is_and_what_to_do(datasets: Services, ask: Callable[..., Any]) -> None:
    quality = ask(datasets, QUALITY, locale=Locale.EN)["dataset"]["quality"]
    parts = {part["name"]: part for part in quality["parts"]}
    assert quality["score"] == 41  # 20 for freshness and 15 for the licence, of 85 that apply
    assert parts["links"] == {
        "name": "links",
        "title": "Links that work",
        "score": 0,
        "weight": 10,
        "found": parts["links"]["found"],
        "todo": f"Correct the link {URL}0: There is nothing at that address.",
    }
    assert parts["validity"]["score"] is None
    assert parts["licence"]["todo"] is None


def test_twenty_datasets_cost_no_more_statements_than_two(
    datasets: Services,
    ask: Callable[..., Any],
    counting: Callable[[Database], AbstractContextManager[list[str]]],
) -> None:
    counts = []
    for first in (2, 20):
        with counting(datasets.database) as sent:
            ask(datasets, LIST, first=first)
        counts.append(len(sent))
    assert counts[1] <= counts[0]
