"""Whoever copies code from a dataset's page gets the rows it promises."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.request import Request, urlopen

import pytest
from sqlmodel import col, select

from portal.api import Services
from portal.catalogue import declare
from portal.catalogue.snippets import Example, Target, find_example, make_snippets
from portal.entities import Dataset, Resource
from portal.tabular import Filter, Operator, RowQuery, Selection, Table, fetch_page

DATASET = "danh-muc-xa-phuong-dac-khu-tinh-an-giang"


@pytest.fixture(scope="module")
def found(sample: Services) -> tuple[str, Table]:
    """The slug of the dataset's first file, and its table."""
    with sample.database.reading() as session:
        chosen = select(Resource).join(Dataset, col(Dataset.id) == col(Resource.dataset_id))
        resource = session.exec(chosen.where(Dataset.slug == DATASET, Resource.position == 0)).one()
        assert resource.sha256 is not None
        return resource.slug, sample.tables.open(resource.sha256, None, declare(resource))


@pytest.fixture(scope="module")
def example(found: tuple[str, Table]) -> Example:
    example = find_example(found[1])
    assert example is not None
    return example


@pytest.fixture(scope="module")
def codes(address: str, found: tuple[str, Table], example: Example) -> dict[str, str]:
    slug, table = found
    snippets = make_snippets(Target(address, DATASET, slug, table.columns, example))
    return {snippet.language: snippet.code for snippet in snippets}


@pytest.fixture(scope="module")
def expected(found: tuple[str, Table], example: Example) -> list[tuple[object, ...]]:
    """The rows that the code asks for."""
    fits = Selection(filters=(Filter(example.column, Operator.EXACT, example.value),))
    return fetch_page(found[1], RowQuery(fits, first=1000)).rows


def check_rows(text: str, expected: list[tuple[object, ...]]) -> None:
    header, *rows = csv.reader(io.StringIO(text))
    assert len(rows) == len(expected)
    assert rows[0] == ["" if cell is None else str(cell) for cell in expected[0]]
    assert len(header) == len(expected[0])


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
def test_the_command_writes_the_rows_to_a_file(
    codes: dict[str, str], found: tuple[str, Table], expected: list[tuple[object, ...]], tmp_path: Path
) -> None:
    subprocess.run(["sh", "-c", codes["curl"]], cwd=tmp_path, check=True, capture_output=True)
    check_rows((tmp_path / f"{found[0]}.csv").read_text(), expected)


def test_the_program_in_python_prints_how_many_rows_there_are(
    codes: dict[str, str], expected: list[tuple[object, ...]], tmp_path: Path
) -> None:
    run = subprocess.run(
        [sys.executable, "-I", "-c", codes["python"]],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )
    count, first = run.stdout.splitlines()
    assert int(count) == len(expected)
    assert str(expected[0][0]) in first


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_the_program_in_r_counts_the_rows(
    codes: dict[str, str], expected: list[tuple[object, ...]], tmp_path: Path
) -> None:
    run = subprocess.run(
        ["Rscript", "-e", codes["r"]], cwd=tmp_path, check=True, capture_output=True, text=True
    )
    assert f"{len(expected)} obs." in run.stdout


def test_the_address_in_r_and_excel_leads_to_the_rows(
    codes: dict[str, str], expected: list[tuple[object, ...]]
) -> None:
    for language in ("r", "excel"):
        [address] = re.findall(r'"(http://[^"]*)"', codes[language])
        with urlopen(address) as answer:
            check_rows(answer.read().decode(), expected)


def test_the_operation_finds_as_many_rows(codes: dict[str, str], expected: list[tuple[object, ...]]) -> None:
    address = codes["graphql"].splitlines()[0].removeprefix("# ")
    body = json.dumps({"query": codes["graphql"]}).encode()
    with urlopen(Request(address, body, {"Content-Type": "application/json"})) as answer:
        rows = json.load(answer)["data"]["dataset"]["resource"]["rows"]
    assert rows["totalCount"] == len(expected)
    assert len(rows["rows"]) == min(10, len(expected))
