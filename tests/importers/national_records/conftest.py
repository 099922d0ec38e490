from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import orjson
import pytest

from portal.api import Services
from portal.importers.national_records import Imported, gather, import_records
from portal.publishing import writing

PAGE = "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfb-cfb3-75d8-9160-fa2bd2ac950a"
Values = dict[str, Any]
Make = Callable[..., Values]
Write = Callable[..., Path]
Take = Callable[..., Imported]


@pytest.fixture
def make() -> Make:
    """Make the values of a record that says little; what is named replaces or joins them."""

    def make(code: str = "1.000001", **values: Any) -> Values:
        plain = {
            "ma_thu_tuc": code,
            "detail_url": PAGE,
            "ten_thu_tuc": f"Thủ tục {code}",
            "so_quyet_dinh": "497/QĐ-BXD",
            "cap_thuc_hien": "Cấp xã",
            "doi_tuong_thuc_hien": "Công dân Việt Nam",
        }
        return plain | values

    return make


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a file with a line for each of some records; bytes are written as they are."""

    def write(*lines: Values | bytes, name: str = "records.jsonl") -> Path:
        path = tmp_path / name
        path.write_bytes(
            b"".join((each if isinstance(each, bytes) else orjson.dumps(each)) + b"\n" for each in lines)
        )
        return path

    return write


@pytest.fixture
def take(services: Services, write: Write) -> Take:
    """Import records in a transaction of its own."""

    def take(*lines: Values | bytes, withdraws_missing: bool = False) -> Imported:
        gathered = gather([write(*lines)])
        with writing(services.database, author="test") as writer:
            return import_records(writer, gathered, withdraws_missing=withdraws_missing)

    return take
