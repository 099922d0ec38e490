"""Eight readers and one writer on one index: `bench/search_soak.py [--seconds 120] [--documents 5000]`.

The writer is a process of its own and commits several times a second; readers are threads of
another. Fails if a reader meets an error, or does not see a commit a second after it was made.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import statistics
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from multiprocessing.sharedctypes import Synchronized
from pathlib import Path
from tempfile import TemporaryDirectory

from portal.search import SearchDocument, SearchQuery, WhooshEngine, create_index

READERS = 8
FACETS = ("type", "topic", "agency", "area", "year")
WORDS = [
    *("thủ", "tục", "hành", "chính", "công", "dân", "đăng", "ký", "khai", "sinh", "đất", "đai"),
    *("nước", "sạch", "nông", "thôn", "tỉnh", "xã", "phường"),
]


@dataclass
class Seen:
    """What one reader measured: seconds a search, and how often a commit was not there in time."""

    times: list[float]
    stale: int = 0


def main() -> int:
    """Run readers and the writer for a while and print what was seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--documents", type=int, default=5_000)
    options = parser.parse_args()
    with TemporaryDirectory() as folder:
        index = Path(folder) / "index"
        create_index(index)
        WhooshEngine(index).index(generate(0, options.documents))
        return soak(index, options.documents, options.seconds)


def soak(index: Path, documents: int, seconds: int) -> int:
    """Let the writer commit until the time is over, and the readers look for what it committed."""
    committed = multiprocessing.Value("q", documents)
    until = time.time() + seconds
    writer = multiprocessing.Process(target=write, args=(index, documents, until, committed))
    writer.start()
    engine, before = WhooshEngine(index), memory()
    with ThreadPoolExecutor(READERS) as pool:
        seen = list(pool.map(lambda seed: read(engine, seed, until, committed), range(READERS)))
    writer.join()
    return report(seen, committed.value - documents, before, writer.exitcode)


def write(index: Path, start: int, until: float, committed: Synchronized[int]) -> None:
    """Commit a new document and replace or remove an old one, again and again."""
    engine, number = WhooshEngine(index), start
    while time.time() < until:
        old = random.randrange(start)
        engine.index([*generate(number, number + 1), *generate(old, old + 1)], remove=[f"e{old // 2}"])
        number += 1
        committed.value = number
        time.sleep(0.4)


def read(engine: WhooshEngine, seed: int, until: float, committed: Synchronized[int]) -> Seen:
    """Search for words, and for the number of a document that was committed a second ago."""
    chance, seen = random.Random(seed), Seen([])
    while time.time() < until - 2:
        newest = committed.value - 1
        asked = time.time() + 1
        while time.time() < asked:
            text = " ".join(chance.sample(WORDS, chance.randint(1, 5)))
            started = time.perf_counter()
            engine.search(SearchQuery(text=text, facets=FACETS))
            seen.times.append(time.perf_counter() - started)
        seen.stale += engine.search(SearchQuery(text=f"so{newest}x")).total != 1
    return seen


def generate(start: int, stop: int) -> Iterator[SearchDocument]:
    """Yield documents whose text has a word of their own."""
    for number in range(start, stop):
        chance = random.Random(number)
        yield SearchDocument(
            key=f"e{number}:vi",
            entry_id=f"e{number}",
            type="news",
            language="vi",
            serves=("vi",),
            slug=f"e{number}",
            title=" ".join(chance.choices(WORDS, k=8)),
            body=f"so{number}x " + " ".join(chance.choices(WORDS, k=300)),
            topics=(f"t{number % 20}",),
        )


def memory() -> float:
    """Return the resident memory of this process in MB."""
    status = Path("/proc/self/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) / 1024


def report(seen: list[Seen], commits: int, before: float, exit_code: int | None) -> int:
    """Print what was seen; 1 if a commit was missed or the writer failed."""
    times = sorted(each for one in seen for each in one.times)
    stale = sum(one.stale for one in seen)
    p50, p95 = (statistics.quantiles(times, n=100)[at] * 1000 for at in (49, 94))
    print("| searches | commits | p50 | p95 | not seen after 1 s | memory before | after |")
    print("|---|---|---|---|---|---|---|")
    print(
        f"| {len(times):,} | {commits:,} | {p50:.1f} ms | {p95:.1f} ms | {stale} "
        f"| {before:.0f} MB | {memory():.0f} MB |"
    )
    return int(bool(stale) or exit_code != 0)


if __name__ == "__main__":
    sys.exit(main())
