"""R as it comes. Texts are said to be texts, because it would take the zeros off codes."""

from __future__ import annotations

from typing import Final

from portal.catalogue.snippets.target import Target, literal
from portal.tabular import ColumnType

_CODE: Final = """\
address <- {address}
rows <- read.csv(
  address,
  fileEncoding = "UTF-8",
  check.names = FALSE,
  colClasses = c({classes})
)
str(rows)"""
_NUMBERS: Final = (ColumnType.INTEGER, ColumnType.DECIMAL)


def write_r(target: Target) -> str:
    """Return a program that reads the rows and shows what they are like."""
    texts = (column.name for column in target.columns if column.type not in _NUMBERS)
    classes = ", ".join(f'{literal(name)} = "character"' for name in texts)
    return _CODE.format(address=literal(target.filtered_address), classes=classes or "NA")
