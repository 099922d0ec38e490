from __future__ import annotations

import pytest

from portal.errors import Conflict, InvalidEntry, InvalidFile, Place, PortalError, Problem


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place(), ""),
        (Place("a.csv"), "a.csv"),
        (Place("a.csv", 7), "a.csv:7"),
        (Place("a.md", 2, "title.vi"), "a.md:2 [title.vi]"),
        (Place(line=7), "7"),
        (Place(field="code"), "[code]"),
    ],
)
def test_a_place_is_written_as_editors_read_it(place: Place, text: str) -> None:
    assert str(place) == text


def test_an_error_is_a_sentence_with_its_place_in_front() -> None:
    error = InvalidFile("There are {count} rows.", place=Place("a.csv", 7), count=2)
    assert str(error) == "a.csv:7: There are 2 rows."
    assert error.sentence == "There are 2 rows."


def test_a_value_with_braces_does_not_become_a_gap() -> None:
    assert str(Conflict("The slug '{slug}' is taken.", slug="{x}")) == "The slug '{x}' is taken."


def test_a_refused_entry_lists_every_problem() -> None:
    error = InvalidEntry([Problem(Place(field="title"), "missing"), Problem(Place(), "odd")])
    assert str(error) == "The entry was refused: [title]: missing; odd"


def descendants(kind: type[PortalError]) -> set[type[PortalError]]:
    return {kind, *(each for child in kind.__subclasses__() for each in descendants(child))}


def test_every_error_has_a_code_and_a_status_of_its_kind() -> None:
    kinds = descendants(PortalError) - {PortalError}
    assert all(kind.code != "INTERNAL" and 400 <= kind.status < 600 for kind in kinds)
    assert len({kind.code for kind in kinds}) == len(kinds)
