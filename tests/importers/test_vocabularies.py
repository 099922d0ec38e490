from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import select

from portal.api import Services
from portal.entities import Area, AreaSuccessor
from portal.errors import InvalidFile
from portal.importers import Outcome, Report, count_vocabularies, load_vocabularies
from portal.publishing import writing
from portal.vocabulary import FOLDER, read_rows

TOPICS = "slug,parent,position,title_vi,title_en,title_km,summary_vi,summary_en\ny-te,,1,Y tế,Health,,,\n"
AREAS = """code,official_code,level,parent,name_vi,name_en,valid_from,valid_until
pre2025:5,5,commune,pre2025:89,Xã Cũ,Old Commune,,2025-06-30
91,91,province,,Tỉnh An Giang,An Giang Province,2025-07-01,
92,92,province,,Thành phố Cần Thơ,Can Tho City,2025-07-01,
7,7,commune,91,Xã Mới,New Commune,2025-07-01,
8,8,commune,92,Xã Xa,Far Commune,2025-07-01,
pre2025:89,89,province,,Tỉnh An Giang,An Giang Province,,2025-06-30
"""
SUCCESSORS = "old,new,is_default,divided\npre2025:5,7,1,0\npre2025:89,91,1,0\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("topics", TOPICS), ("areas", AREAS), ("area_successors", SUCCESSORS)):
        (tmp_path / f"{name}.csv").write_text(text)
    return tmp_path


def load(services: Services, folder: Path) -> Report:
    with writing(services.database, author="test") as writer:
        return load_vocabularies(writer, "91", folder)


def test_units_are_loaded_whatever_their_order_and_twice_changes_nothing(
    services: Services, folder: Path, read_rows: Any
) -> None:
    assert load(services, folder).outcomes == {Outcome.NEW: 7}
    before = read_rows()
    assert load(services, folder).outcomes == {Outcome.UNCHANGED: 7}
    assert read_rows() == before
    assert count_vocabularies(folder) == 7


def test_what_is_or_was_in_the_province_is_local(services: Services, folder: Path) -> None:
    load(services, folder)
    with services.database.reading() as session:
        local = session.exec(select(Area.code).where(Area.is_local)).all()
    assert set(local) == {"91", "7", "pre2025:89", "pre2025:5"}


def test_a_former_unit_keeps_a_page_of_its_own_name_and_leads_to_what_it_became(
    services: Services, folder: Path
) -> None:
    load(services, folder)
    with services.database.reading() as session:
        slugs = dict(session.exec(select(Area.code, Area.slug)).all())
        ids = dict(session.exec(select(Area.code, Area.id)).all())
        edges = {(edge.old_id, edge.new_id) for edge in session.exec(select(AreaSuccessor))}
    assert slugs["pre2025:5"] == "xa-cu-5-truoc-2025"
    assert slugs["pre2025:89"] == "tinh-an-giang-truoc-2025"
    assert slugs["91"] == "tinh-an-giang"
    assert (ids["pre2025:5"], ids["7"]) in edges


def test_a_bad_row_is_reported_and_the_rest_loads(services: Services, folder: Path) -> None:
    with (folder / "topics.csv").open("a") as file:
        file.write("la,khong-co,2,Lạ,Odd,,,\ny-te,,3,Khác,Other,,,\nso,,ba,Số,Number,,,\n")
    with (folder / "areas.csv").open("a") as file:
        file.write("9,9,hamlet,91,Ấp,Hamlet,,\n")
    report = load(services, folder)
    assert report.outcomes == {Outcome.NEW: 7, Outcome.REFUSED: 4}
    said = " ".join(map(str, report.problems))
    for words in (
        "topics.csv [la.parent]",
        "'y-te' is given twice",
        "topics.csv [so.position]",
        "areas.csv [9.level]",
    ):
        assert words in said


@pytest.mark.parametrize("name", ["topics", "areas", "area_successors"])
def test_a_file_without_its_columns_is_refused(
    services: Services, folder: Path, name: str, read_rows: Any
) -> None:
    (folder / f"{name}.csv").write_text("a,b\n1,2\n")
    before = read_rows()
    with pytest.raises(InvalidFile, match=rf"{name}\.csv"):
        load(services, folder)
    assert read_rows() == before


def test_the_countrys_units_are_all_there() -> None:
    present = [row["level"] for row in read_rows(FOLDER / "areas.csv") if not row["valid_until"]]
    assert Counter(present) == {"province": 34, "commune": 3321}


def test_every_former_unit_became_one_that_is_there() -> None:
    codes = {row["code"] for row in read_rows(FOLDER / "areas.csv")}
    edges = read_rows(FOLDER / "area_successors.csv")
    assert {code for edge in edges for code in (edge["old"], edge["new"])} <= codes
    defaults = Counter(edge["old"] for edge in edges if edge["is_default"] == "1")
    assert defaults == dict.fromkeys((code for code in codes if code.startswith("pre2025:")), 1)
