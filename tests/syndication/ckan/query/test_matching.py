from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from portal.syndication.ckan import Card, Register, SearchRefused
from portal.syndication.ckan.query import Matcher, parse_query

NOW = datetime(2026, 11, 22, tzinfo=UTC)
Fits = Callable[[str], bool]


@pytest.fixture
def fits(hold: Callable[..., Register], card: Callable[..., Card]) -> Fits:
    """Tells whether the one dataset fits a query; its text holds 'giường bệnh'."""
    matcher = Matcher(hold(), NOW, lambda text: {"d1"} if text.strip('"') == "giường bệnh" else set())
    return lambda query: matcher.compile(parse_query(query))(card())


@pytest.mark.parametrize(
    "query",
    [
        "*:*",
        "id:d1",
        "name:tram-y-te",
        "name:tram-*",
        "name:tr?m-y-te",
        "organization:so-y-te",
        "owner_org:a1",
        "groups:(giao-duc OR y-te)",
        'tags:"trạm y tế"',
        "tags:*",
        "res_format:csv",
        "license_id:CC-BY-4.0",
        "title:trạm",
        'title:"Y TE"',
        "title:tr*m",
        "notes:*",
        "+dataset_type:dataset +state:active +private:false +capacity:public +entity_type:package",
        "metadata_modified:[2026-11-21T05:06:07.890123Z TO *]",
        "metadata_modified:[* TO 2026-11-21T05:06:07.890123Z]",
        "metadata_modified:[NOW-1DAY TO NOW]",
        "metadata_created:{2025-12-31T23:59:59Z TO 2026-01-02T00:00:00Z}",
        "name:[t TO u]",
        "giường bệnh",
        'text:(giường OR "giường bệnh")',
        "giường bệnh AND -tags:lúa",
        "NOT lúa",
    ],
)
def test_what_fits_is_found(fits: Fits, query: str) -> None:
    assert fits(query)
    assert not fits(f"-({query})")


@pytest.mark.parametrize(
    "query",
    [
        "name:tram",
        r"name:tram-y-t\[e\]",
        'name:"tram-*"',
        "title:tram-*",
        "title:t",
        "tags:y",
        "res_format:XLSX",
        "metadata_modified:{2026-11-21T05:06:07.890123Z TO *]",
        "metadata_modified:[* TO 2026-11-21T05:06:07.890123Z}",
        "metadata_modified:[NOW TO *]",
        "name:{tram-y-te TO *]",
        "lúa",
        "giường bệnh -organization:so-y-te",
    ],
)
def test_what_does_not_fit_is_not_found(fits: Fits, query: str) -> None:
    assert not fits(query)


def test_a_title_is_found_by_whole_words_without_marks(fits: Fits) -> None:
    assert fits("title:tram")
    assert fits('title:"tram y"')
    assert not fits("title:ra")
    assert not fits('title:"y tram"')


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("colour:red", "undefined field colour"),
        ("metadata_modified:[soon TO *]", "Invalid Date String: 'soon'"),
        ("title:[a TO b]", "has no order"),
    ],
)
def test_what_cannot_be_compared_is_refused_with_the_reason(fits: Fits, query: str, reason: str) -> None:
    with pytest.raises(SearchRefused) as refused:
        fits(query)
    assert reason in refused.value.sentence


def test_a_pattern_of_many_stars_is_answered_at_once(fits: Fits) -> None:
    assert not fits("name:" + "*a" * 200 + "b")
