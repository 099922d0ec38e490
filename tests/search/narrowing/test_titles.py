from __future__ import annotations

import pytest

from portal.i18n import Locale


@pytest.fixture
def entries(engine, write):
    """Topics, agencies and areas; Kiên Giang had the number that An Giang has today."""
    engine.index(
        [
            write("t1", "Y tế", type="topic", slug="y-te", serves=("vi", "km")),
            write("t1", "Health", type="topic", slug="y-te", language="en", serves=("en",)),
            write("c1", "Sở Y tế", type="agency", slug="so-y-te"),
            write("a1", "Tỉnh An Giang", type="area", codes=("91",), areas=("91",)),
            write("a2", "Tỉnh Kiên Giang", type="area", codes=("91",), areas=("pre2025:91", "91")),
            write("a3", "Xã An Phú", type="area", codes=("30337",), areas=("30337", "91")),
            write("d1", "Số liệu", type="dataset", slug="y-te", codes=("30337",), areas=("30337", "91")),
        ]
    )
    return engine


def test_topics_and_agencies_are_called_as_their_entries_in_the_language_of_the_reader(entries):
    assert entries.find_titles("topic", ["y-te"], Locale.VI) == {"y-te": "Y tế"}
    assert entries.find_titles("topic", ["y-te"], Locale.EN) == {"y-te": "Health"}
    assert entries.find_titles("topic", ["y-te"], Locale.KM) == {"y-te": "Y tế"}
    assert entries.find_titles("agency", ["so-y-te"]) == {"so-y-te": "Sở Y tế"}


def test_an_area_is_called_as_itself_and_not_as_what_had_its_number_or_lies_in_it(entries):
    assert entries.find_titles("area", ["91", "pre2025:91", "30337"]) == {
        "91": "Tỉnh An Giang",
        "pre2025:91": "Tỉnh Kiên Giang",
        "30337": "Xã An Phú",
    }


def test_what_has_no_document_has_no_title(entries):
    assert entries.find_titles("area", ["12345", "", "pre2025:"]) == {}
    assert entries.find_titles("topic", ["khong-co"]) == {}
    assert entries.find_titles("type", ["news"]) == {}
    assert entries.find_titles("year", ["2026"]) == {}


def test_formats_are_in_capitals_and_licences_as_in_the_vocabulary(engine):
    assert engine.find_titles("format", ["csv"]) == {"csv": "CSV"}
    found = engine.find_titles("licence", ["cc-by-4.0", "khong-co"], Locale.EN)
    assert found == {"cc-by-4.0": "Creative Commons Attribution 4.0 International (CC BY 4.0)"}


def test_a_new_title_shows_after_its_commit(entries, write):
    assert entries.find_titles("topic", ["y-te"]) == {"y-te": "Y tế"}
    entries.index([write("t1", "Sức khỏe", type="topic", slug="y-te")])
    assert entries.find_titles("topic", ["y-te"]) == {"y-te": "Sức khỏe"}
