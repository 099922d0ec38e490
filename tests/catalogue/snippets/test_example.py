from __future__ import annotations

from pathlib import Path

from portal.catalogue.snippets import Example, find_example
from portal.tabular import ingest


def example_of(folder: Path, text: str) -> Example | None:
    source = folder / "rows.csv"
    source.write_text(text)
    table = ingest(source, "rows.csv", folder / "made").table()
    assert table is not None
    return find_example(table)


def test_the_commonest_value_that_is_not_in_every_row_is_taken(tmp_path: Path) -> None:
    text = "ten,loai,tinh\nA,xã,AG\nB,phường,AG\nC,xã,AG\n"
    assert example_of(tmp_path, text) == Example("loai", "xã")


def test_numbers_alone_give_no_example(tmp_path: Path) -> None:
    assert example_of(tmp_path, "a,b\n1,2\n3,5\n") is None


def test_what_cannot_be_copied_by_hand_is_not_taken(tmp_path: Path) -> None:
    assert example_of(tmp_path, f'ten,n\n"{"x" * 61}",1\n"hai\ndòng",2\n"ba",3\n') == Example("ten", "ba")
