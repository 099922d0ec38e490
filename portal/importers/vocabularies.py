"""Topics and areas, which are entries but are kept as vocabularies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from portal.entities import AREA, TOPIC
from portal.errors import InvalidFile, Place
from portal.importers.load_entry import Candidate, load_candidates
from portal.importers.report import Report
from portal.publishing import Writer
from portal.text import slugify
from portal.vocabulary import FOLDER, read_rows

_FORMER: Final = "pre2025:"
_DEPTH: Final = {"province": 0, "district": 1, "commune": 2}
_AREA_COLUMNS: Final = ("code", "official_code", "level", "parent", "name_vi", "valid_from", "valid_until")


def load_vocabularies(
    writer: Writer, home: str, folder: Path = FOLDER, advance: Callable[[int], None] = lambda _: None
) -> Report:
    """Bring topics and areas to what `topics.csv`, `areas.csv` and `area_successors.csv` say.

    Units inside the province with the code `home`, and what they were made of, are marked as local.
    `advance` is told how many rows more were handled, for a progress bar.
    """
    topics, areas = _topics(folder), _areas(folder, home)
    report = load_candidates(writer, TOPIC, topics, advance)
    report.add(load_candidates(writer, AREA, areas, advance))
    return report


def count_vocabularies(folder: Path = FOLDER) -> int:
    """Return how many topics and areas there are to load."""
    return sum(len(read_rows(folder / name)) for name in ("topics.csv", "areas.csv"))


def _topics(folder: Path) -> list[Candidate]:
    path = folder / "topics.csv"
    return [_topic(row, path) for row in _read(path, "slug", "parent", "position")]


def _topic(row: Mapping[str, str], path: Path) -> Candidate:
    content = {
        "title": _texts(row, "title"),
        "summary": _texts(row, "summary"),
        "parent": row["parent"] or None,
        "position": row["position"] or 0,
    }
    return Candidate(row["slug"], content, locate=_locate(path, row["slug"]))


def _areas(folder: Path, home: str) -> list[Candidate]:
    """Return the current units before the former ones, and each unit after the one above it."""
    successors = defaultdict(list)
    for edge in _read(folder / "area_successors.csv", "old", "new", "is_default"):
        step = {"code": edge["new"], "is_default": edge["is_default"] == "1"}
        successors[edge["old"]].append(step)
    path = folder / "areas.csv"
    rows = sorted(_read(path, *_AREA_COLUMNS), key=_area_order)
    local = _local_codes(rows, successors, home)
    return [_area(row, path, successors[row["code"]], is_local=row["code"] in local) for row in rows]


def _area_order(row: Mapping[str, str]) -> tuple[bool, int, str]:
    return row["code"].startswith(_FORMER), _DEPTH.get(row["level"], len(_DEPTH)), row["code"]


def _local_codes(
    rows: list[dict[str, str]], successors: Mapping[str, list[dict[str, Any]]], home: str
) -> set[str]:
    """Return the codes of the units that are in the home province or became part of it."""
    local = {home}
    for row in rows:  # Units above come before units below, and present before former ones.
        became = {step["code"] for step in successors[row["code"]]}
        if row["parent"] in local or became & local:
            local.add(row["code"])
    return local


def _area(
    row: Mapping[str, str], path: Path, successors: Iterable[dict[str, Any]], *, is_local: bool
) -> Candidate:
    content = {
        "title": _texts(row, "name"),
        "code": row["code"],
        "official_code": row["official_code"],
        "level": row["level"],
        "parent": row["parent"] or None,
        "valid_from": row["valid_from"] or None,
        "valid_until": row["valid_until"] or None,
        "is_local": is_local,
        "successors": list(successors),
    }
    return Candidate(_area_slug(row), content, locate=_locate(path, row["code"]))


def _area_slug(row: Mapping[str, str]) -> str:
    """Return a slug of the name; names of smaller units repeat, so theirs ends in the code."""
    parts = [slugify(row["name_vi"])]
    if row["level"] != "province":
        parts.append(row["official_code"])
    if row["code"].startswith(_FORMER):
        parts.append("truoc-2025")
    return "-".join(parts)


def _texts(row: Mapping[str, str], name: str) -> dict[str, str]:
    return {locale: text for locale in ("vi", "en", "km") if (text := row.get(f"{name}_{locale}"))}


def _read(path: Path, *columns: str) -> list[dict[str, str]]:
    rows = read_rows(path)
    if rows and (lacking := [name for name in columns if name not in rows[0]]):
        raise InvalidFile(
            "The file lacks the columns {columns}.", place=Place(str(path)), columns=", ".join(lacking)
        )
    return rows


def _locate(path: Path, key: str) -> Callable[[str | None], Place]:
    """Return how to say where a field of the row with that key stands."""
    return lambda name: Place(str(path), field=f"{key}.{name}" if name else key)
