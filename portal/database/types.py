"""Column types that keep a promise plain SQL types do not."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from pydantic import TypeAdapter
from sqlalchemy import JSON, DateTime, Dialect, Enum
from sqlalchemy.types import TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware going in and coming out, kept in UTC. Naive values are refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Return the moment in UTC, without its zone where the database has none."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("A moment needs its time zone.")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Return the moment in UTC, aware."""
        if value is None or value.tzinfo:
            return value
        return value.replace(tzinfo=UTC)


class _Structured(TypeDecorator[Any]):
    """Pydantic values kept as JSON."""

    impl = JSON
    cache_ok = True

    def __init__(self, name: str, adapter: TypeAdapter[Any]) -> None:
        super().__init__(none_as_null=True)
        self.shape = name
        self._adapter = adapter

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else self._adapter.dump_python(value, mode="json")

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:  # noqa: ARG002
        return None if value is None else self._adapter.validate_python(value)


def structured(shape: Any) -> Any:
    """Return a column type that keeps values of the pydantic type `shape` as JSON."""
    return _Structured(str(shape), TypeAdapter(shape))


def coded(enum: type[StrEnum]) -> Any:
    """Return a column type that keeps the values of `enum` as text, so that one more needs no migration."""
    return Enum(
        enum,
        native_enum=False,
        create_constraint=False,
        length=40,
        values_callable=lambda members: [member.value for member in members],
    )
