from __future__ import annotations

from pathlib import Path

import pytest

from portal.errors import InvalidFile
from portal.i18n import Locale
from portal.vocabulary import FOLDER, load_vocabulary, read_rows

LISTS = sorted(
    path.stem
    for path in FOLDER.glob("*.csv")
    if path.stem
    not in {*("areas", "area_successors", "topics", "holiday_announcements", "working_day_swaps")}
)


@pytest.mark.parametrize("name", LISTS)
def test_every_term_has_a_code_of_its_own_and_a_title_in_both_page_languages(name: str) -> None:
    rows = read_rows(FOLDER / f"{name}.csv")
    terms = load_vocabulary(name)
    assert list(terms) == [row["code"] for row in rows]
    assert all(term.title[Locale.VI] and term.title[Locale.EN] for term in terms.values())


def test_a_term_may_stand_for_a_uri() -> None:
    assert load_vocabulary("frequencies")["irregular"].uri.startswith("http")


def write(folder: Path, content: bytes) -> Path:
    path = folder / "list.csv"
    path.write_bytes(content)
    return path


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, b'\xef\xbb\xbfcode,title_vi\r\na,"x, y"\r\n')
    assert read_rows(path) == [{"code": "a", "title_vi": "x, y"}]


@pytest.mark.parametrize("row", [b"a", b"a,b,c"])
def test_a_ragged_row_is_refused_with_its_line(tmp_path: Path, row: bytes) -> None:
    with pytest.raises(InvalidFile, match=r"list\.csv:3: "):
        read_rows(write(tmp_path, b"code,title_vi\na,b\n" + row + b"\n"))


@pytest.mark.parametrize(
    "content", [b"code,title_vi\na,\xe0\n", b'code,title_vi\na,"b"c\n', b'code,title_vi\na,"b\n']
)
def test_what_is_no_csv_in_utf8_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(InvalidFile, match=r"list\.csv"):
        read_rows(write(tmp_path, content))
