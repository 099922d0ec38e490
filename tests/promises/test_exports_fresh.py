from __future__ import annotations

from portal.cli.checking import check_exports


def test_what_is_made_from_the_code_is_as_the_code_says() -> None:
    check_exports()
