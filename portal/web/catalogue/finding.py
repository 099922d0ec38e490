"""The dataset that an address names, by its slug, a former slug or its id."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from sqlmodel import Session
from starlette.requests import Request

from portal.catalogue import DatasetRecord, read_records
from portal.entities import Dataset, SlugClaim
from portal.errors import Gone, NotFound
from portal.web.services import services_of


def find_slug(request: Request) -> str:
    """Return the present slug of the dataset that the address names, if readers may find it.

    Raises `Gone` if it was withdrawn for good, else `NotFound`.
    """
    with services_of(request).database.reading() as session:
        found = _find(session, request.path_params["dataset"])
    if found is not None and found.is_gone():
        raise Gone("What stood at {path} was withdrawn.", path=request.url.path)
    if found is None or not found.is_public(datetime.now(UTC)):
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    return found.slug


def read_record(request: Request, slug: str) -> DatasetRecord:
    """Return what is known of the dataset of that slug."""
    services = services_of(request)
    with services.database.reading() as session:
        records = read_records(session, services.tables, datetime.now(UTC), [slug])
    if not records:  # It was withdrawn a moment ago.
        raise NotFound("There is nothing at {path}.", path=request.url.path)
    return records[0]


def _find(session: Session, key: str) -> Dataset | None:
    if claim := session.get(SlugClaim, ("dataset", key)):
        return session.get(Dataset, claim.entry_id)
    try:
        return session.get(Dataset, UUID(key))
    except ValueError:
        return None
