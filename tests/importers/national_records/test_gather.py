from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from portal.importers.national_records import Outcome, gather

Fixture = Any


def codes(gathered: Fixture) -> list[str]:
    return [found.content.code for found in gathered.procedures]


@pytest.mark.parametrize(
    ("line", "place", "reason"),
    [
        (b'{"ma_thu_tuc": "1.0', ":2", "not JSON"),
        (b'{"ma_thu_tuc": "1.000009", "ten_thu_tuc": "\xff"}', ":2", "not JSON"),
        (b'["1.000009"]', ":2", "a JSON object"),
        ({"ma_thu_tuc": None}, ":2 [ma_thu_tuc]", "not a national code"),
        ({"ma_thu_tuc": "mot"}, ":2 [ma_thu_tuc]", "not a national code"),
        ({"linh_vuc": 7}, ":2 [linh_vuc]", "text in quotes"),
        ({"ten_thu_tuc": "  "}, ":2 [ten_thu_tuc]", "title"),
    ],
)
def test_a_bad_record_is_told_by_line_and_field_and_the_rest_is_read(
    make: Fixture, write: Fixture, line: Any, place: str, reason: str
) -> None:
    bad = line if isinstance(line, bytes) else make("1.000002") | line
    path = write(make("1.000001"), bad, make("1.000003"))
    gathered = gather([path])
    assert codes(gathered) == ["1.000001", "1.000003"]
    (problem,) = gathered.problems
    assert (str(problem.place), gathered.refused) == (f"{path}{place}", 1)
    assert reason in problem.reason


def test_a_code_that_stood_before_is_refused_in_whichever_file(make: Fixture, write: Fixture) -> None:
    first, second = write(make(), make("1.000002"), name="a"), write(make(linh_vuc="Khác"), name="b")
    gathered = gather([first, second])
    assert codes(gathered) == ["1.000001", "1.000002"]
    assert (
        str(gathered.problems[0]) == f"{second}:1 [ma_thu_tuc]: the code 1.000001 stood before, at {first}:1"
    )


def test_a_code_counts_as_there_though_its_record_is_refused(make: Fixture, write: Fixture) -> None:
    gathered = gather([write(make(linh_vuc=7))])
    assert list(gathered.places) == ["1.000001"]
    assert gathered.is_whole
    assert not gather([write(make(ma_thu_tuc=7))]).is_whole


def test_a_file_that_cannot_be_read_is_told_and_the_others_are_read(
    make: Fixture, write: Fixture, tmp_path: Path
) -> None:
    array = tmp_path / "array.json"
    array.write_bytes(b'[{"ma_thu_tuc"')
    gathered = gather([tmp_path / "none", tmp_path, array, write(make())])
    assert codes(gathered) == ["1.000001"]
    assert [problem.place.file for problem in gathered.problems] == list(
        map(str, (tmp_path / "none", tmp_path, array))
    )
    assert not gathered.is_whole


def test_an_array_of_records_is_read(make: Fixture, tmp_path: Path) -> None:
    path = tmp_path / "records.json"
    path.write_text(str([make(), make("1.000002", linh_vuc="?")]).replace("'", '"'))
    assert codes(gather([path])) == ["1.000001", "1.000002"]


def test_an_impossible_day_stays_text_beside_the_rest_of_its_record(make: Fixture, write: Fixture) -> None:
    gathered = gather([write(make(ngay_hieu_luc="31/02/2025"))])
    (found,) = gathered.procedures
    assert found.content.valid_from is None
    assert ("ngay_hieu_luc", "31/02/2025") in [(each.field, each.text["vi"]) for each in found.content.unread]
    (tally,) = [tally for tally in gathered.account.sort() if tally.field == "ngay_hieu_luc"]
    assert tally.counts == {Outcome.REFUSED: 1}
    assert [problem.place.field for problem in gathered.problems] == ["ngay_hieu_luc"]
    assert gathered.refused == 0


def test_fields_that_nobody_knows_are_kept(make: Fixture, write: Fixture) -> None:
    (found,) = gather([write(make(so_trang=3))]).procedures
    assert ("so_trang", "3") in [(each.field, each.text["vi"]) for each in found.content.unread]


def test_progress_counts_every_record(make: Fixture, write: Fixture) -> None:
    steps: list[int] = []
    gather([write(make(), b"", b"x")], steps.append)
    assert steps == [1, 1]


def test_a_record_without_level_or_audience_loads_and_says_so_by_silence(
    make: Fixture, write: Fixture
) -> None:
    path = write(make("1.000001") | {"cap_thuc_hien": "", "doi_tuong_thuc_hien": "Ai đó"})
    (found,) = gather([path]).procedures
    assert (found.content.levels, found.content.audiences) == ([], [])
    assert any("Ai đó" in text.text.values() for text in found.content.unread)
