from __future__ import annotations

import unicodedata

import pytest

from portal.search.query_language.fields import find_field


@pytest.mark.parametrize("name", ["chủ đề", "chủ-đề", "chude", "CHỦ ĐỀ", "chu_de", "Topic", "chủ đề "])
def test_a_field_has_a_name_in_each_language_with_or_without_marks(name):
    field = find_field(unicodedata.normalize("NFD", name))
    assert field is not None
    assert field.name == "topic"


@pytest.mark.parametrize("name", ["nói", "nội", "tự", "điều", ""])
def test_other_marks_make_another_word(name):
    assert find_field(name) is None


@pytest.mark.parametrize(
    ("kind", "code"),
    [("Tin tức", "news"), ("thu-tuc", "procedure"), ("bộ dữ liệu", "dataset"), ("tin giả", None)],
)
def test_types_have_their_names_too(kind, code):
    field = find_field("loại")
    assert field is not None
    assert field.read(kind) == code


@pytest.mark.parametrize("value", ["", "…", "a" * 201, "a\x07b"])
def test_what_no_filter_takes_is_no_value(value):
    field = find_field("agency")
    assert field is not None
    assert field.read(value) is None
