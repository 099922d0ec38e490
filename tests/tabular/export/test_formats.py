from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from tempfile import NamedTemporaryFile
from typing import Any
from zipfile import ZipFile

import duckdb
import openpyxl
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from portal.errors import InvalidInput
from portal.tabular import (
    FORMATS,
    Filter,
    Function,
    GroupQuery,
    Measure,
    Operator,
    Selection,
    SortKey,
    Table,
    find_format,
    stream_rows,
)

Write = Callable[..., bytes]
Keep = Callable[..., Table]
NAMES = [export_format.name for export_format in FORMATS]
TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn"], exclude_characters="\ufeff")
    | st.sampled_from("\t\n\",;'=+-@<>&_x"),
    min_size=1,
    max_size=12,
)
# Workbooks know a day and a half of a millisecond less than the moments that tables hold.
MOMENTS = st.datetimes(datetime(1900, 3, 1), datetime(2999, 1, 1)).map(lambda at: at.replace(microsecond=0))
ROWS = st.lists(
    st.tuples(
        st.none() | TEXT | st.sampled_from(["-5", "=1+1", "+84 912", "_x0041_", "đ", "a\r\nb"]),
        st.none() | st.integers(-(10**18) + 1, 10**18 - 1) | st.integers(-3, 3),
        st.none() | st.decimals(-(10**9), 10**9, places=3),
        st.none() | st.booleans(),
        st.none() | st.dates(date(1800, 1, 1), date(2999, 1, 1)),
        st.none() | MOMENTS,
        st.none() | st.sampled_from(['{"type":"Point","coordinates":[105.1,10.5]}']),
    ),
    max_size=8,
)
KINDS = ["VARCHAR", "BIGINT", "DECIMAL(18, 3)", "BOOLEAN", "DATE", "TIMESTAMP", "JSON"]
COLUMNS = ['tên, \'có "dấu"', "=số", "tiền", "đúng", "ngày", "lúc", "hình"]


def as_text(cell: Any) -> str | None:
    """A cell as documented: ISO dates, a dot, no zeros at the end, lower-case truth."""
    match cell:
        case None | "":
            return None
        case bool():
            return str(cell).lower()
        case datetime():
            return cell.isoformat()
        case Decimal():
            text = f"{cell:f}"
            return re.sub(r"\.?0+$", "", text) if "." in text else text
        case float():
            return as_text(Decimal(repr(cell)))
        case dict():
            return json.dumps(cell, separators=(",", ":"))
        case _:
            return str(cell)


def read_back(name: str, content: bytes) -> Iterator[list[str | None]]:
    """The rows of a file as texts, read by somebody else's reader."""
    match name:
        case "csv" | "excel" | "tsv":
            text = io.StringIO(content.decode("utf-8-sig" if name == "excel" else "utf-8"), newline="")
            rows = csv.reader(text, delimiter="\t" if name == "tsv" else ",", strict=True)
            next(rows)
            yield from ([cell or None for cell in row] for row in rows)
        case "json" | "ndjson":
            text = content.decode()
            rows = (
                json.loads(text, parse_float=Decimal)
                if name == "json"
                else (json.loads(line, parse_float=Decimal) for line in text.split("\n") if line)
            )
            yield from ([as_text(cell) for cell in row.values()] for row in rows)
        case "geojson":
            for feature in json.loads(content, parse_float=Decimal)["features"]:
                shape = feature["geometry"]
                shape = shape and {"type": "Point", "coordinates": [float(at) for at in shape["coordinates"]]}
                yield [*map(as_text, feature["properties"].values()), as_text(shape)]
        case "xlsx":
            sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
            _header, *rows = sheet.iter_rows()
            for row in rows:
                yield [_sheet_text(cell) for cell in row]
        case "parquet":
            with duckdb.connect() as connection:
                with NamedTemporaryFile(suffix=".parquet") as file:
                    file.write(content)
                    file.flush()
                    rows = connection.execute("SELECT * FROM read_parquet(?)", [file.name]).fetchall()
                yield from ([as_text(cell) for cell in row] for row in rows)


def _sheet_text(cell: Any) -> str | None:
    value = cell.value
    if isinstance(value, datetime) and cell.number_format == "yyyy\\-mm\\-dd":
        return value.date().isoformat()
    return unescape(value) if isinstance(value, str) else as_text(value)


def harmless(text: str | None) -> str | None:
    is_number = text is not None and re.fullmatch(r"-?(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?", text)
    return f"'{text}" if text and text[0] in "=+-@\t\r\n＝＋－＠" and not is_number else text


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(rows=ROWS, descending=st.booleans(), kept=st.none() | st.booleans())
@example(rows=[("a", 1, Decimal("100.000"), True, None, None, None)] * 2, descending=False, kept=None)
def test_the_same_question_gives_the_same_rows_in_each_format(
    keep: Keep, write: Write, rows: list[tuple[Any, ...]], descending: bool, kept: bool | None
) -> None:
    cells = list(zip(*rows, strict=True)) or [()] * len(KINDS)
    table = keep({name: (kind, column) for name, kind, column in zip(COLUMNS, KINDS, cells, strict=True)})
    filters = () if kept is None else (Filter("đúng", Operator.DIFFERS, kept),)
    selection = Selection(filters=filters, sort=(SortKey("tiền", descending),))
    chosen = [row for row in rows if kept is None or row[3] is not kept]
    expected = [[as_text(cell) for cell in row] for row in _stable(chosen, descending)]
    for name in NAMES:
        found = list(read_back(name, write(table, name, selection)))
        wanted = [[harmless(row[0]), *row[1:]] for row in expected] if name == "excel" else expected
        assert found == wanted, name


def _stable(rows: list[tuple[Any, ...]], descending: bool) -> list[tuple[Any, ...]]:
    """Sorted by the third cell, the empty ones last, equal rows as they stand in the source."""
    sign = -1 if descending else 1
    return sorted(rows, key=lambda row: (row[2] is None, sign * (row[2] or 0)))


@pytest.mark.parametrize("name", NAMES)
def test_a_table_without_rows_is_a_whole_file(keep: Keep, write: Write, name: str) -> None:
    table = keep({"a": ("VARCHAR", []), "hình": ("JSON", [])})
    assert list(read_back(name, write(table, name))) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_long_table_comes_whole_and_in_its_order_in_many_pieces(keep: Keep, name: str) -> None:
    table = keep({"n": ("BIGINT", [0]), "hình": ("JSON", [None])})
    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT range + 1 AS _row, range AS n, NULL::VARCHAR AS hình FROM range(30000)) TO ? "
            "(FORMAT parquet, ROW_GROUP_SIZE 4096)",
            [str(table.path)],
        )
    pieces = list(stream_rows(table, Selection(), find_format(name)))
    assert len(pieces) > 3 or name == "parquet"  # which packs 61,440 rows at once
    rows = [row[0] for row in read_back(name, b"".join(pieces))]
    assert rows == [str(number) for number in range(30000)]


@pytest.mark.parametrize("name", [name for name in NAMES if name != "geojson"])
def test_groups_are_written_as_rows_are(keep: Keep, name: str) -> None:
    table = keep({"a": ("VARCHAR", ["y", "x", "y"]), "n": ("BIGINT", [1, 2, 3])})
    question = GroupQuery(("a",), (Measure(Function.SUM, "n"), Measure(Function.AVG, "n")), first=1)
    content = b"".join(stream_rows(table, question, find_format(name)))
    assert list(read_back(name, content)) == [["x", "1", "2", "2"], ["y", "2", "4", "2"]]


def test_a_wrong_question_is_refused_before_the_first_piece(keep: Keep) -> None:
    table = keep({"x": ("BIGINT", [1])})
    with pytest.raises(InvalidInput, match="no column z"):
        stream_rows(table, Selection(("z",)), FORMATS[0])
    with pytest.raises(InvalidInput, match="no geometry"):
        stream_rows(table, Selection(), find_format("geojson"))
    with pytest.raises(InvalidInput, match="csv, excel, tsv, json, ndjson, xlsx, parquet, geojson"):
        find_format("pdf")


@pytest.mark.parametrize("name", NAMES)
def test_a_file_can_be_left_half_way(keep: Keep, name: str) -> None:
    table = keep({"x": ("BIGINT", range(3000)), "hình": ("JSON", [None] * 3000)})
    pieces = stream_rows(table, Selection(), find_format(name))
    next(pieces)
    pieces.close()


def test_names_of_all_kinds_are_columns(keep: Keep, write: Write) -> None:
    headings = ['a"b', "c'd", "select", "{e}", "%s;--", "xã có dấu", "$1", "?"]
    table = keep({name: ("VARCHAR", ["x"]) for name in headings})
    assert list(json.loads(write(table, "json"))[0]) == headings
    assert next(csv.reader(io.StringIO(write(table, "csv").decode()))) == headings


def test_as_many_columns_as_a_table_may_have_are_written(keep: Keep, write: Write) -> None:
    table = keep({f"c{number}": ("BIGINT", [number]) for number in range(1500)})
    for name in ("csv", "ndjson", "xlsx", "parquet"):
        [row] = read_back(name, write(table, name))
        assert row == [str(number) for number in range(1500)]


def test_a_workbook_is_a_sound_archive(keep: Keep, write: Write) -> None:
    content = write(keep({"x": ("BIGINT", range(5000))}), "xlsx")
    assert ZipFile(io.BytesIO(content)).testzip() is None
