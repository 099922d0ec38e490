from __future__ import annotations

import json
import os

import pytest

from bench.scoreboard.apart import run_apart


def test_a_task_runs_in_another_process_and_tells_its_memory():
    process, memory = run_apart(os.getpid)
    assert process != os.getpid()
    assert memory >= 0


def test_memory_that_was_given_back_still_counts():
    _, memory = run_apart(bytearray, 50_000_000)
    assert 49 < memory < 60


def test_a_task_that_fails_says_where_to_look():
    with pytest.raises(RuntimeError, match="loads failed; see the traceback above"):
        run_apart(json.loads, "{")
