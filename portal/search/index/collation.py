"""Titles in Vietnamese alphabetical order: a ă â b …, then by tone, as CLDR has it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import duckdb

_KEYS = "SELECT icu_sort_key(title, 'vi') FROM (SELECT unnest(?::VARCHAR[]) AS title)"


def sort_keys(titles: Sequence[str]) -> list[bytes]:
    """Return a key for each title; keys compare as the titles stand in a Vietnamese list.

    The keys are those of ICU, which DuckDB brings along.
    """
    printable = [title.encode("utf-8", "replace").decode() for title in titles]
    return [bytes.fromhex(key) for (key,) in _connect().cursor().execute(_KEYS, [printable]).fetchall()]


@lru_cache(maxsize=1)
def _connect() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"threads": 1, "memory_limit": "256MB"})
