"""What a publisher declares of a table, after Frictionless Table Schema (v2)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from hashlib import blake2b
from typing import Any, Final

import orjson

from portal.errors import InvalidInput
from portal.tabular.column_type import PATTERNS, ColumnType


@dataclass(frozen=True, slots=True)
class DeclaredColumn:
    """Rules for one column; what is not declared is found. Bounds are written as cells are.

    Without a type, a column with a pattern or with allowed words is text: they are meant as written.
    """

    name: str
    type: ColumnType | None = None
    missing_values: tuple[str, ...] = ()
    required: bool = False
    unique: bool = False
    values: tuple[str, ...] = ()
    minimum: str | None = None
    maximum: str | None = None
    pattern: str | None = None

    def __post_init__(self) -> None:
        words = any(re.fullmatch(PATTERNS[ColumnType.DECIMAL], value) is None for value in self.values)
        if self.type is None and (words or self.pattern):
            object.__setattr__(self, "type", ColumnType.TEXT)

    def rules(self) -> dict[str, Any]:
        """Return what is declared beyond the name."""
        return {name: value for name, value in asdict(self).items() if name != "name" and value}


@dataclass(frozen=True, slots=True)
class Declaration:
    """Rules for the columns of a table, and the columns whose values tell its rows apart."""

    columns: tuple[DeclaredColumn, ...] = ()
    primary_key: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """A short name of the rules that a table depends on; empty where there are none."""
        ruled = {column.name: rules for column in self.columns if (rules := column.rules())}
        if not ruled and not self.primary_key:
            return ""
        packed = orjson.dumps([ruled, self.primary_key], option=orjson.OPT_SORT_KEYS)
        return blake2b(packed, digest_size=6).hexdigest()

    def find(self, name: str) -> DeclaredColumn | None:
        """Return the rules of the column of that name."""
        return next((column for column in self.columns if column.name == name), None)


NONE: Final = Declaration()

_TYPES: Final = {
    "any": None,
    "string": ColumnType.TEXT,
    "text": ColumnType.TEXT,
    "integer": ColumnType.INTEGER,
    "number": ColumnType.DECIMAL,
    "decimal": ColumnType.DECIMAL,
    "boolean": ColumnType.BOOLEAN,
    "date": ColumnType.DATE,
    "datetime": ColumnType.DATETIME,
    "year": ColumnType.INTEGER,
    "geojson": ColumnType.GEOMETRY,
    "geometry": ColumnType.GEOMETRY,
}


def read_table_schema(schema: object) -> Declaration:
    """Return the rules of a Table Schema; types that the portal does not tell apart are text.

    Raises `InvalidInput` for what is no Table Schema.
    """
    if not isinstance(schema, Mapping):
        raise InvalidInput("This is not a Table Schema: it is no object.")
    fields = schema.get("fields")
    if not isinstance(fields, list) or not all(isinstance(each, dict) and "name" in each for each in fields):
        raise InvalidInput("This is not a Table Schema: it needs 'fields', a list of objects with a 'name'.")
    missing = tuple(map(_plain, schema.get("missingValues") or ()))
    key = schema.get("primaryKey") or ()
    return Declaration(
        tuple(_read_field(each, missing) for each in fields), (key,) if isinstance(key, str) else tuple(key)
    )


def _read_field(field: Mapping[str, Any], missing: tuple[str, ...]) -> DeclaredColumn:
    rules = field.get("constraints") or {}
    own = tuple(map(_plain, field.get("missingValues") or missing))
    return DeclaredColumn(
        name=str(field["name"]),
        type=_TYPES.get(str(field.get("type", "any")), ColumnType.TEXT),
        missing_values=tuple(value for value in own if value),
        required=bool(rules.get("required")),
        unique=bool(rules.get("unique")),
        values=tuple(map(str, rules.get("enum") or ())),
        minimum=None if rules.get("minimum") is None else str(rules["minimum"]),
        maximum=None if rules.get("maximum") is None else str(rules["maximum"]),
        pattern=rules.get("pattern"),
    )


def _plain(value: Any) -> str:
    """Return a missing value, which may have a label beside it."""
    return str(value["value"] if isinstance(value, dict) else value)
