from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from portal.importers.old_pages.html_facts import Facts, read_facts


def read(markup: str) -> Facts:
    return read_facts(BeautifulSoup(markup, "html.parser"))


def linked(data: str) -> Facts:
    return read(f'<script type="application/ld+json">{data}</script>')


def test_linked_data_is_found_in_lists_and_graphs() -> None:
    article = (
        '{"@type": ["NewsArticle"], "headline": "Tin", "datePublished": "2020-07-24", "author": "Hữu Trực"}'
    )
    expected = Facts(titles=("Tin",), dates=("2020-07-24",), authors=("Hữu Trực",))
    assert linked(article) == linked(f"[{article}]") == linked(f'{{"@graph": [{article}]}}') == expected


@pytest.mark.parametrize(
    "data", ["{", "[" * 200_000, "null", "[1, 2]", '{"@type": "Article", "headline": 5}']
)
def test_broken_linked_data_is_passed_over(data: str) -> None:
    assert linked(data) == Facts()


def test_the_first_of_two_metadata_of_one_name_counts() -> None:
    facts = read('<meta property="og:title" content="Một"><meta property="og:title" content="Hai">')
    assert facts.titles == ("Một",)


def test_the_time_tag_of_the_article_gives_a_date() -> None:
    assert read('<article><time datetime="2020-07-24">hôm qua</time></article>').dates == ("2020-07-24",)
