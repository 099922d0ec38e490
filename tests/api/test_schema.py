from __future__ import annotations

from graphql import build_schema, validate_schema

from portal.api import export_schema


def test_the_exported_schema_is_valid() -> None:
    assert not validate_schema(build_schema(export_schema()))


def test_readers_cannot_write() -> None:
    assert build_schema(export_schema()).mutation_type is None
