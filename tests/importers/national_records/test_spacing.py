from __future__ import annotations

from portal.importers.national_records.spacing import join_line, plain_lines


def test_lines_lose_only_white_space() -> None:
    assert plain_lines(" Một\u00a0 hai \r\n\n\tba ") == "Một hai\nba"
    assert join_line(" Một\n hai\tba ") == "Một hai ba"
