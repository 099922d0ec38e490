"""What a snippet fetches: rows of one table, by its addresses."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from portal.catalogue.addresses import rows_path
from portal.catalogue.snippets.example import Example
from portal.tabular import Column

CSV: Final = "csv"


@dataclass(frozen=True, slots=True)
class Target:
    """A table by the slugs of its dataset and resource, its columns, and which of its rows to ask for."""

    base_url: str
    dataset: str
    resource: str
    columns: Sequence[Column]
    example: Example | None

    @property
    def address(self) -> str:
        """Where all rows are as CSV."""
        return self.base_url + rows_path(self.dataset, self.resource, CSV)

    @property
    def parameters(self) -> dict[str, str]:
        """What asks for the rows of the example."""
        return {f"{self.example.column}__exact": self.example.value} if self.example else {}

    @property
    def filtered_address(self) -> str:
        """Where the rows of the example are as CSV; letters beyond ASCII are escaped."""
        return f"{self.address}?{urlencode(self.parameters)}" if self.example else self.address


def literal(text: str) -> str:
    """Return a text as Python, R and GraphQL write it, which is as JSON does."""
    return json.dumps(text, ensure_ascii=False)
