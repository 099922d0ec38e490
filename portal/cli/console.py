"""What commands print, and the bars that show how far they are."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from portal.i18n import Locale

OUTPUT: Final = Console(highlight=False, emoji=False, soft_wrap=True)
ERRORS: Final = Console(stderr=True, highlight=False, emoji=False, soft_wrap=True)


@contextmanager
def progress(title: str, total: int) -> Iterator[Callable[[int], None]]:
    """Show a bar over a long step; yield the function that moves it on."""
    columns = (TextColumn("{task.description:<24}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=ERRORS) as bar:
        task = bar.add_task(title, total=total)
        yield lambda steps: bar.advance(task, steps)


@contextmanager
def waiting(title: str) -> Iterator[None]:
    """Show a moving bar and the time over a step of which nobody knows how long it is."""
    columns = (TextColumn("{task.description:<24}", markup=False), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=ERRORS, transient=True) as bar:
        bar.add_task(title, total=None)
        yield


def locale_of_terminal() -> Locale:
    """Return the language of the person at the terminal: Vietnamese if their locale says so."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or ""
    return Locale.VI if named.startswith("vi") else Locale.EN
