from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from portal.entities import ColumnDescription
from portal.tabular import ColumnType
from portal.vocabulary import load_vocabulary


def test_the_types_that_can_be_declared_are_those_that_tables_have() -> None:
    assert set(load_vocabulary("column_types")) == {kind.value for kind in ColumnType}


def test_values_and_bounds_are_taken_as_yaml_reads_them() -> None:
    column = ColumnDescription.model_validate(
        {"name": " gia ", "values": [1, 2.5, True, "x"], "minimum": 0, "maximum": date(2026, 11, 21)}
    )
    assert column.name == "gia"
    assert column.values == ["1", "2.5", "true", "x"]
    assert (column.minimum, column.maximum) == ("0", "2026-11-21")


def test_what_was_stored_before_there_were_rules_still_reads() -> None:
    stored = {"name": "gia", "title": {"vi": "Giá"}, "unit": "đồng"}
    assert ColumnDescription.model_validate(stored).values == []


@pytest.mark.parametrize("pattern", ["(?=a)", "(?!a)", "(?<=a)b", r"(a)\1", "(?P<x>a)(?P=x)", "("])
def test_a_pattern_that_could_run_for_ever_or_is_none_is_refused(pattern: str) -> None:
    with pytest.raises(ValidationError):
        ColumnDescription.model_validate({"name": "a", "pattern": pattern})


@pytest.mark.parametrize("pattern", ["[0-9]{5}", "(?i)xã|phường", "(?P<x>a)", r"\d+"])
def test_a_pattern_of_the_engine_is_taken(pattern: str) -> None:
    assert ColumnDescription.model_validate({"name": "a", "pattern": pattern}).pattern == pattern


@pytest.mark.parametrize("faulty", [{"name": " "}, {"name": "a", "type": "int"}, {"name": "a", "titel": "x"}])
def test_a_faulty_description_is_refused(faulty: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        ColumnDescription.model_validate(faulty)
