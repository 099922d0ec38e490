"""Documents and questions as they lie in JSON Lines files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Annotated, Final, TypeVar

from pydantic import BaseModel, Field, ValidationError

from bench.scoreboard.accents import halve_marks
from portal.errors import InvalidFile, NotFound, Place
from portal.text import fold

Filled = Annotated[str, Field(min_length=1, max_length=1_000)]
LONGEST_TEXT: Final = 10_000_000


class Document(BaseModel, frozen=True):
    """One text that can be found."""

    id: Filled
    title: str = Field(default="", max_length=LONGEST_TEXT)
    text: str = Field(max_length=LONGEST_TEXT)

    @property
    def size(self) -> int:
        """Bytes of title and text in UTF-8."""
        return len(self.title.encode()) + len(self.text.encode())


class Writing(StrEnum):
    """How a question is typed."""

    TYPED = "typed"
    UNACCENTED = "unaccented"
    HALF_ACCENTED = "half-accented"


class Question(BaseModel, frozen=True):
    """What somebody asks, and the ids of the documents in `rel` that answer it."""

    id: Filled
    text: Filled
    unaccented: str = Field(default="", max_length=1_000)
    rel: tuple[str, ...] = Field(min_length=1)

    def write(self, writing: Writing) -> str:
        """Return the question as `writing` says; the set's own unaccented text is preferred."""
        if writing is Writing.UNACCENTED:
            return self.unaccented or fold(self.text)
        return self.text if writing is Writing.TYPED else halve_marks(self.text, seed=self.id)


_Record = TypeVar("_Record", Document, Question)


def read_documents(path: Path, limit: int | None = None) -> Iterator[Document]:
    """Yield the first `limit` documents of a file. Raises `InvalidFile` at a line or id at fault."""
    return islice(_read(path, Document), limit)


def read_questions(path: Path, known: Iterable[str]) -> list[Question]:
    """Return the questions that one of the documents `known` answers, with those answers alone."""
    ids = frozenset(known)
    cut = (_keep_answers(question, ids) for question in _read(path, Question))
    return [question for question in cut if question.rel]


def _keep_answers(question: Question, known: frozenset[str]) -> Question:
    return question.model_copy(update={"rel": tuple(id_ for id_ in question.rel if id_ in known)})


def _read(path: Path, kind: type[_Record]) -> Iterator[_Record]:
    if not path.is_file():
        raise NotFound("There is no file {path}; check the name.", path=str(path))
    seen: set[str] = set()
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            place = Place(file=str(path), line=number)
            record = _read_line(line, kind, place)
            if record.id in seen:
                raise InvalidFile("The id {id} stands twice; make ids unique.", place=place, id=record.id)
            seen.add(record.id)
            yield record


def _read_line(line: bytes, kind: type[_Record], place: Place) -> _Record:
    try:
        return kind.model_validate_json(line)
    except ValidationError as error:
        fault = error.errors(include_url=False)[0]
        raise InvalidFile(
            "This line is no {kind}: {field} {reason}",
            place=place,
            kind=kind.__name__.lower(),
            field=".".join(map(str, fault["loc"])),
            reason=fault["msg"],
        ) from error
