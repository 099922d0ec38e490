from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from portal.api import Services
from portal.cli import loading
from portal.entities import News, State
from portal.errors import InvalidInput
from portal.importers import Report

Run = Callable[..., Any]


@pytest.fixture(autouse=True)
def no_vocabularies(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the 14,000 areas, which the sample loads."""
    monkeypatch.setattr(loading, "load_vocabularies", lambda *_, **__: Report())


def titles(services: Services) -> list[str]:
    with services.database.reading() as session:
        return [news.title["vi"] for news in session.exec(select(News))]


def write(folder: Path, slug: str, text: str) -> None:
    (folder / "news" / slug).mkdir(parents=True)
    (folder / "news" / slug / "index.vi.md").write_text(text)


def test_a_tree_is_loaded_once(services: Services, run: Run, tmp_path: Path) -> None:
    write(tmp_path / "tree", "mot", "---\ntitle: Một\n---\nChào.\n")
    assert "1 new" in run("load", str(tmp_path / "tree")).output
    assert "1 unchanged" in run("load", str(tmp_path / "tree")).output
    assert titles(services) == ["Một"]


def test_what_is_wrong_is_said_with_its_place_and_the_rest_is_loaded(
    services: Services, run: Run, tmp_path: Path
) -> None:
    write(tmp_path / "tree", "mot", "---\ntitle: Một\n---\n")
    write(tmp_path / "tree", "hai", "---\ntitle: Hai\nkhong-co: 1\n---\n")
    result = run("load", str(tmp_path / "tree"))
    assert result.exit_code == 1
    assert "hai/index.vi.md:3" in result.output
    assert titles(services) == ["Một"]


def test_a_strict_load_takes_all_or_nothing(services: Services, run: Run, tmp_path: Path) -> None:
    write(tmp_path / "tree", "mot", "---\ntitle: Một\n---\n")
    write(tmp_path / "tree", "hai", "---\ntitle: Hai\ntopics: [khong-co]\n---\n")
    with pytest.raises(InvalidInput, match="Nothing was loaded"):
        run("load", str(tmp_path / "tree"), "--strict")
    assert titles(services) == []


def test_an_old_page_becomes_a_draft_and_says_what_was_understood(
    services: Services, run: Run, tmp_path: Path
) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Xã Vĩnh Hậu mở lớp bơi cho trẻ em\n21/05/2024 08:30\n\n"
        "Sáng thứ Ba, xã Vĩnh Hậu khai giảng lớp bơi miễn phí cho trẻ em trong xã.\n"
        "Lớp học kéo dài bốn tuần, mỗi tuần ba buổi, tại hồ bơi của trường.\n"
    )
    output = run("import", "pages", str(page)).output
    assert "Xã Vĩnh Hậu mở lớp bơi cho trẻ em" in output
    assert "2024-05-21" in output
    with services.database.reading() as session:
        assert session.exec(select(News)).one().state is State.DRAFT


def test_a_page_that_cannot_be_read_is_refused_and_the_others_go_on(
    services: Services, run: Run, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    page = tmp_path / "page.txt"
    page.write_text("Khai giảng lớp bơi\n21/05/2024\n\nXã khai giảng lớp bơi miễn phí cho trẻ em trong xã.\n")
    result = run("import", "pages", str(tmp_path / "empty.txt"), str(page), "--publish")
    assert result.exit_code == 1
    assert titles(services) == ["Khai giảng lớp bơi"]
