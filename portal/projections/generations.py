"""Products that are replaced in one moment: numbered folders, and a link to the current one.

The cursor lies inside the folder, so that a product and the place in the log it stands for can
never part, and a machine that has neither catches up by itself.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_CURSOR: Final = ".cursor"  # The dot keeps it from being served with the pages.
_BUILDING: Final = ".building-"
_GRACE: Final = 60.0  # Seconds that a replaced folder stays for readers who are in the middle of it.


class Generations:
    """The folders of one product below `root`."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.current = root / "current"

    @property
    def exists(self) -> bool:
        """Whether there is a finished product."""
        return self.current.exists()

    def cursor(self) -> int:
        """Return the last change that the current product has taken up; 0 if there is none."""
        return _read_cursor(self.current)

    def set_cursor(self, product: Path, seq: int) -> None:
        """Note that `product`, which was current at the start, has taken up the changes until `seq`."""
        _write_cursor(product, seq)

    def begin(self, *, copy_of: Path | None = None) -> Path:
        """Return a new folder to build in: empty, or sharing a product's files by hard links."""
        folder = self.root / f"{_BUILDING}{os.getpid()}-{time.time_ns()}"
        if copy_of:
            shutil.copytree(copy_of, folder, copy_function=os.link)
        else:
            folder.mkdir(parents=True)
        return folder

    def publish(self, folder: Path, seq: int, *, instead_of: Path | None = None) -> None:
        """Make a built folder the current product, in one moment.

        One made `instead_of` a product that is current no more, because it was rebuilt meanwhile,
        is thrown away: the rebuilt product takes up the changes itself.
        """
        _write_cursor(folder, seq)
        with self._swapping():
            replaced = self.current.resolve()
            if instead_of not in {None, replaced}:
                shutil.rmtree(folder)
                return
            place = self.root / f"{max(self._numbers(), default=0) + 1:08d}"
            folder.rename(place)
            self._link(place)
            if replaced.is_dir():
                os.utime(replaced)  # Its grace begins now.

    def _link(self, place: Path) -> None:
        link = self.root / ".current"
        link.unlink(missing_ok=True)
        link.symlink_to(place.name)
        link.rename(self.current)

    @contextmanager
    def _swapping(self) -> Iterator[None]:
        """Wait for whoever else, follower or rebuilder, is about to replace the current product."""
        with (self.root / "swap.lock").open("a") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def prune(self) -> None:
        """Remove replaced folders and those of builders that died; only the product's owner may."""
        current = self.current.resolve().name
        for folder in self.root.iterdir():
            is_product = folder.is_dir() and not folder.is_symlink() and folder.name != current
            if is_product and _is_abandoned(folder):
                shutil.rmtree(folder, ignore_errors=True)

    def _numbers(self) -> Iterator[int]:
        return (int(path.name) for path in self.root.iterdir() if path.name.isdigit())


def _read_cursor(folder: Path) -> int:
    try:
        return int((folder / _CURSOR).read_text())
    except (FileNotFoundError, ValueError):
        return 0


def _write_cursor(folder: Path, seq: int) -> None:
    draft = folder / f"{_CURSOR}-{os.getpid()}"
    draft.write_text(str(seq))
    draft.rename(folder / _CURSOR)


def _is_abandoned(folder: Path) -> bool:
    """Return whether nobody reads or builds the folder any more."""
    if folder.name.startswith(_BUILDING):
        return not _is_alive(int(folder.name.removeprefix(_BUILDING).partition("-")[0]))
    return time.time() - folder.lstat().st_mtime > _GRACE


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
