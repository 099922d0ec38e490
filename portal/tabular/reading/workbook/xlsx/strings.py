"""The strings that cells share, in a file: any number of them at the memory of their places."""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import IO

import orjson

from portal.errors import InvalidFile
from portal.tabular.reading.workbook.markup import LocalNames, Nesting, parse
from portal.tabular.reading.workbook.raw_sheet import Runs
from portal.tabular.reading.workbook.xlsx.rich_text import RichText


class StringTable:
    """Shared strings by their numbers, each the pieces that it is made of."""

    def __init__(self, texts: mmap | bytes, ends: array[int]) -> None:
        self._texts = texts
        self._ends = ends

    def __getitem__(self, number: int) -> Runs:
        if not 0 <= number < len(self._ends) - 1:
            raise InvalidFile("The workbook is broken: a cell refers to a text that is not there.")
        runs: Runs = orjson.loads(self._texts[self._ends[number] : self._ends[number + 1]])
        return runs


class _Strings:
    """Collects strings as they end."""

    def __init__(self) -> None:
        self.done: list[Runs] = []
        self._names = LocalNames()
        self._nesting = Nesting()
        self._text = RichText()
        self.data = self._text.data

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._nesting.enter()
        self._text.start(self._names[name], attributes)

    def end(self, name: str) -> None:
        self._nesting.leave()
        local = self._names[name]
        if local == "si":
            self.done.append(self._text.take())
        else:
            self._text.end(local)


@contextmanager
def open_strings(stream: IO[bytes] | None, work: Path) -> Iterator[StringTable]:
    """Bring the strings of a workbook into a file in `work`; a workbook may have none."""
    path = work / "strings"
    ends = array("Q", [0])
    with path.open("wb") as file:
        for runs in _read_strings(stream) if stream else ():
            ends.append(ends[-1] + file.write(orjson.dumps(runs)))
    if ends[-1] == 0:
        yield StringTable(b"", ends)
        return
    with path.open("rb") as written, mmap(written.fileno(), 0, access=ACCESS_READ) as texts:
        yield StringTable(texts, ends)
    path.unlink()


def _read_strings(stream: IO[bytes]) -> Iterator[Runs]:
    strings = _Strings()
    for _ in parse(stream, strings):
        yield from strings.done
        strings.done.clear()
