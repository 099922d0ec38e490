from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator

from portal.entities import CONTENT_TYPES, DATASET, PROCEDURE
from portal.importers import describe_front_matter
from portal.importers.content_tree import find_entries
from portal.importers.front_matter import read_front_matter
from portal.resources import CONTENT

KINDS = [kind for name, kind in CONTENT_TYPES.items() if name not in {"area", "topic"}]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_schema_is_one_and_leaves_out_what_the_loader_adds(kind: object) -> None:
    schema = describe_front_matter(kind)  # type: ignore[arg-type]
    Draft202012Validator.check_schema(schema)
    names = {
        *schema["properties"],
        *(name for each in schema["$defs"].values() for name in each.get("properties", ())),
    }
    assert not names & {"body", "sha256", "size"}
    assert ("media_type" in names) is (kind in {DATASET, PROCEDURE})
    assert {"published_at", "state", "previous_slugs"} <= names


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_sample_is_valid_by_its_schemas(kind: object) -> None:
    validator = Draft202012Validator(describe_front_matter(kind))  # type: ignore[arg-type]
    for folder in find_entries(CONTENT / "sample").get(kind, []):  # type: ignore[call-overload]
        values = read_front_matter(folder / "index.vi.md").values
        plain = json.loads(json.dumps(values, default=lambda moment: moment.isoformat()))
        assert [error.message for error in validator.iter_errors(plain)] == []
