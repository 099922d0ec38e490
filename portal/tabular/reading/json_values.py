"""The values of a JSON text one after the other, so that a list of any length needs little memory."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TextIO

from portal.errors import InvalidFile, Place, TooLarge
from portal.tabular.reading.cells import Number

LONGEST_VALUE: Final = 50_000_000
_DEEPEST: Final = 8
_BLOCK: Final = 1 << 18
_LONGEST_TOKEN: Final = 64
_SPACES: Final = " \t\r\n"
_NO_SPACE: Final = re.compile(f"[^{_SPACES}]")
_DECODER: Final = json.JSONDecoder(parse_int=Number, parse_float=Number, parse_constant=Number)


@dataclass(frozen=True, slots=True)
class Value:
    """A value, the line it begins on, and where: the names of objects around it, and whether in a list."""

    path: tuple[str, ...]
    line: int
    content: object
    is_item: bool


def load_json(text: str, line: int) -> object:
    """Return the one value in `text`, which begins on `line`; numbers are `Number`."""
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise _not_json(error.msg, line + error.lineno - 1) from error
    except RecursionError as error:
        raise _too_deep(line) from error


def read_values(path: Path) -> Iterator[Value]:
    """Yield the items of lists and the plain values of objects, at most `LONGEST_VALUE` characters each.

    Objects are gone into and lists are not: an item is one value. Raises `InvalidFile` with the line
    where the text stops being JSON.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = _Reader(file)
        yield from _read_any(reader, ())
        if reader.peek():
            raise _not_json("Extra data", reader.line)


def _read_any(reader: _Reader, path: tuple[str, ...]) -> Iterator[Value]:
    match reader.peek():
        case "{" if len(path) < _DEEPEST:
            for name in reader.names():
                yield from _read_any(reader, (*path, name))
        case "[":
            yield from (Value(path, line, item, is_item=True) for line, item in reader.items())
        case _:
            yield Value(path, *reader.value(), is_item=False)


class _Reader:
    """A JSON text of which only the value that is read stands in memory."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._text = ""
        self._at = 0
        self._lines = 1
        self._counted = 0

    @property
    def line(self) -> int:
        """The number of the line that is read."""
        self._lines += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._lines

    def peek(self) -> str:
        """Return the next character that is no space, or nothing at the end."""
        while True:
            char = self._text[self._at : self._at + 1]
            if char and char not in _SPACES:
                return char
            if found := _NO_SPACE.search(self._text, self._at):
                self._at = found.start()
            elif not self._read_more():
                return ""

    def take(self, *wanted: str) -> str:
        """Go over the next character, one of those wanted, and return it."""
        if (found := self.peek()) not in wanted:
            raise _not_json(f"Expecting {' or '.join(wanted)}", self.line)
        self._at += 1
        return found

    def value(self) -> tuple[int, object]:
        """Go over the next value and return it, behind the line it begins on."""
        self.peek()
        line = self.line
        while True:
            try:
                content, end = _DECODER.raw_decode(self._text, self._at)
            except json.JSONDecodeError as error:
                if self._is_wrong(error) or not self._read_more():
                    raise _not_json(error.msg, line + self._text.count("\n", self._at, error.pos)) from error
                continue
            except RecursionError as error:
                raise _too_deep(line) from error
            # A number that ends where the text in memory does may go on behind it.
            if end < len(self._text) or not self._read_more():
                self._at = end
                return line, content

    def items(self) -> Iterator[tuple[int, object]]:
        """Go over a list, yielding its items."""
        self.take("[")
        if self.peek() == "]":
            self.take("]")
            return
        yield self.value()
        while self.take(",", "]") == ",":
            yield self.value()

    def names(self) -> Iterator[str]:
        """Go over an object, yielding its names; whoever takes one must go over its value."""
        self.take("{")
        if self.peek() == "}":
            self.take("}")
            return
        yield self._name()
        while self.take(",", "}") == ",":
            yield self._name()

    def _name(self) -> str:
        line, name = self.value()
        if not isinstance(name, str) or isinstance(name, Number):
            raise _not_json("Expecting property name enclosed in double quotes", line)
        self.take(":")
        return name

    def _is_wrong(self, error: json.JSONDecodeError) -> bool:
        """Whether more text would not help: the fault is not at the end, and no string is cut there."""
        return error.pos < len(self._text) - _LONGEST_TOKEN and "Unterminated" not in error.msg

    def _read_more(self) -> bool:
        """Double what is in memory, and forget what was gone over."""
        line = self.line
        self._text, self._at, self._counted = self._text[self._at :], 0, 0
        if len(self._text) > LONGEST_VALUE:
            raise TooLarge(
                "A value from line {line} on is longer than {limit} characters. Send one object a line.",
                line=line,
                limit=LONGEST_VALUE,
            )
        more = self._file.read(max(_BLOCK, len(self._text)))
        self._text += more
        return bool(more)


def _not_json(reason: str, line: int) -> InvalidFile:
    return InvalidFile("This is not JSON: {reason}.", place=Place(line=line), reason=reason)


def _too_deep(line: int) -> InvalidFile:
    return InvalidFile("The values are nested too deeply.", place=Place(line=line))
