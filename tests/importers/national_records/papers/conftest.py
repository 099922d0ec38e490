from __future__ import annotations

import pytest

from portal.importers.national_records.papers import read_cases
from portal.importers.national_records.reading import FieldReading

COLUMNS = "Tên giấy tờMẫu đơn, tờ khaiSố lượng"


@pytest.fixture
def read_rows():
    """Read rows that stand in one unnamed table."""

    def read(*rows: str, heading: str = "--") -> FieldReading:
        return read_cases(f"{heading}{COLUMNS}{''.join(rows)}")

    return read
