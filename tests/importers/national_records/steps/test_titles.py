from __future__ import annotations

import pytest

from portal.importers.national_records.steps.titles import is_title


@pytest.mark.parametrize("line", ["Nộp hồ sơ", "Giải quyết TTHC:", "Tiếp nhận, kiểm tra hồ sơ"])
def test_a_short_line_without_an_end_is_a_title(line: str) -> None:
    assert is_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "Tổ chức nộp hồ sơ.",
        "Trong thời hạn 03 ngày làm việc",
        "Cơ quan tiếp nhận có trách nhiệm:",
        "Nộp hồ sơ: trực tiếp hoặc qua bưu chính",
        "Trường hợp hồ sơ hợp lệ:",
    ],
)
def test_a_sentence_is_no_title(line: str) -> None:
    assert not is_title(line)
