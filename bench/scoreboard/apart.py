"""Trials in processes of their own, so that memory and caches belong to one engine and one question.

They are forked from a server that has imported everything and done nothing: modules are warm, every
cache inside them is empty.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")

_CONTEXT: Final = get_context("forkserver")


def preload(modules: list[str]) -> None:
    """Name what the server imports before the first trial; modules that are missing are passed over."""
    _CONTEXT.set_forkserver_preload(modules)


def run_apart(
    task: Callable[_Given, _Result], *given: _Given.args, **options: _Given.kwargs
) -> tuple[_Result, float]:
    """Return what `task` returns in a new process, and the most memory it needed there, in megabytes.

    The memory is what Linux calls the peak resident set, of which what was resident before the task
    is taken off; pages of index files that are mapped into memory count. Raises `RuntimeError` if the
    process fails; its traceback is on the standard error by then.
    """
    receiver, sender = _CONTEXT.Pipe(duplex=False)
    process = _CONTEXT.Process(target=_run, args=(sender, task, given, options))
    process.start()
    sender.close()
    try:
        result: tuple[_Result, float] = receiver.recv()
    except EOFError:
        raise RuntimeError(f"{task.__name__} failed; see the traceback above.") from None
    finally:
        process.join()
        receiver.close()
    return result


def _run(
    sender: Connection, task: Callable[..., object], given: tuple[object, ...], options: dict[str, object]
) -> None:
    gc.freeze()
    before = _read_status("VmRSS")
    result = task(*given, **options)
    sender.send((result, _read_status("VmHWM") - before))


def _read_status(figure: str) -> float:
    """Return a figure of /proc/self/status, which counts in units of 1024 bytes, in megabytes."""
    status = Path("/proc/self/status").read_text("utf-8")
    return int(status.split(f"{figure}:")[1].split()[0]) * 1024 / 1e6
