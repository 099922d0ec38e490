from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from portal.api import Services
from portal.errors import Place
from portal.importers.tree_files import media_type, take_file

DATASET_FILE = """---
title: Trường học
licence: cc-by-4.0
frequency: irregular
resources:
  - slug: bang
    file: {file}
    title: Bảng
---
"""


def kept(services: Services) -> list[Path]:
    return [path for path in services.objects.folder.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    "name",
    ["../secret.csv", "/etc/passwd", "..", ".", "sub/a.csv", "gone.csv", "link.csv", "a" * 300, '"\\0"'],
)
def test_only_a_file_beside_the_entry_is_taken(
    services: Services, tree: Path, add: Any, load: Any, name: str
) -> None:
    folder = add("dataset/a", DATASET_FILE.format(file=name))
    add("dataset", "a\n1\n", "secret.csv")
    add("dataset/a/sub", "a\n1\n", "a.csv")
    (folder / "link.csv").symlink_to(tree / "dataset" / "secret.csv")
    (problem,) = load().problems
    assert problem.place == Place(str(folder / "index.vi.md"), 7, "resources.0.file")
    assert "beside the entry" in problem.reason
    assert kept(services) == []


def test_a_resource_without_a_file_says_so(add: Any, load: Any) -> None:
    add("dataset/a", DATASET_FILE.replace("    file: {file}\n", ""))
    (problem,) = load().problems
    assert problem.place.field == "resources.0.file"


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"a,b\n1,2\n3\n", "a.csv:3: The row has 1 cells; the header names 2 columns."),
        ("a.csv", b'a\n1\n"2\n', "a.csv:3: A quote is opened"),
        ("a.csv", b"\x89PNG\r\n\0", "a.csv: This is a picture"),
        ("a.csv", b"<!doctype html><title>404</title>", "a.csv:1: This is a web page"),
        ("a.csv", b"", "a.csv: The file is empty"),
        ("a.tsv", b"a\tb\n1\n", "a.tsv:2: The row has 1 cells"),
        ("a.ndjson", b'{"a":1}\n{"a":\n', "a.ndjson:2: This is not JSON"),
        ("a.xlsx", b"PK\x03\x04broken", "a.xlsx: The archive is broken"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_with_its_own_line(
    services: Services, tree: Path, add: Any, load: Any, name: str, content: bytes, said: str
) -> None:
    folder = add("dataset/a", DATASET_FILE.format(file=name))
    add("dataset/a", content, name)
    for _ in range(2):
        (problem,) = load().problems
        assert str(problem).startswith(f"{folder}/{said}")
    assert kept(services) == []


def test_a_json_file_need_not_be_a_table(services: Services, add: Any, load: Any) -> None:
    add("dataset/a", DATASET_FILE.format(file="a.json"))
    add("dataset/a", '{"type": "tree"}', "a.json")
    assert load().problems == []
    assert len(kept(services)) == 1


def test_a_file_over_the_limit_is_refused_at_its_field(services: Services, add: Any, load: Any) -> None:
    folder = add("dataset/a", DATASET_FILE.format(file="a.pdf"))
    add("dataset/a", b"x" * 100_001, "a.pdf")
    (problem,) = load().problems
    assert problem.place == Place(str(folder / "index.vi.md"), 7, "resources.0.file")
    assert "100000 bytes" in problem.reason
    assert kept(services) == []


def test_a_table_that_is_kept_already_is_not_read_again(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a\n1\n")
    taken = take_file(services.objects, path, 100)
    monkeypatch.delattr("portal.importers.tree_files.ingest")
    assert take_file(services.objects, path, 100) == taken


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_is_reported(add: Any, load: Any) -> None:
    (add("news/mot", "---\ntitle: a\n---\n") / "index.vi.md").chmod(0)
    assert "denied" in load().problems[0].reason


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.CSV", "text/csv"),
        ("a.geojson", "application/geo+json"),
        ("a.json", "application/json"),
        ("a.png", "image/png"),
        ("a.unknown-ending", "application/octet-stream"),
        ("a", "application/octet-stream"),
    ],
)
def test_an_ending_stands_for_a_media_type(name: str, expected: str) -> None:
    assert media_type(name) == expected


def test_a_file_that_breaks_what_is_declared_of_it_is_refused_with_its_line(
    services: Services, add: Any, load: Any
) -> None:
    rules = "    columns: [{name: so, type: integer, minimum: 1}]\n"
    add(
        "dataset/a",
        DATASET_FILE.format(file="a.csv").replace("    title: Bảng\n", f"    title: Bảng\n{rules}"),
    )
    folder = add("dataset/a", "so\n5\n0\n", "a.csv")
    (problem,) = load().problems
    assert problem.place == Place(str(folder / "a.csv"), 3, "so")
    assert kept(services) == []
    add("dataset/a", "so\n5\n1\n", "a.csv")
    assert load().problems == []
