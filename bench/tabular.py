"""A table of 5 million rows in the portal, in Datasette and in plain SQLite, in one run.

`.venv/bin/python bench/tabular.py [ROWS] [--alone]` makes the file in a temporary folder, and prints
seconds and their ratios to the portal's; `--alone` leaves the peers out. docs/open-data.md keeps a table.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from bench.tables.datasette_side import measure_datasette
from bench.tables.make import ROWS, make_table
from bench.tables.measuring import Figures
from bench.tables.portal_side import measure_portal
from bench.tables.sqlite_side import measure_sqlite

ERRANDS = (
    ("ingest", "take the file in"),
    ("page", "a page of rows that equal"),
    ("group", "group by, sum"),
    ("deep_page", "the page at nine tenths"),
    ("export", "the whole as CSV"),
    ("first_byte", "its first byte"),
)


def main() -> None:
    """Make the file, measure each side, print the table."""
    rows = next((int(each) for each in sys.argv[1:] if each.isdigit()), ROWS)
    sides = [measure_portal] if "--alone" in sys.argv else [measure_portal, measure_datasette, measure_sqlite]
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "big.csv"
        make_table(source, rows)
        print(f"\n{rows:,} rows x 7 columns, {source.stat().st_size / 1e6:.0f} MB")
        found = []
        for number, measure in enumerate(sides):
            own = Path(folder) / str(number)
            own.mkdir()
            found.append(measure(source, own))
    print_table(found)


def print_table(found: list[Figures]) -> None:
    """Print a line an errand: seconds of each side, and how many times the portal's."""
    first = found[0]
    print(f"{'':<28}" + "".join(f"{each.name:>24}" for each in found))
    for field, title in ERRANDS:
        base = getattr(first, field)
        cells = (_cell(getattr(each, field), base) for each in found)
        print(f"{title:<28}" + "".join(f"{cell:>24}" for cell in cells))
    print(f"{'memory to take it in, MB':<28}" + "".join(f"{each.ingest_memory:>24.0f}" for each in found))
    added = (f"{each.export_memory:.0f}" if each.export_memory is not None else "-" for each in found)
    print(f"{'memory that CSV adds, MB':<28}" + "".join(f"{cell:>24}" for cell in added))


def _cell(value: float | None, base: float) -> str:
    if value is None:
        return "-"
    ratio = f" ({value / base:.1f}x)" if base else ""
    return f"{value:.3f} s{ratio}"


if __name__ == "__main__":
    main()
