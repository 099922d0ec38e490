"""The sample content as it is shipped, with the areas it speaks of."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pytest

from portal.api import Services
from portal.importers import Outcome, Report, TreeReader, find_entries, load_tree, load_vocabularies
from portal.publishing import writing
from portal.resources import CONTENT
from portal.vocabulary import FOLDER, read_rows

SAMPLE = CONTENT / "sample"


@pytest.fixture
def vocabularies(tmp_path: Path) -> Path:
    """The topics, the provinces, the units of the home province and two more, for the sake of speed."""
    rows = read_rows(FOLDER / "areas.csv")
    named = {"pre2025:747", "pre2025:815"}
    home = [
        row
        for row in rows
        if "91" in {row["code"], row["parent"]} or row["level"] == "province" or row["code"] in named
    ]
    with (tmp_path / "areas.csv").open("w", newline="") as file:
        table = csv.DictWriter(file, home[0].keys())
        table.writeheader()
        table.writerows(home)
    (tmp_path / "area_successors.csv").write_text("old,new,is_default\n")
    (tmp_path / "topics.csv").write_bytes((FOLDER / "topics.csv").read_bytes())
    return tmp_path


def load(services: Services, vocabularies: Path) -> Report:
    with writing(services.database, author="test") as writer:
        report = load_vocabularies(writer, "91", vocabularies)
        assert report.problems == []
        return load_tree(writer, SAMPLE, TreeReader(services.objects, 1_000_000))


def test_the_sample_has_no_fault_and_loading_it_twice_changes_nothing(
    services: Services, vocabularies: Path, read_rows: Any
) -> None:
    report = load(services, vocabularies)
    assert report.problems == []
    assert report.outcomes == {Outcome.NEW: sum(map(len, find_entries(SAMPLE).values()))}
    before = read_rows()
    assert set(load(services, vocabularies).outcomes) == {Outcome.UNCHANGED}
    assert read_rows() == before
