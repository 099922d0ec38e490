"""Pages of the catalogue by Hydra (https://www.hydra-cg.com/spec/latest/core/#collections)."""

from __future__ import annotations

from dataclasses import dataclass

from portal.syndication.dcat.catalogue import Catalogue
from portal.syndication.rdf import Graph, Iri, Said, typed


@dataclass(frozen=True, slots=True)
class CataloguePage:
    """The `number`-th page, from 1, of `total` things in all, `size` a page, in one RDF form.

    `path` is where the list is; `narrowing` what narrows it, as its address says it (`since=2026-05-01`).
    """

    number: int
    size: int
    total: int
    ending: str
    path: str = "/catalog"
    narrowing: str = ""

    @property
    def last(self) -> int:
        """The number of the last page; an empty list has one page too."""
        return max(1, -(-self.total // self.size))

    @property
    def window(self) -> slice:
        """Which of all things are on the page."""
        return slice((self.number - 1) * self.size, self.number * self.size)

    def address(self, catalogue: Catalogue, number: int) -> Iri:
        """Return where the page of that number is, in the same form."""
        narrowing = f"&{self.narrowing}" if self.narrowing else ""
        return catalogue.address(f"{self.path}.{self.ending}?page={number}{narrowing}")


def add_paging(graph: Graph, catalogue: Catalogue, page: CataloguePage) -> None:
    """Describe which page this is and where the others are.

    The view is also called by the name that Hydra had for it before, which harvesters look for.
    """
    others = {"first": 1, "previous": page.number - 1, "next": page.number + 1, "last": page.last}
    said: Said = {
        f"hydra:{name}": [page.address(catalogue, number)]
        for name, number in others.items()
        if 1 <= number <= page.last
    }
    counts = {"hydra:totalItems": [typed(page.total)], "hydra:itemsPerPage": [typed(page.size)]}
    view = graph.add(
        page.address(catalogue, page.number),
        ["hydra:PartialCollectionView", "hydra:PagedCollection"],
        {**said, **counts},
    )
    graph.add(
        catalogue.address(page.path),
        ["hydra:Collection"],
        {"hydra:totalItems": [typed(page.total)], "hydra:view": [view]},
    )
