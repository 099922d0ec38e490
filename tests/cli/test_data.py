from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from portal.errors import InvalidFile, InvalidInput

Run = Callable[..., Any]

SCHEMA = {
    "fields": [
        {"name": "Xã", "type": "string"},
        {"name": "Số hộ", "type": "integer", "constraints": {"minimum": 10}},
        {"name": "Năm", "type": "year"},
    ]
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with a title above its header and a number that is too small for the schema."""
    path = tmp_path / "so-ho.csv"
    path.write_text("SỐ HỘ THEO XÃ\n\nXã,Số hộ,Ngày\nAn Phú,1200,01/02/2025\nChợ Mới,3,15/02/2025\n", "utf-8")
    return path


@pytest.fixture
def schema(tmp_path: Path) -> Path:
    path = tmp_path / "schema.json"
    path.write_text(json.dumps(SCHEMA), "utf-8")
    return path


def test_a_good_file_shows_its_columns_and_passes(run: Run, file: Path) -> None:
    result = run("data", "check", str(file))
    assert result.exit_code == 0
    for shown in ("so-ho.csv", "CSV", "Xã", "An Phú", "Date", "2025-02-01", "2 rows, 3 columns", "SỐ HỘ"):
        assert shown in result.output


def test_the_report_comes_in_the_language_of_the_terminal(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "vi_VN.UTF-8")
    assert "Số nguyên" in run("data", "check", str(file)).output


def test_programs_get_the_whole_report(run: Run, file: Path) -> None:
    found = json.loads(run("data", "check", str(file), "--json").stdout)
    [table] = found["tables"]
    assert (table["rows"], found["format"]) == (2, "csv")
    assert [(each["name"], each["type"]) for each in table["columns"]] == [
        ("Xã", "text"),
        ("Số hộ", "integer"),
        ("Ngày", "date"),
    ]
    assert table["columns"][1]["examples"] == ["1200", "3"]
    assert found["report"]["counts"]["error"] == 0
    assert all({"vi", "en"} == set(each["reason"]) for each in found["report"]["findings"])


def test_a_file_that_breaks_its_schema_fails_and_says_where(run: Run, file: Path, schema: Path) -> None:
    result = run("data", "check", str(file), "--schema", str(schema))
    assert result.exit_code == 1
    assert "Năm" in result.output
    assert "2 rows, 3 columns" in result.output
    assert "refuses a file with more than 0 errors" in result.output
    found = json.loads(run("data", "check", str(file), "--schema", str(schema), "--json").stdout)
    places = {(each["code"], each["column"], each["row"]) for each in found["report"]["findings"]}
    assert ("constraint", "Số hộ", 5) in places
    assert ("missing-column", "Năm", None) in places


def test_a_file_that_is_no_table_fails(run: Run, tmp_path: Path) -> None:
    (tmp_path / "rong.csv").write_bytes(b"")
    result = run("data", "check", str(tmp_path / "rong.csv"))
    assert result.exit_code == 1
    assert "No table could be made" in result.output


def test_a_schema_that_is_none_is_refused(run: Run, file: Path, tmp_path: Path) -> None:
    path = tmp_path / "schema.json"
    path.write_text("{", "utf-8")
    with pytest.raises(InvalidFile, match="not JSON"):
        run("data", "check", str(file), "--schema", str(path))
    path.write_text("[]", "utf-8")
    with pytest.raises(InvalidInput):
        run("data", "check", str(file), "--schema", str(path))


def test_what_is_checked_leaves_no_trace(run: Run, file: Path, schema: Path) -> None:
    before = set(file.parent.rglob("*"))
    run("data", "check", str(file))
    assert set(file.parent.rglob("*")) == before


def test_nothing_in_a_file_commands_the_terminal(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "\x1b[31mđỏ.csv"
    path.write_text("a\x1b]0;x\x07,b\n1\x1b[2J,2\n3,4\n", "utf-8")
    assert "\x1b" not in run("data", "check", str(path)).output
