"""Follow the change log: in order, from a cursor, each change at least once."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Sequence
from typing import Final

from sqlalchemy import func
from sqlmodel import col, select

from portal.database import Database
from portal.entities import Change
from portal.errors import Locked
from portal.projections.lock import holding
from portal.projections.projection import Advance, Projection
from portal.publishing import release_due

_log = logging.getLogger(__name__)
_BATCH: Final = 500


def follow_once(projections: Sequence[Projection]) -> int:
    """Let each projection take up the changes it lacks; return how many were taken up in all.

    A projection whose lock another process holds is left to that process.
    """
    taken, reached = 0, dict[str, int]()
    for projection in projections:
        bound = min((reached.get(name, 0) for name in projection.after), default=None)
        try:
            with holding(projection.generations.root / "lock", projection.name):
                taken += _catch_up(projection, bound)
        except Locked:
            _log.debug("%s is followed elsewhere", projection.name)
        reached[projection.name] = projection.generations.cursor()
    return taken


def rebuild(projection: Projection, advance: Advance = lambda _: None) -> None:
    """Make the product anew beside the old one, which answers until the new one takes its place.

    A follower at work meanwhile goes on; the new product then catches up from where it was begun.
    `Locked` if somebody else rebuilds it.
    """
    generations = projection.generations
    with holding(generations.root / "rebuild.lock", projection.name):
        seq = newest_change(projection.services.database)
        folder = generations.begin()
        projection.build(folder, advance)
        generations.publish(folder, seq)


def newest_change(database: Database) -> int:
    """Return the number of the newest change; 0 before the first."""
    with database.reading() as session:
        return session.exec(select(func.max(Change.seq))).one() or 0


def _catch_up(projection: Projection, bound: int | None) -> int:
    if not projection.is_sound():
        rebuild(projection)
    taken = 0
    while changes := _read_changes(projection, bound):
        _apply(projection, changes)
        taken += len(changes)
    if taken:
        projection.generations.prune()
    return taken


def _read_changes(projection: Projection, bound: int | None) -> Sequence[Change]:
    with projection.services.database.reading() as session:
        query = select(Change).where(col(Change.seq) > projection.generations.cursor())
        if bound is not None:
            query = query.where(col(Change.seq) <= bound)
        return session.exec(query.order_by(col(Change.seq)).limit(_BATCH)).all()


def _apply(projection: Projection, changes: Sequence[Change]) -> None:
    generations, seq = projection.generations, changes[-1].seq or 0
    product = generations.current.resolve()
    if projection.copies:
        folder = generations.begin(copy_of=product)
        projection.apply(folder, changes)
        generations.publish(folder, seq, instead_of=product)
    else:
        projection.apply(product, changes)
        generations.set_cursor(product, seq)


class Follower:
    """Follows the log in a thread of its own until it is stopped."""

    def __init__(
        self, projections: Sequence[Projection], interval: float, wait: Callable[[float], bool] | None = None
    ) -> None:
        self._projections, self._interval = projections, interval
        self._stopping = threading.Event()
        self._wait = wait or self._stopping.wait
        self._thread = threading.Thread(target=self.run, name="follower", daemon=True)

    def start(self) -> None:
        """Begin to follow."""
        self._thread.start()

    def stop(self) -> None:
        """Finish the batch at hand and stop."""
        self._stopping.set()
        self._thread.join(timeout=30)

    def run(self) -> None:
        """Follow until stopped; what fails is logged, its cursor stays, and it is tried again."""
        pause = self._interval
        while not self._wait(pause):
            try:
                release_due(self._projections[0].services.database)
                follow_once(self._projections)
                pause = self._interval
            except Exception:  # noqa: BLE001 - whatever fails, the log is there to try again
                _log.exception("A projection failed; trying again")
                pause = min(pause * 2, 60.0)
