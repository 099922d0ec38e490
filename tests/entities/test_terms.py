from __future__ import annotations

from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from portal.entities.terms import TermOf
from portal.vocabulary import load_vocabulary

LICENCES: TypeAdapter[str] = TypeAdapter(Annotated[str, TermOf("licences")])


def test_a_code_of_the_vocabulary_is_taken() -> None:
    assert LICENCES.validate_python("cc-by-4.0") == "cc-by-4.0"


def test_a_code_it_lacks_is_refused_with_those_it_has() -> None:
    with pytest.raises(ValidationError, match=r"'free' is not one of: .*cc-by-4\.0.*licences\.csv"):
        LICENCES.validate_python("free")


def test_the_json_schema_offers_the_codes() -> None:
    assert LICENCES.json_schema()["enum"] == list(load_vocabulary("licences"))
