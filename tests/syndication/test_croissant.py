from __future__ import annotations

from pathlib import Path
from typing import Any

import mlcroissant
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.errors import Inexpressible
from portal.syndication.croissant import describe_for_learning

BASE = "https://angiang.example"
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")


def test_mlcroissant_takes_a_dataset_without_a_warning(make_dataset: Any) -> None:
    metadata = mlcroissant.Dataset(jsonld=describe_for_learning(make_dataset(), BASE)).metadata
    assert not metadata.ctx.issues.errors
    assert not metadata.ctx.issues.warnings
    assert metadata.name == {"vi": "Giá cả", "en": "Prices", "km": "តម្លៃ"}
    (records,) = metadata.record_sets
    assert [field.data_type for field in records.fields][:3] == [bytes, int, float]
    assert [key.rpartition("/")[2] for key in records.key] == ["m%C3%A3%20x%C3%A3", "n%C4%83m"]


def test_a_file_has_its_checksum_and_rows_their_column(make_dataset: Any) -> None:
    described = describe_for_learning(make_dataset(), BASE)
    original, rows = described["distribution"]
    assert original["sha256"] == f"{2:064x}"
    assert rows["contentUrl"] == f"{BASE}/data/gia-ca/bang-gia/v2.parquet"
    assert described["recordSet"][0]["field"][0]["source"]["extract"] == {"column": "mã xã"}


def test_mlcroissant_reads_codes_as_text(make_dataset: Any, tmp_path: Path) -> None:
    pandas = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow", reason="mlcroissant reads Parquet with pyarrow, which is not installed")
    columns = ["mã xã", "năm", "gia-tri", "_ngay", "luc", "dat", "loai"]
    day = pandas.Timestamp("2026-01-02")
    pandas.DataFrame([["00123", 2026, 1.5, day, day, True, "A"]], columns=columns).to_parquet(
        tmp_path / "rows.parquet"
    )
    dataset = mlcroissant.Dataset(
        jsonld=describe_for_learning(make_dataset(), BASE),
        mapping={"bang-gia.parquet": str(tmp_path / "rows.parquet")},
    )
    (row,) = dataset.records("bang-gia")
    assert row["bang-gia/m%C3%A3%20x%C3%A3"] == b"00123"


def test_a_dataset_without_files_has_no_such_form(make_dataset: Any) -> None:
    with pytest.raises(Inexpressible):
        describe_for_learning(make_dataset(resources=()), BASE)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_mlcroissant_takes_whatever_was_saved(data: st.DataObject, records: Any) -> None:
    try:
        described = describe_for_learning(data.draw(records), BASE)
    except Inexpressible:
        return
    assert not mlcroissant.Dataset(jsonld=described).metadata.ctx.issues.errors
