"""XML read as a stream of bounded memory: no document types, no entities, no endless names or nesting."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO, Any, Final, Protocol
from xml.parsers import expat

from portal.errors import InvalidFile

_CHUNK: Final = 65_536
_LONGEST_TOKEN: Final = 2_000_000
_DEEPEST: Final = 200


class Handler(Protocol):
    """What is told of elements, by their names without prefix, and of text."""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Note that an element begins."""

    def end(self, name: str) -> None:
        """Note that an element ends."""

    def data(self, text: str) -> None:
        """Note some text, not always all that stands there."""


class LocalNames(dict[str, str]):
    """Names of elements without their prefix."""

    def __missing__(self, name: str) -> str:
        local = self[name] = name.rpartition(":")[2]
        return local


class Nesting:
    """How deep the element is that is being read; the parser remembers all that are open."""

    def __init__(self) -> None:
        self.depth = 0

    def enter(self) -> None:
        """Note that an element begins, or raise `InvalidFile`."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise InvalidFile("The workbook is broken: its elements are nested too deep.")

    def leave(self) -> None:
        """Note that an element ends."""
        self.depth -= 1


def parse(stream: IO[bytes], handler: Handler) -> Iterator[None]:
    """Tell `handler` of everything in `stream`; yield after each piece, so that its results can be taken."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = handler.start
    parser.EndElementHandler = handler.end
    parser.CharacterDataHandler = handler.data
    fed = 0
    while chunk := stream.read(_CHUNK):
        parser.Parse(chunk)
        fed += len(chunk)
        if fed - parser.CurrentByteIndex > _LONGEST_TOKEN:
            raise InvalidFile("The workbook is broken: a name or value in it never ends.")
        yield
    parser.Parse(b"", True)
    yield


def _refuse_doctype(*_: Any) -> None:
    raise InvalidFile("The workbook is refused: its XML declares a document type, which no workbook does.")


class _Starts:
    """Collects where elements begin, each as the names down to it and its attributes."""

    def __init__(self) -> None:
        self.found: list[tuple[tuple[str, ...], dict[str, str]]] = []
        self._names = LocalNames()
        self._path: list[str] = []
        self._nesting = Nesting()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._nesting.enter()
        self._path.append(self._names[name])
        self.found.append((tuple(self._path), {self._names[key]: value for key, value in attributes.items()}))

    def end(self, _name: str) -> None:
        self._nesting.leave()
        self._path.pop()

    def data(self, text: str) -> None:
        """Text means nothing in the parts that are read so."""


def read_elements(stream: IO[bytes]) -> Iterator[tuple[tuple[str, ...], dict[str, str]]]:
    """Yield each element as the path of names down to it and its attributes, all without prefixes."""
    starts = _Starts()
    for _ in parse(stream, starts):
        yield from starts.found
        starts.found.clear()
