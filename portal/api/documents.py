"""Trusted documents: the operations the site itself sends, known by name and by checksum."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from hashlib import sha256
from typing import Final

from portal.errors import NotFound
from portal.resources import GRAPHQL

OPERATIONS: Final = GRAPHQL / "operations"


@cache
def load_operation(name: str) -> str:
    """Return the text of `graphql/operations/<name>.graphql`."""
    return (OPERATIONS / f"{name}.graphql").read_text(encoding="utf-8")


@cache
def trusted_documents() -> Mapping[str, str]:
    """Return every operation of the site by `sha256:<checksum of its text>`."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(OPERATIONS.glob("*.graphql")))
    return {document_id(text): text for text in texts}


def document_id(text: str) -> str:
    """Return the id of a document: the checksum of its text."""
    return f"sha256:{sha256(text.encode()).hexdigest()}"


def find_document(id_: str) -> str:
    """Return the trusted document of an id; `NotFound` if it is none."""
    try:
        return trusted_documents()[id_]
    except KeyError:
        raise NotFound("There is no document '{id}': send the query itself.", id=id_[:100]) from None
