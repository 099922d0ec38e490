from __future__ import annotations

import csv
import io
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.errors import InvalidFile, InvalidInput, Unavailable
from portal.tabular import Selection, TableStore, find_format, ingest, read_table, stream_rows

TEXT = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
WRITER = """
import sys
from pathlib import Path
from portal.tabular import ingest
source, target = map(Path, sys.argv[1:])
print("ready", flush=True)
for number in range(1000):
    ingest(source, "csv", target / f"{number}.parquet")
"""


@settings(max_examples=25, deadline=None)
@given(cells=st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=20))
def test_text_comes_out_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.getbasetemp()
    rows = [("one", "two"), ("keeps", "text"), *cells]
    with (folder / "source.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    table = ingest(folder / "source.csv", "csv", folder / "table.parquet")
    exported = b"".join(stream_rows(table, Selection(), find_format("csv"))).decode()
    assert [tuple(row) for row in csv.reader(io.StringIO(exported, newline=""))] == rows


@pytest.mark.parametrize("name", ["csv", "text/csv", "Text/CSV; charset=utf-8"])
def test_a_format_goes_by_name_or_media_type(tmp_path: Path, name: str) -> None:
    (tmp_path / "source").write_text("a\n1\n")
    assert ingest(tmp_path / "source", name, tmp_path / "new" / "table.parquet").row_count == 1


def test_an_unknown_format_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="csv, tsv, json, ndjson"):
        ingest(tmp_path / "source", "application/pdf", tmp_path / "table.parquet")


def test_a_refused_file_leaves_the_snapshot_before_it(tmp_path: Path) -> None:
    source, target = tmp_path / "source", tmp_path / "table.parquet"
    source.write_text("a\n1\n")
    before = ingest(source, "csv", target)
    source.write_text("a\n1,2\n")
    with pytest.raises(InvalidFile):
        ingest(source, "csv", target)
    assert read_table(target) == before


def test_a_killed_ingest_leaves_only_whole_snapshots(tmp_path: Path) -> None:
    source, target = tmp_path / "source.csv", tmp_path / "tables"
    source.write_text("số,chữ\n" + "".join(f"{number},Mỹ Hòa {number}\n" for number in range(3000)))
    for _ in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, source, target], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(random.uniform(0.02, 0.3))
        writer.kill()
        writer.communicate()
    for snapshot in target.glob("*.parquet"):
        assert read_table(snapshot).row_count == 3000
    TableStore(target).sweep(older_than=0)
    assert all(path.suffix == ".parquet" for path in target.iterdir())


def test_a_snapshot_that_is_gone_is_unavailable(tmp_path: Path) -> None:
    with pytest.raises(Unavailable):
        read_table(tmp_path / "gone.parquet")
