from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import frictionless
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from portal.errors import Inexpressible
from portal.i18n import Locale
from portal.syndication.data_package import describe_package
from portal.syndication.json_text import write_json

BASE = "https://angiang.example"


def find_problems(descriptor: dict[str, Any]) -> list[str]:
    return [str(error) for error in frictionless.Package.metadata_validate(descriptor)]


def test_frictionless_reads_the_rows_with_their_types(
    make_dataset: Any, rows_csv: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    described = describe_package(make_dataset(), BASE, Locale.VI)
    assert not find_problems(described)
    table = next(resource for resource in described["resources"] if "schema" in resource)
    monkeypatch.chdir(tmp_path)
    Path("rows.csv").write_bytes(rows_csv)
    Path("datapackage.json").write_bytes(
        write_json(described | {"resources": [table | {"path": "rows.csv"}]})
    )
    package = frictionless.Package("datapackage.json")
    assert package.validate().valid, package.validate().flatten()
    first, second = package.resources[0].read_rows()
    assert list(first.values()) == [
        "00123",
        2026,
        Decimal("1.5"),
        date(2026, 1, 2),
        datetime(2026, 1, 2, 3, 4, 5),
        True,
        "A",
    ]
    assert second["gia-tri"] is None


def test_a_cell_that_breaks_the_schema_is_found(
    make_dataset: Any, rows_csv: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    described = describe_package(make_dataset(), BASE, Locale.VI)
    table = next(resource for resource in described["resources"] if "schema" in resource)
    monkeypatch.chdir(tmp_path)
    Path("rows.csv").write_bytes(rows_csv.replace(b",A\r", b",X\r").replace(b"2025", b"nam"))
    report = frictionless.Resource(table | {"path": "rows.csv"}).validate()
    assert {kind for _, _, kind in report.flatten(["rowNumber", "fieldNumber", "type"])} >= {
        "constraint-error",
        "type-error",
    }


def test_the_file_as_received_can_be_checked(make_dataset: Any) -> None:
    original, rows = describe_package(make_dataset(), BASE, Locale.VI)["resources"]
    assert (original["bytes"], original["hash"]) == (1234, f"sha256:{2:064x}")
    assert rows["path"] == f"{BASE}/data/gia-ca/bang-gia/v2.csv"
    assert rows["schema"]["primaryKey"] == ["mã xã", "năm"]


def test_a_dataset_without_data_is_no_package(make_dataset: Any) -> None:
    with pytest.raises(Inexpressible):
        describe_package(make_dataset(resources=()), BASE, Locale.VI)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_frictionless_takes_whatever_was_saved(data: st.DataObject, records: Any) -> None:
    record = data.draw(records)
    try:
        described = describe_package(record, BASE, Locale.VI)
    except Inexpressible:
        assert not any(resource.versions for resource in record.resources)
    else:
        assert not find_problems(described)
