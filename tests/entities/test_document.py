from __future__ import annotations

from typing import Any

import pytest

from portal.entities import DOCUMENT, LegalDocumentContent
from portal.errors import InvalidEntry
from portal.publishing import validate


def refuse(**changed: Any) -> dict[str | None, str]:
    with pytest.raises(InvalidEntry) as refused:
        validate(DOCUMENT, {"title": "Luật", "number": "54/2014/QH13", **changed})
    return {each.place.field: each.reason for each in refused.value.problems}


def test_a_document_cannot_be_in_force_before_it_was_issued() -> None:
    assert list(refuse(issued_on="2014-06-23", in_force_from="2014-01-01")) == ["in_force_from"]


def test_a_document_cannot_expire_before_it_was_in_force() -> None:
    assert list(refuse(in_force_from="2015-01-01", expired_on="2014-12-31")) == ["expired_on"]


def test_a_document_cannot_do_anything_to_itself_however_it_spells_its_number() -> None:
    itself = [{"kind": "replaces", "number": "54 / 2014 / qh13"}]
    assert refuse(relations=itself) == {"relations": "relation 1 leads to the document itself"}


def test_documents_of_one_number_and_other_dates_are_two() -> None:
    earlier = [{"kind": "replaces", "number": "04/NQ-TU", "issued_on": "2006-01-01"}]
    content = {"title": "A", "number": "04/NQ-TU", "issued_on": "2011-08-02", "relations": earlier}
    validated = validate(DOCUMENT, content)
    assert isinstance(validated, LegalDocumentContent)
    assert validated.code == "4/nqtu 2011-08-02"


def test_the_day_of_effect_is_due_when_it_begins_in_viet_nam() -> None:
    content = validate(DOCUMENT, {"title": "A", "number": "1/2027/NĐ-CP", "in_force_from": "2027-01-01"})
    assert DOCUMENT.due
    assert [f"{at:%Y-%m-%dT%H:%M%z}" for at in DOCUMENT.due(content).values()] == ["2027-01-01T00:00+0700"]
