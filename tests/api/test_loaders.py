from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

import pytest

from portal.api import Services
from portal.database import Database
from portal.entities import AGENCY, DATASET
from portal.publishing import publish, save, writing

NEWS = """query($first: Int!) { news(first: $first) { totalCount edges { node {
    path title { text } agency { title { text } parent { title { text } } }
    topics { title { text } children { title { text } } }
    areas { title { text } parent { title { text } } successors { area { title { text } } } }
} } } }"""
DATASETS = "query($first: Int!) { datasets(first: $first) { edges { node { resources { downloadUrl } } } } }"
FILE = {"media_type": "text/csv", "size": 1, "sha256": "0" * 64}


@pytest.fixture
def library(services: Services, places: None, add_news: Callable[..., None]) -> Services:
    """Fifty news items and fifty datasets, each with all that it can refer to."""
    with writing(services.database, author="test") as writer:
        for slug, parent in (("ubnd-tinh", None), ("so-y-te", "ubnd-tinh")):
            content = {"title": slug, "kind": "department", "parent": parent}
            publish(writer, AGENCY, save(writer, AGENCY, slug, content))
        for number in range(50):
            resources = [FILE | {"slug": f"tep-{each}", "title": "Tệp", "file": "a.csv"} for each in range(2)]
            content = {"title": "Bảng", "licence": "cc0-1.0", "frequency": "annual", "resources": resources}
            publish(writer, DATASET, save(writer, DATASET, f"bang-{number}", content))
    for number in range(50):
        add_news(f"tin-{number}", agency="so-y-te", topics=["y-te"], areas=["91"])
    return services


@pytest.mark.parametrize("document", [NEWS, DATASETS], ids=["news", "datasets"])
def test_fifty_entries_cost_no_more_statements_than_two(
    library: Services,
    ask: Callable[..., Any],
    counting: Callable[[Database], AbstractContextManager[list[str]]],
    document: str,
) -> None:
    counts = []
    for first in (2, 50):
        with counting(library.database) as sent:
            ask(library, document, first=first)
        counts.append(len(sent))
    assert counts[1] <= counts[0], "\n".join(sent)


def test_what_is_not_public_is_not_referred_to(services: Services, ask: Callable[..., Any]) -> None:
    with writing(services.database, author="test") as writer:
        save(writer, AGENCY, "so-y-te", {"title": "Sở Y tế", "kind": "department"})
        content = {"title": "Bảng", "licence": "cc0-1.0", "frequency": "annual", "agency": "so-y-te"}
        publish(writer, DATASET, save(writer, DATASET, "bang", content))
    found = ask(services, '{ dataset(slug: "bang") { agency { slug } } }')
    assert found == {"dataset": {"agency": None}}
