"""What an address below `/data` names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlmodel import Session, col, select
from starlette.requests import Request
from starlette.responses import RedirectResponse

from portal.catalogue import Holding, declare, resource_path
from portal.entities import Dataset, Resource, ResourceVersion, SlugClaim, resource_id
from portal.errors import Gone, NotFound
from portal.tabular import TableStore
from portal.tabular.declaration import Declaration
from portal.web.services import services_of


@dataclass(frozen=True, slots=True)
class Place:
    """A resource by its slugs, its row if it still stands, and all its versions, newest first."""

    dataset: str
    slug: str
    resource: Resource | None
    versions: tuple[ResourceVersion, ...]

    @property
    def path(self) -> str:
        """The address that everything of the resource stands below."""
        return resource_path(self.dataset, self.slug)

    def version(self, number: int | None) -> ResourceVersion:
        """Return the version of that number, or the newest; raise `NotFound` if there is none."""
        for version in self.versions:
            if number in (None, version.number):
                return version
        raise NotFound("There is nothing at {path}.", path=f"{self.path}/v{number}" if number else self.path)

    def answering(self, number: int | None, tables: TableStore) -> ResourceVersion:
        """Return the version of that number, or the newest whose rows can be asked.

        While a new file is being read, that is the one before it.
        """
        newest = self.version(number)
        if number is not None or self.resource is None:
            return newest
        found = Holding(self.resource, self.versions).find_answer(tables)
        return found[0] if found else newest

    def declaration(self, version: ResourceVersion) -> Declaration:
        """Return the rules that the file of a version is read by."""
        return declare(version, self.resource)


def find_place(request: Request) -> Place | RedirectResponse:
    """Return what a standing dataset has at the address, or the way there from a slug of before.

    Raises `Gone` if the dataset was withdrawn for good, else `NotFound`.
    """
    slug, path = request.path_params["dataset"], request.url.path
    with services_of(request).database.reading() as session:
        owner = _find_dataset(session, slug)
        if owner is not None and owner.is_gone():
            raise Gone("What stood at {path} was withdrawn.", path=path)
        if owner is None or not owner.stands(datetime.now(UTC)):
            raise NotFound("There is nothing at {path}.", path=path)
        if owner.slug != slug:
            return _lead_to(request, owner.slug)
        place = _read_place(session, owner, request.path_params["resource"])
    if place.resource is None and not place.versions:
        raise NotFound("There is nothing at {path}.", path=path)
    return place


def _find_dataset(session: Session, slug: str) -> Dataset | None:
    claim = session.get(SlugClaim, ("dataset", slug))
    return session.get(Dataset, claim.entry_id) if claim else None


def _read_place(session: Session, owner: Dataset, slug: str) -> Place:
    key = resource_id(owner.id, slug)
    versions = session.exec(
        select(ResourceVersion)
        .where(col(ResourceVersion.resource_id) == key)
        .order_by(col(ResourceVersion.number).desc())
    )
    return Place(owner.slug, slug, session.get(Resource, key), tuple(versions.all()))


def _lead_to(request: Request, slug: str) -> RedirectResponse:
    rest = request.url.path.removeprefix(f"/data/{request.path_params['dataset']}")
    query = f"?{request.url.query}" if request.url.query else ""
    return RedirectResponse(f"/data/{slug}{rest}{query}", 301, headers={"Cache-Control": "no-cache"})
