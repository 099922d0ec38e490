from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from portal.search.index.schema import (
    SCHEMA,
    UNDATED,
    field_values,
    to_microseconds,
    to_moment,
    unpack_definition,
)

MOMENTS = st.datetimes(timezones=st.sampled_from([UTC, timezone(timedelta(hours=7))]))


@given(st.none() | MOMENTS)
def test_a_moment_comes_back_to_the_microsecond(moment):
    assert to_moment(to_microseconds(moment)) == moment


def test_undated_is_later_than_any_date():
    assert to_microseconds(datetime.max.replace(tzinfo=UTC)) < UNDATED


def describe(document):
    values = field_values(document, b"")
    return values, {field: set(each) for field, each in values["values"].items()}


def test_a_document_has_values_for_known_fields_only(write):
    values, keywords = describe(
        write("a", "Nước 3.634", codes=("1.000080",), tags=("nước sạch",), published_at=None)
    )
    assert set(values) == set(SCHEMA.names())
    assert keywords["identifiers"] == {"1000080"}
    assert keywords["mentions"] == {"1000080", "3634"}


def test_items_of_a_list_do_not_join_into_one_identifier(write):
    _, keywords = describe(write("a", codes=("12", "AB-3")))
    assert "12ab3" not in keywords["mentions"]


def test_texts_teach_abbreviations(write):
    _, keywords = describe(write("a", body="Đề án đô thị thông minh (ĐTTM)"))
    assert set(map(unpack_definition, keywords["definitions"])) == {("ĐTTM", "đô thị thông minh")}
