from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from portal.projections.generations import Generations


@pytest.fixture
def generations(tmp_path: Path) -> Generations:
    return Generations(tmp_path)


def make(generations: Generations, text: str, seq: int) -> Path:
    """Publish a product with one file, and return where it stands."""
    folder = generations.begin()
    (folder / "page").write_text(text)
    generations.publish(folder, seq)
    return generations.current.resolve()


def read(generations: Generations) -> str:
    return (generations.current / "page").read_text()


def test_there_is_nothing_before_the_first_product(generations: Generations) -> None:
    assert not generations.exists
    assert generations.cursor() == 0


def test_a_product_becomes_current_with_its_cursor(generations: Generations) -> None:
    make(generations, "one", 3)
    assert (read(generations), generations.cursor()) == ("one", 3)
    make(generations, "two", 5)
    assert (read(generations), generations.cursor()) == ("two", 5)


def test_what_is_half_made_is_not_seen(generations: Generations) -> None:
    make(generations, "one", 3)
    (generations.begin() / "page").write_text("half")
    assert (read(generations), generations.cursor()) == ("one", 3)


def test_a_copy_shares_files_but_not_the_cursor(generations: Generations) -> None:
    product = make(generations, "one", 3)
    folder = generations.begin(copy_of=product)
    generations.publish(folder, 4, instead_of=product)
    assert (product / "page").stat().st_ino == (generations.current / "page").stat().st_ino
    assert Generations(generations.root).cursor() == 4
    assert (product / ".cursor").read_text() == "3"


def test_a_follower_does_not_undo_a_rebuild_that_overtook_it(generations: Generations) -> None:
    product = make(generations, "old", 3)
    folder = generations.begin(copy_of=product)
    make(generations, "rebuilt", 2)
    generations.publish(folder, 4, instead_of=product)
    assert (read(generations), generations.cursor()) == ("rebuilt", 2)
    assert not folder.exists()


def test_a_replaced_product_stays_for_its_readers_however_old_it_is(generations: Generations) -> None:
    product = make(generations, "one", 1)
    os.utime(product, (0, 0))
    make(generations, "two", 2)
    generations.prune()
    assert product.is_dir()
    os.utime(product, (0, 0))
    generations.prune()
    assert not product.exists()


def test_what_a_dead_builder_left_is_removed_and_what_a_living_one_builds_stays(
    generations: Generations,
) -> None:
    make(generations, "one", 1)
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True)
    left = generations.root / f".building-{int(dead.stdout)}-{time.time_ns()}"
    left.mkdir()
    building = generations.begin()
    generations.prune()
    assert not left.exists()
    assert building.is_dir()
    assert read(generations) == "one"


def test_a_number_left_by_a_killed_publisher_is_not_used_again(generations: Generations) -> None:
    make(generations, "one", 1)
    (generations.root / "00000007").mkdir()
    assert make(generations, "two", 2).name == "00000008"
