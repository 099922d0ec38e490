from __future__ import annotations

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.api.node_id import read_node_id, write_node_id
from portal.entities import CONTENT_TYPES
from portal.errors import InvalidInput


@given(st.sampled_from(sorted(CONTENT_TYPES)), st.uuids())
def test_an_id_leads_back_to_its_entity_and_key(entity: str, key: UUID) -> None:
    assert read_node_id(write_node_id(entity, key)) == (CONTENT_TYPES[entity], key)


@given(st.text(max_size=120))
def test_anything_else_is_refused_as_no_id(text: str) -> None:
    with pytest.raises(InvalidInput, match="is not an id"):
        read_node_id(text)
