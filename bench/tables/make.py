"""A made-up table as large as one likes: `python -m bench.tables.make FILE.csv [ROWS]`.

Seven columns: commune code (text with leading zeros), commune name, date, indicator, integer,
decimal, note. The same rows at every run; 5 million of them are about 360 MB. A cell of the note in
four is empty, one in a hundred needs quotes.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

import duckdb

ROWS: Final = 5_000_000
_SYLLABLES: Final = (
    "An Bình Châu Đức Giang Hòa Hưng Khánh Lộc Long Mỹ Nghĩa Ninh Phú Phước Quới Thạnh Thới Tịnh Vĩnh"
)
_INDICATORS: Final = (
    "dân số",
    "hộ nghèo",
    "lúa đông xuân",
    "lúa hè thu",
    "lượt khám bệnh",
    "học sinh",
    "thu ngân sách",
    "nước sạch",
)
_NOTES: Final = ("", "sơ bộ", "ước tính", "đã điều chỉnh")
_SQL: Final = """
COPY (
    SELECT
        printf('%05d', commune) AS ma_xa,
        ['Xã', 'Phường', 'Đặc khu'][1 + commune % 3] || ' ' || $syllables[1 + commune % 20]
            || ' ' || $syllables[1 + commune // 20 % 20] AS ten_xa,
        DATE '2015-01-01' + CAST(number * 4000 // $rows AS INTEGER) AS ngay,
        $indicators[1 + seed // 1000 % 8] AS chi_tieu,
        seed // 7 % 250000 AS so_luong,
        CAST(seed // 11 % 1000000 AS DECIMAL(8, 0)) * 0.01 AS ty_le,
        CASE WHEN seed % 100 = 0 THEN 'theo báo cáo "' || seed % 97 || '", làm tròn'
             ELSE $notes[1 + seed // 5 % 4] END AS ghi_chu
    FROM (SELECT range AS number, CAST(hash(range) % 1000000007 AS BIGINT) AS seed,
                 CAST(hash(range + 1) % 1200 AS BIGINT) AS commune
          FROM range($rows))
) TO '{target}' (FORMAT csv, HEADER true)
"""


def make_table(target: Path, rows: int = ROWS) -> None:
    """Write `rows` rows to `target` as CSV."""
    given = {
        "rows": rows,
        "syllables": _SYLLABLES.split(),
        "indicators": list(_INDICATORS),
        "notes": list(_NOTES),
    }
    with duckdb.connect(config={"memory_limit": "512MB"}) as connection:
        connection.execute(_SQL.format(target=str(target).replace("'", "''")), given)


if __name__ == "__main__":
    make_table(Path(sys.argv[1]), *map(int, sys.argv[2:3]))
