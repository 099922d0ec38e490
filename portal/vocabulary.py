"""Closed lists of values (licences, levels, channels …), each a CSV file in `content/vocabularies`."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from portal.errors import InvalidFile, Place
from portal.i18n import Locale
from portal.resources import CONTENT

FOLDER: Final = CONTENT / "vocabularies"


@dataclass(frozen=True, slots=True)
class Term:
    """One value of a vocabulary: its code, its title by locale, and the URI it stands for, if any."""

    code: str
    title: Mapping[Locale, str]
    uri: str = ""


@cache
def load_vocabulary(name: str) -> Mapping[str, Term]:
    """Return the terms of `content/vocabularies/<name>.csv` by code, in the file's order."""
    return {row["code"]: _read_term(row) for row in read_rows(FOLDER / f"{name}.csv")}


def read_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a vocabulary file by column name.

    A ragged row, broken quoting and bytes that are not UTF-8 are an `InvalidFile`.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file, restkey="", restval="\0", strict=True)
        try:
            return [_check_row(row, Place(str(path), reader.line_num)) for row in reader]
        except UnicodeDecodeError as error:
            raise InvalidFile(
                "The file is not UTF-8: save it in that encoding.", place=Place(str(path))
            ) from error
        except csv.Error as error:
            place = Place(str(path), reader.line_num)
            raise InvalidFile(
                "This row breaks the rules of CSV: {reason}.", place=place, reason=str(error)
            ) from error


def _check_row(row: dict[str, str], place: Place) -> dict[str, str]:
    if "" in row or "\0" in row.values():
        raise InvalidFile("The row has more or fewer cells than the header.", place=place)
    return row


def _read_term(row: Mapping[str, str]) -> Term:
    titles = {locale: row[column] for locale in Locale if row.get(column := f"title_{locale}")}
    return Term(row["code"], titles, row.get("uri") or row.get("url") or "")
