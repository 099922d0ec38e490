"""The static pages as a projection."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from portal.entities import Change
from portal.projections.projection import Advance, Projection
from portal.static_site import build_site, plan_all, plan_changes, update_site


class PagesProjection(Projection):
    """The whole site; each batch of changes becomes visible at once."""

    name = "pages"
    after = ("tables",)
    copies = True

    def count(self) -> int:
        """Return how many pages there are to make, a list counted once."""
        with self.services.database.reading() as session:
            return len(plan_all(session))

    def build(self, folder: Path, advance: Advance) -> None:
        """Make all pages."""
        with self.services.database.reading() as session:
            jobs = plan_all(session)
        build_site(self.services, folder, jobs, advance)

    def apply(self, folder: Path, changes: Sequence[Change]) -> None:
        """Make the pages again that the changes touch."""
        with self.services.database.reading() as session:
            jobs = plan_changes(session, changes)
            jobs = plan_all(session) if jobs is None else jobs
        update_site(self.services, folder, jobs)
