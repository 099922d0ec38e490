"""JSON: a list of objects, an object a line, and features on the map."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence

import orjson

from portal.errors import InvalidInput
from portal.tabular.column_type import ColumnType
from portal.tabular.export.pieces import Piece, read_pieces
from portal.tabular.export.values import BARE, interleave, joined, literal, text_sql
from portal.tabular.querying import Rows
from portal.tabular.table import Column


def encode_json(rows: Rows) -> Generator[bytes]:
    """Yield a list of objects; numbers and booleans are such, dates are text, an empty cell is null."""
    return _enclose(b"[", read_pieces(rows, joined(["',\n'", *_object(rows.columns)])), b"]\n")


def encode_ndjson(rows: Rows) -> Generator[bytes]:
    """Yield the same objects, one a line."""
    for piece in read_pieces(rows, joined([*_object(rows.columns), "'\n'"])):
        yield piece.content


def encode_geojson(rows: Rows) -> Generator[bytes]:
    """Yield a FeatureCollection (RFC 7946): the first column of geometry, the others as properties."""
    geometry = find_geometry(rows.columns)
    others = [column for column in rows.columns if column is not geometry]
    shape = f"coalesce({text_sql(geometry)}, 'null')"
    feature = [
        '\',\n{"type":"Feature","geometry":\'',
        shape,
        "',\"properties\":'",
        *_object(others),
        "'}'",
    ]
    return _enclose(b'{"type":"FeatureCollection","features":[', read_pieces(rows, joined(feature)), b"]}\n")


def find_geometry(columns: Sequence[Column]) -> Column:
    """Return the first column of geometry, or raise `InvalidInput`."""
    for column in columns:
        if column.type is ColumnType.GEOMETRY:
            return column
    raise InvalidInput("There is no geometry among these columns, so there is no GeoJSON of them.")


def _object(columns: Sequence[Column]) -> list[str]:
    """Return the SQL parts of a JSON object with the cells of a row."""
    members = (
        part
        for column in columns
        for part in (literal(orjson.dumps(column.name).decode() + ":"), _value_sql(column))
    )
    pairs = [joined(pair) for pair in zip(members, members, strict=True)]
    return ["'{'", *interleave(pairs, ","), "'}'"]


def _value_sql(column: Column) -> str:
    text = text_sql(column)
    return f"coalesce({text if column.type in BARE else f'CAST(to_json({text}) AS VARCHAR)'}, 'null')"


def _enclose(head: bytes, pieces: Iterator[Piece], foot: bytes) -> Generator[bytes]:
    """Yield what every row begins with a comma and a line for, without those of the first."""
    first = next(pieces, None)
    yield head + (first.content[2:] if first else b"")
    for piece in pieces:
        yield piece.content
    yield foot
