from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest
from sqlmodel import select

from portal.api import Services
from portal.entities import Procedure

Run = Callable[..., Any]

RECORD = {
    "ma_thu_tuc": "1.000001",
    "detail_url": "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/1",
    "ten_thu_tuc": "Đăng ký khai sinh",
    "so_quyet_dinh": "497/QĐ-BXD",
    "cap_thuc_hien": "Cấp xã",
    "doi_tuong_thuc_hien": "Công dân Việt Nam",
    "nguon_bo": "bo-tu-phap",
}


def write(path: Path, *records: object) -> str:
    path.write_bytes(b"\n".join(map(orjson.dumps, records)))
    return str(path)


def count(services: Services) -> int:
    with services.database.reading() as session:
        return len(session.exec(select(Procedure)).all())


@pytest.mark.parametrize(
    ("language", "words"),
    [("en_GB.UTF-8", ["Stated", "new: 1", "1\u00a0(100\u00a0%)"]), ("vi_VN.UTF-8", ["1\u00a0(100\u00a0%)"])],
)
def test_the_import_says_field_by_field_what_it_understood(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str, words: list[str]
) -> None:
    monkeypatch.setenv("LC_ALL", language)
    result = run("import", "procedures", write(tmp_path / "a.jsonl", RECORD))
    assert result.exit_code == 0
    assert [word for word in words if word not in result.output] == []


def test_what_changed_is_named_with_both_decisions(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    run("import", "procedures", write(tmp_path / "a.jsonl", RECORD))
    changed = RECORD | {"so_quyet_dinh": "512/QĐ-BXD"}
    output = run("import", "procedures", write(tmp_path / "a.jsonl", changed)).output
    assert "497/QĐ-BXD → 512/QĐ-BXD" in output
    assert "changed: 1" in output


def test_a_bad_record_is_told_by_its_place_and_the_rest_is_published(
    services: Services, run: Run, tmp_path: Path
) -> None:
    result = run("import", "procedures", write(tmp_path / "a.jsonl", {"ma_thu_tuc": "x"}, RECORD))
    assert result.exit_code == 1
    assert "a.jsonl:1 [ma_thu_tuc]" in result.output
    assert count(services) == 1


def test_missing_procedures_are_withdrawn_only_on_demand(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    other = RECORD | {"ma_thu_tuc": "1.000002"}
    run("import", "procedures", write(tmp_path / "a.jsonl", RECORD, other))
    only = write(tmp_path / "a.jsonl", other)
    assert "missing: 1" in run("import", "procedures", only).output
    output = run("import", "procedures", only, "--withdraw-missing").output
    assert "withdrawn: 1" in output
    assert "1.000001  Đăng ký khai sinh" in output


def test_the_report_for_programs_is_json(run: Run, tmp_path: Path) -> None:
    file = write(tmp_path / "a.jsonl", RECORD, {"ma_thu_tuc": "x"})
    report = orjson.loads(run("import", "procedures", file, "--json").stdout)
    assert report["counts"]["new"] == 1
    assert report["problems"][0]["line"] == 2
    (title,) = [each for each in report["fields"] if each["aspect"] == "titles"]
    assert (title["field"], title["total"], title["data"]["percent"]) == ("ten_thu_tuc", 1, 100)
    assert title["data"]["examples"][0] == {"code": "1.000001", "text": "Đăng ký khai sinh", "reason": ""}


def test_many_problems_are_cut_short(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "C")
    output = run("import", "procedures", write(tmp_path / "a.jsonl", *[{}] * 60)).output
    assert "And 10 more problems." in output
    assert "a.jsonl:60" not in output


def test_a_file_that_is_not_there_is_named(run: Run, tmp_path: Path) -> None:
    result = run("import", "procedures", str(tmp_path / "none.jsonl"))
    assert result.exit_code == 1
    assert "none.jsonl" in result.output
