"""Python that needs nothing but its standard library."""

from __future__ import annotations

from typing import Final

from portal.catalogue.snippets.target import Target, literal

_CODE: Final = """\
import csv
import io
from urllib.parse import urlencode
from urllib.request import urlopen

address = {address}
query = urlencode({{{parameters}}})

with urlopen(f"{{address}}?{{query}}") as answer:
    lines = io.TextIOWrapper(answer, encoding="utf-8", newline="")
    rows = list(csv.DictReader(lines))

print(len(rows))
print(rows[0])"""


def write_python(target: Target) -> str:
    """Return a program that prints how many rows there are, and the first."""
    parameters = (f"{literal(name)}: {literal(value)}" for name, value in target.parameters.items())
    return _CODE.format(address=literal(target.address), parameters=", ".join(parameters))
