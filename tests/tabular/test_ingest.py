from __future__ import annotations

import csv
import io
import random
import subprocess
import sys
import time
import unicodedata
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.i18n import Locale
from portal.resources import CONTENT
from portal.tabular import (
    ColumnType,
    Declaration,
    DeclaredColumn,
    RowQuery,
    Selection,
    TableStore,
    fetch_page,
    find_format,
    ingest,
    stream_rows,
)
from portal.tabular.ingested import read_manifest

CELL = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=8)
SAMPLES = sorted((CONTENT / "sample/dataset").glob("*/*.[cgjx]*[vnls]"))
WRITER = """
import sys
from pathlib import Path
from portal.tabular import ingest
source, target = map(Path, sys.argv[1:])
print("ready", flush=True)
for number in range(1000):
    ingest(source, "source.csv", target / f"{number}")
"""


@settings(max_examples=25, deadline=None)
@given(cells=st.lists(st.tuples(CELL, CELL), min_size=1, max_size=20))
def test_text_comes_out_as_it_went_in(
    tmp_path_factory: pytest.TempPathFactory, cells: list[tuple[str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("texts")
    rows = [("one", "two"), ("keeps", "text"), *((f"a{one}b", f"a{two}b") for one, two in cells)]
    with (folder / "source.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    table = ingest(folder / "source.csv", "source.csv", folder / "tables").table()
    assert table is not None
    exported = b"".join(stream_rows(table, Selection(), find_format("csv"))).decode()
    found = [tuple(row) for row in csv.reader(io.StringIO(exported, newline=""))]
    assert found == [tuple(_canonical(cell) for cell in row) for row in rows]


def _canonical(cell: str) -> str:
    return unicodedata.normalize("NFC", cell)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
def test_every_file_of_the_sample_becomes_tables_without_an_error(sample: Path, tmp_path: Path) -> None:
    made = ingest(sample, sample.name, tmp_path / "tables")
    assert made.tables
    assert made.report.errors == 0


def test_a_refused_file_has_no_table_and_a_report_that_says_why(receive) -> None:
    made = receive("tên,số\nan,1\nbình,2,3\n")
    assert made.is_refused
    [finding] = made.report.findings
    assert (finding.kind.code, finding.row) == ("long-row", 3)
    assert "3" in finding.reason(Locale.VI)
    assert not list(made.folder.glob("*.parquet"))


def test_errors_within_the_limit_are_let_pass(receive) -> None:
    made = receive("tên,số\nan,1\nbình,2,3\n", limit=1)
    assert made.tables[0].row_count == 2
    assert made.report.errors == 1


@pytest.mark.parametrize(
    ("content", "name", "part"),
    [
        (b"", "a.csv", "empty"),
        (bytes(range(256)) * 20, "a.csv", ""),
        (b"%PDF-1.7\n%\xe2\xe3", "a.csv", "PDF"),
        (b"<!doctype html><html></html>", "a.csv", "web page"),
        ('a,b\n"1,2\n3,4\n', "a.csv", "never closed"),
    ],
)
def test_a_file_that_cannot_be_read_says_so(receive, content: bytes | str, name: str, part: str) -> None:
    made = receive(content, name)
    assert made.is_refused
    assert part in made.report.findings[0].reason(Locale.EN)


def test_titles_and_notes_around_a_table_are_kept_apart_from_its_rows(receive) -> None:
    text = (
        "ỦY BAN NHÂN DÂN TỈNH;;\nDÂN SỐ TRUNG BÌNH;;\n;;\nSTT;Xã;Dân số (người)\n"
        "1;Châu Phú;12.345\n2;Mỹ Đức;9.876\n3;Cái Dầu;1.234.567\n;;\nNguồn: Cục Thống kê;;\n"
    )
    made = receive(text)
    [info] = made.tables
    assert info.heading.splitlines() == ["ỦY BAN NHÂN DÂN TỈNH", "DÂN SỐ TRUNG BÌNH"]
    assert info.notes == "Nguồn: Cục Thống kê"
    assert [column.name for column in info.columns] == ["STT", "Xã", "Dân số (người)"]
    table = made.table()
    assert table is not None
    assert fetch_page(table, RowQuery()).rows == [
        (1, "Châu Phú", 12345),
        (2, "Mỹ Đức", 9876),
        (3, "Cái Dầu", 1234567),
    ]


def test_a_column_that_turns_to_text_late_stays_text_from_its_first_row(receive) -> None:
    text = "mục,số\n" + "".join(f"m{row},{row}\n" for row in range(1, 30_001)) + "m,không rõ\n"
    made = receive(text)
    assert made.tables[0].columns[1].type == "text"
    [finding] = made.report.findings
    assert (finding.kind.code, finding.row, finding.value) == ("late-text", 30_002, "không rõ")


def test_rules_are_checked_and_what_breaks_them_is_named(receive) -> None:
    rules = Declaration(
        (
            DeclaredColumn("xã", required=True, values=("A", "B")),
            DeclaredColumn("số", minimum="0", maximum="10"),
            DeclaredColumn("thiếu"),
        ),
        ("xã",),
    )
    report = receive("xã,số\nA,1\n,2\nC,11\nA,-1\n", rules=rules).report
    assert report.counts == {
        "missing-column": 1,
        "missing-value": 1,
        "constraint": 3,
        "repeated-key": 1,
    }
    assert [finding.row for finding in report.findings if finding.kind.code == "constraint"] == [4, 4, 5]


def test_a_declared_type_holds_and_other_cells_are_left_empty(receive) -> None:
    rules = Declaration((DeclaredColumn("mã", ColumnType.TEXT), DeclaredColumn("ngày", ColumnType.DATE)))
    made = receive("mã,ngày\n1,31/12/2025\n2,hôm qua\n", rules=rules, limit=1)
    table = made.table()
    assert table is not None
    assert [(row[0], str(row[1])) for row in fetch_page(table, RowQuery()).rows] == [
        ("1", "2025-12-31"),
        ("2", "None"),
    ]
    assert made.report.findings[0].kind.code == "wrong-type"


def test_a_file_of_many_tables_gives_them_all(receive) -> None:
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("xã.csv", "xã,số\nA,1\n")
        file.writestr("../../huyện.csv", "huyện,số\nB,2\n")
    made = receive(archive.getvalue(), "bảng.zip")
    assert [info.row_count for info in made.tables] == [1, 1]
    assert all(path.parent == made.folder for path in made.folder.rglob("*"))


def test_large_and_small_files_are_read_alike(receive, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [f'{row},"xã ""{row % 7}"", cũ",{row / 7:.2f},{2000 + row % 26}-03-01\n' for row in range(5000)]
    text = "số,xã,tỷ lệ,ngày\n" + "".join(rows)
    slow = receive(text)
    monkeypatch.setattr("portal.tabular.fast_path.FROM_BYTES", 0)
    fast = receive(text)
    assert fast.tables == slow.tables
    assert fast.report == slow.report
    one, other = slow.table(), fast.table()
    assert one is not None
    assert other is not None
    assert fetch_page(one, RowQuery(first=1000)).rows == fetch_page(other, RowQuery(first=1000)).rows


@pytest.mark.parametrize("row", ["1\n", "1,2,3\n", '"1""2,3\n', ",\n", "một,hai\n"])
def test_a_large_file_with_one_odd_row_is_read_with_care(
    receive, monkeypatch: pytest.MonkeyPatch, row: str
) -> None:
    text = "một,hai\n" + "3,4\n" * 500 + row + "5,6\n" * 500
    slow = receive(text)
    monkeypatch.setattr("portal.tabular.fast_path.FROM_BYTES", 0)
    fast = receive(text)
    assert fast.report == slow.report
    assert fast.tables == slow.tables


def test_a_killed_ingest_leaves_only_whole_tables(tmp_path: Path) -> None:
    source, target = tmp_path / "source.csv", tmp_path / "tables"
    source.write_text("số,chữ\n" + "".join(f"{number},Mỹ Hòa {number}\n" for number in range(3000)))
    for _ in range(3):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, source, target], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        )
        assert writer.stdout
        writer.stdout.readline()
        time.sleep(random.uniform(0.02, 0.5))
        writer.kill()
        writer.communicate()
    made = list(target.glob("[0-9]*")) if target.exists() else []
    assert all(read_manifest(path).tables[0].row_count == 3000 for path in made)
    TableStore(target).sweep(older_than=0)
    assert sorted(target.glob("*")) == sorted(made)


def test_two_who_make_the_same_tables_make_them_once(tmp_path: Path) -> None:
    (tmp_path / "source.csv").write_text("a\n1\n")
    made = [ingest(tmp_path / "source.csv", "source.csv", tmp_path / "tables") for _ in range(2)]
    assert made[0] == made[1]


def test_shapes_on_the_map_are_geometry_without_being_declared(receive) -> None:
    feature = (
        '{"type":"Feature","properties":{"tên":"A"},"geometry":{"type":"Point","coordinates":[105.1,10.4]}}'
    )
    made = receive(f'{{"type":"FeatureCollection","features":[{feature}]}}', "điểm.geojson")
    assert [column.type.value for column in made.tables[0].columns] == ["text", "geometry"]


def test_allowed_values_are_meant_as_they_are_written(receive) -> None:
    rules = Declaration((DeclaredColumn("trực", values=("có", "không")),))
    assert not receive("tên,trực\nA,có\nB,không\n", rules=rules).report.errors


def test_text_that_looks_like_a_formula_is_kept_and_reported(receive) -> None:
    made = receive("tên,số\n=1+1,2\n@SUM(A1),3\nC,4\n")
    table = made.table()
    assert table is not None
    assert [row[0] for row in fetch_page(table, RowQuery()).rows] == ["=1+1", "@SUM(A1)", "C"]
    assert made.report.counts == {"formula-text": 2}
