"""Lines to copy that fetch rows of a table: curl, Python, R, Excel and GraphQL, with real addresses."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from portal.catalogue.addresses import rows_path
from portal.catalogue.example import Example
from portal.tabular import Column, ColumnType

_M_TYPES: Final = {
    ColumnType.BOOLEAN: "type logical",
    ColumnType.INTEGER: "Int64.Type",
    ColumnType.DECIMAL: "type number",
    ColumnType.DATE: "type date",
    ColumnType.DATETIME: "type datetime",
}
_CSV: Final = ".csv"


@dataclass(frozen=True, slots=True)
class Snippet:
    """Code in a `language` that readers know by its `title`."""

    language: str
    title: str
    code: str


@dataclass(frozen=True, slots=True)
class Target:
    """A table by the slugs of its dataset and resource, its columns, and rows of it to ask for."""

    base_url: str
    dataset: str
    resource: str
    columns: Sequence[Column]
    example: Example | None

    @property
    def address(self) -> str:
        """Where all rows are as CSV."""
        return self.base_url + rows_path(self.dataset, self.resource, _CSV)

    @property
    def parameters(self) -> dict[str, str]:
        """What asks for the rows of the example."""
        return {f"{self.example.column}__exact": self.example.value} if self.example else {}

    @property
    def filtered_address(self) -> str:
        """Where the rows of the example are as CSV."""
        return f"{self.address}?{urlencode(self.parameters)}" if self.example else self.address


def make_snippets(target: Target) -> tuple[Snippet, ...]:
    """Return the snippets for a table; each runs as it is."""
    return (
        Snippet("curl", "curl", _write_curl(target)),
        Snippet("python", "Python", _write_python(target)),
        Snippet("r", "R", _write_r(target)),
        Snippet("excel", "Excel (Power Query)", _write_excel(target)),
        Snippet("graphql", "GraphQL", _write_graphql(target)),
    )


def _write_curl(target: Target) -> str:
    return f'curl --fail --location --output {target.resource}{_CSV} "{target.filtered_address}"'


def _write_python(target: Target) -> str:
    parameters = ", ".join(
        f"{_literal(name)}: {_literal(value)}" for name, value in target.parameters.items()
    )
    return "\n".join(
        [
            "import csv",
            "import io",
            "from urllib.parse import urlencode",
            "from urllib.request import urlopen",
            "",
            f"address = {_literal(target.address)}",
            f"query = urlencode({{{parameters}}})",
            "",
            'with urlopen(f"{address}?{query}") as answer:',
            '    lines = io.TextIOWrapper(answer, encoding="utf-8", newline="")',
            "    rows = list(csv.DictReader(lines))",
            "",
            "print(len(rows))",
            "print(rows[0])",
        ]
    )


def _write_r(target: Target) -> str:
    """Return R that keeps texts as texts: codes lose their leading zeros otherwise."""
    texts = [column.name for column in target.columns if column.type not in _M_TYPES]
    classes = ", ".join(f'{_literal(name)} = "character"' for name in texts)
    given = [f"colClasses = c({classes})"] if texts else []
    options = ['encoding = "UTF-8"', "check.names = FALSE", *given]
    return "\n".join(
        [
            f"address <- {_literal(target.filtered_address)}",
            "rows <- read.csv(",
            *(f"  {option}," for option in ["address", *options[:-1]]),
            f"  {options[-1]}",
            ")",
            "str(rows)",
        ]
    )


def _write_excel(target: Target) -> str:
    types = ", ".join(
        f"{{{_m_literal(column.name)}, {_M_TYPES.get(column.type, 'type text')}}}"
        for column in target.columns
    )
    return "\n".join(
        [
            "let",
            f"    File = Web.Contents({_m_literal(target.filtered_address)}),",
            '    Cells = Csv.Document(File, [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),',
            "    Rows = Table.PromoteHeaders(Cells, [PromoteAllScalars = true]),",
            f'    Typed = Table.TransformColumnTypes(Rows, {{{types}}}, "en-US")',
            "in",
            "    Typed",
        ]
    )


def _write_graphql(target: Target) -> str:
    where = ""
    if target.example:
        column, value = _literal(target.example.column), _literal(target.example.value)
        where = f", where: [{{column: {column}, operator: EXACT, value: {value}}}]"
    return "\n".join(
        [
            f"# {target.base_url}/graphql",
            "{",
            f"  dataset(slug: {_literal(target.dataset)}) {{",
            f"    resource(slug: {_literal(target.resource)}) {{",
            f"      rows(first: 10{where}) {{",
            "        columns { name type }",
            "        rows",
            "        totalCount",
            "      }",
            "    }",
            "  }",
            "}",
        ]
    )


def _literal(text: str) -> str:
    """Return a text as Python, R and GraphQL write it: as JSON does."""
    return json.dumps(text, ensure_ascii=False)


def _m_literal(text: str) -> str:
    """Return a text as Power Query writes it (https://learn.microsoft.com/powerquery-m/expressions-values)."""
    doubled = text.replace("#(", "#(#)(").replace('"', '""')
    return f'"{doubled}"'
