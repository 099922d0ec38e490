from __future__ import annotations

from collections.abc import Callable

import pytest

from portal.errors import InvalidFile, TooLarge
from portal.tabular import ColumnType, RowQuery, Table, fetch_page, records


def test_a_list_and_one_object_a_line_give_the_same_table(take_in: Callable[..., Table]) -> None:
    rows = ['{"xã": "Mỹ Hòa", "dân": 10}', '{"dân": null, "mã": "007", "xã": "Óc Eo"}']
    for content, source_format in [(f"[{','.join(rows)}]", "json"), ("\n".join(rows), "ndjson")]:
        page = fetch_page(take_in(content, source_format), RowQuery())
        assert [column.name for column in page.columns] == ["xã", "dân", "mã"]
        assert page.rows == [("Mỹ Hòa", 10, None), ("Óc Eo", None, "007")]


def test_not_a_digit_of_a_number_is_lost(take_in: Callable[..., Table]) -> None:
    table = take_in('{"a": 0.12345678901234567, "b": {"c": [1.10, true, null, "x"]}}', "ndjson")
    assert table.column("a").type is ColumnType.DECIMAL
    assert [str(cell) for cell in fetch_page(table, RowQuery()).rows[0]] == [
        "0.12345678901234567",
        '{"c":[1.10,true,null,"x"]}',
    ]


@pytest.mark.parametrize(
    ("content", "source_format", "place", "reason"),
    [
        ('{"a": 1}', "json", "1", "not a list"),
        ('[{"a": 1},\n{"a": }]', "json", "2", "not JSON"),
        ('[{"a": 1}, 2]', "json", "[2]", "not an object"),
        ("[]", "json", "", "no object"),
        ("", "json", "1", "not JSON"),
        ('{"a": 1}\n[2]\n', "ndjson", "2", "not an object"),
        ('{"a": 1}\n\n{"a"\n', "ndjson", "3", "not JSON"),
        ('{"a": ' + "[" * 100_000, "ndjson", "1", "nested too deeply"),
        ('{"a": ' + "[" * 600 + "]" * 600 + "}", "ndjson", "1", "nested too deeply"),
        ('{"a": "\\ud800"}', "ndjson", "", "half a character"),
        ("<html>", "json", "1", "web page"),
    ],
)
def test_what_is_not_a_table_is_refused_with_place_and_reason(
    take_in: Callable[..., Table], content: str, source_format: str, place: str, reason: str
) -> None:
    with pytest.raises(InvalidFile, match=reason) as refused:
        take_in(content, source_format)
    assert str(refused.value.place or "") == place


def test_a_list_too_large_for_memory_is_refused(
    take_in: Callable[..., Table], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "LARGEST_DOCUMENT", 10)
    with pytest.raises(TooLarge, match="NDJSON"):
        take_in('[{"a": 12345}]', "json")
