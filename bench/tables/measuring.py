"""Clocks and scales: how long a thing takes, and how much memory a process held at most."""

from __future__ import annotations

import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen


@dataclass(frozen=True)
class Figures:
    """Seconds of each errand, None where the side has no such errand, and megabytes."""

    name: str
    ingest: float
    ingest_memory: float
    page: float
    group: float
    deep_page: float | None
    export: float
    first_byte: float
    export_memory: float | None


def clock(errand: Callable[[], object], times: int = 5) -> float:
    """Return the seconds of the median run of an errand."""
    runs = []
    for _ in range(times):
        started = time.perf_counter()
        errand()
        runs.append(time.perf_counter() - started)
    return sorted(runs)[times // 2]


def run_measured(command: list[str], **options: object) -> tuple[float, float]:
    """Run a command to its end; return its seconds and the most megabytes that it held."""
    started = time.perf_counter()
    process = subprocess.Popen(["/usr/bin/env", *command], **options)  # type: ignore[call-overload]
    most = 0.0
    while process.poll() is None:
        most = max(most, measure_memory(process.pid))
        time.sleep(0.05)
    assert process.returncode == 0, command
    return time.perf_counter() - started, most


def measure_memory(process: int, field: str = "VmRSS") -> float:
    """Return the megabytes that a process holds (`VmRSS`) or held at most (`VmHWM`)."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except FileNotFoundError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in status.splitlines() if line.startswith(field)), 0.0)


@contextmanager
def serving(
    make_command: Callable[[int], list[str]], path: str, **options: object
) -> Iterator[tuple[str, int]]:
    """Run a server on a free port; yield its address and its process."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        make_command(port), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options
    )  # type: ignore[call-overload]
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_for(address + path)
        yield address, process.pid
    finally:
        process.terminate()
        process.wait()


def _wait_for(address: str) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        try:
            with urlopen(address):
                return
        except (URLError, ConnectionError):
            time.sleep(0.2)
    raise TimeoutError(address)


def fetch(address: str) -> bytes:
    """Return the whole answer."""
    with urlopen(address) as answer:
        return bytes(answer.read())


def download(address: str, process: int) -> tuple[float, float, float]:
    """Read an answer to its end; return seconds to the end, to the first byte, and megabytes added."""
    before, most, started = measure_memory(process), 0.0, time.perf_counter()
    with urlopen(address) as answer:
        answer.read(1)
        first = time.perf_counter() - started
        pieces = 0
        while answer.read(1 << 20):
            pieces += 1
            if pieces % 10 == 0:
                most = max(most, measure_memory(process))
    return time.perf_counter() - started, first, max(0.0, most - before)
