from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.errors import InvalidFile, TooLarge
from portal.tabular.reading import json_values
from portal.tabular.reading.json_values import read_values
from portal.tabular.reading.text import lines, pieces


def test_a_list_of_objects_is_a_table_of_all_their_names(read: Callable[..., Any]) -> None:
    result = read('[{"xã": "Mỹ Hòa", "dân": 7}, {"dân": null, "ghi": true}]', "x.json")
    assert result.format == "json"
    assert result.grids[0].names == ("xã", "dân", "ghi")
    assert result.tables[0] == [(1, ["Mỹ Hòa", "7", None]), (2, [None, None, "true"])]


def test_the_one_list_of_objects_is_found_inside_an_object(read: Callable[..., Any]) -> None:
    text = '{"success": true, "help": [1, 2], "result": {"total": 2, "records": [{"a": 1}, {"a": 2}]}}'
    assert read(text, "x.json").rows == [["1"], ["2"]]


def test_numbers_keep_their_digits_and_cannot_be_taken_for_thousands(read: Callable[..., Any]) -> None:
    numbers = [
        "12345678901234567890",
        "1.234",
        "-0.500",
        "0.1000000000000000055",
        "1e3",
        "1.5E-3",
        "1E99",
        "NaN",
    ]
    text = json.dumps([{"n": 0}]).replace("0", "{}")
    rows = [read(text.replace("{}", number), "x.json").rows[0][0] for number in numbers]
    assert rows == [
        "12345678901234567890",
        "1.2340",
        "-0.5000",
        "0.1000000000000000055",
        "1000",
        "0.0015",
        "1E99",
        None,
    ]


def test_what_is_nested_in_a_cell_stays_json_as_written(read: Callable[..., Any]) -> None:
    assert read('[{"a": {"b": [1.50, "ẩm", null]}}]', "x.json").rows == [['{"b":[1.50,"ẩm",null]}']]


def test_an_object_a_line_is_a_table_with_the_numbers_of_lines(read: Callable[..., Any]) -> None:
    result = read('{"a": 1}\n\n{"a": 2, "b": "x"}\n', "x.ndjson")
    assert (result.format, result.grids[0].names) == ("ndjson", ("a", "b"))
    assert result.tables[0] == [(1, ["1", None]), (3, ["2", "x"])]


def test_escapes_become_text_and_what_is_no_text_is_reported(read: Callable[..., Any]) -> None:
    result = read('{"a": "e\\u0301\\u0000x\\ud800"}\n{"a": "\\u0110"}\n', "x.ndjson")
    assert result.rows == [["éx"], ["Đ"]]
    finding = result.report.kept[0]
    assert (finding.kind.code, finding.row, finding.column) == ("control-characters", 1, "a")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ('[{"a": 1},\n{"a": }]', 2, "not JSON"),
        ('[{"a": 1},\n\n {"a": 2}', 3, "not JSON"),
        ('[{"a": 1}]\n[]', 2, "Extra data"),
        ('[{"a": 1},\n 3]', 2, "not an object"),
        ('{"a": 1}\n{"a": 2\n', 2, "not JSON"),
        ('{"a": 1}\n{"a": 2}\n[3]\n', 3, "not an object"),
        ("[" * 5000, 1, "nested too deeply"),
        ("[[1, 2], [3, 4]]", None, "no list of objects"),
        ('{"a": 1,\n "b": [2]}', None, "no list of objects"),
        ('{"a": [{"x": 1}], "b": [{"y": 1}]}', None, "more than one list of objects: a, b"),
        ("[{}]", None, "no object with a value"),
        ('[{"a": "' + "x" * 1_000_001 + '"}]', None, "longer than 1000000 characters"),
    ],
)
def test_json_that_is_no_table_is_refused_with_the_line(
    read: Callable[..., Any], text: str, line: int | None, reason: str
) -> None:
    with pytest.raises(InvalidFile, match=reason) as refused:
        read(text, "x.json")
    assert (refused.value.place.line if refused.value.place else None) == line


def test_a_value_too_long_for_the_memory_is_refused(
    read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_values, "LONGEST_VALUE", 1000)
    monkeypatch.setattr(json_values, "_BLOCK", 100)
    with pytest.raises(TooLarge, match="line 2"):
        read('[{"a": 1},\n{"a": "' + "x" * 3000 + '"}]', "x.json")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(items=st.lists(JSON, max_size=8), block=st.integers(1, 40), indent=st.sampled_from([None, 1]))
def test_values_are_the_same_however_little_is_in_memory(
    items: list[object], block: int, indent: int | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("json") / "x.json"
    path.write_text(json.dumps({"n": 12, "list": items}, indent=indent), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json_values, "_BLOCK", block)
        values = [value.content for value in read_values(path) if value.is_item]
    assert [thaw(value) for value in values] == items


def thaw(value: object) -> object:
    if isinstance(value, json_values.Number):
        return int(value)
    if isinstance(value, list):
        return [thaw(item) for item in value]
    return {name: thaw(inner) for name, inner in value.items()} if isinstance(value, dict) else value


def test_a_list_may_be_longer_than_what_is_in_memory(
    read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_values, "LONGEST_VALUE", 1000)
    monkeypatch.setattr(json_values, "_BLOCK", 100)
    text = "[" + ",".join(f'{{"n":{n}}}' for n in range(5_000)) + "]"
    assert len(read(text, "x.json").rows) == 5_000


def test_json_in_one_line_may_be_longer_than_any_line(
    read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "LONGEST_LINE", 1000)
    monkeypatch.setattr(pieces, "_BLOCK", 100)
    rows = [{"a": f"ẩm {n}"} for n in range(500)]
    for text in (
        json.dumps(rows, ensure_ascii=False),
        unicodedata.normalize("NFD", json.dumps(rows, ensure_ascii=False)),
    ):
        assert read(text, "x.json").rows == [[row["a"]] for row in rows]


def test_a_json_line_longer_than_any_line_is_refused(
    read: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 1000)
    with pytest.raises(InvalidFile, match="longer than") as refused:
        read('{"a": 1}\n{"a": [1' + ",1" * 1000 + "]}\n", "x.ndjson")
    assert refused.value.place
    assert refused.value.place.line == 2
