from __future__ import annotations

from pathlib import Path

import graphql

from portal.resources import GRAPHQL


def test_the_folder_of_the_contract_is_no_package() -> None:
    reason = (
        "graphql/ must have no __init__.py: as a package it would stand before graphql-core on the "
        "path, and strawberry could not be imported. Remove the file."
    )
    assert not (GRAPHQL / "__init__.py").exists(), reason


def test_what_is_imported_as_graphql_is_the_library() -> None:
    assert not Path(graphql.__file__).is_relative_to(GRAPHQL)
