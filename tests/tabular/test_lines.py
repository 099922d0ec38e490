from __future__ import annotations

from pathlib import Path

import pytest

from portal.errors import InvalidFile
from portal.tabular import lines


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "text").write_bytes("\ufeffmột\nhai\r\nba".encode())
    assert list(lines.read_lines(tmp_path / "text")) == ["một\n", "hai\r\n", "ba"]


def test_a_line_without_end_is_not_read_into_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lines, "LONGEST_LINE", 10)
    (tmp_path / "text").write_bytes(b"short\n" + b"x" * 100)
    with pytest.raises(InvalidFile, match="2: The line is longer than 10 bytes"):
        list(lines.read_lines(tmp_path / "text"))
