from __future__ import annotations

import pytest

from portal.syndication.dcat import Catalogue, CataloguePage
from portal.syndication.dcat.paging import add_paging
from portal.syndication.rdf import RDF_FORMS, Graph


def write(catalogue: Catalogue, page: CataloguePage) -> str:
    graph = Graph()
    add_paging(graph, catalogue, page)
    return RDF_FORMS["ttl"].write(graph).decode()


def test_a_page_leads_to_its_neighbours_in_the_same_form(our_catalogue: Catalogue) -> None:
    text = write(our_catalogue, CataloguePage(2, 10, 25, "rdf"))
    for name, number in {"first": 1, "previous": 1, "next": 3, "last": 3}.items():
        assert f"hydra:{name} <https://angiang.example/catalog.rdf?page={number}>" in text
    assert 'hydra:totalItems "25"^^xsd:nonNegativeInteger' in text


def test_the_ends_lead_no_further(our_catalogue: Catalogue) -> None:
    assert "hydra:previous" not in write(our_catalogue, CataloguePage(1, 10, 25, "ttl"))
    assert "hydra:next" not in write(our_catalogue, CataloguePage(3, 10, 25, "ttl"))


@pytest.mark.parametrize(("total", "last"), [(0, 1), (1, 1), (10, 1), (11, 2), (20, 2)])
def test_every_dataset_is_on_one_page(total: int, last: int) -> None:
    assert CataloguePage(1, 10, total, "ttl").last == last
    windows = [CataloguePage(number, 10, total, "ttl").window for number in range(1, last + 1)]
    assert [item for window in windows for item in range(total)[window]] == list(range(total))
