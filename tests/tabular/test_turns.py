from __future__ import annotations

import threading
import time

import pytest

from portal.errors import ReaderLeft, Unavailable
from portal.tabular import Visit, visiting
from portal.tabular.turns import Turns


def test_no_more_than_a_few_hold_a_turn_at_once() -> None:
    turns, holding, most = Turns(running=2, waiting=8), [0], [0]
    lock = threading.Lock()

    def work() -> None:
        with turns.take(5):
            with lock:
                holding[0] += 1
                most[0] = max(most[0], holding[0])
            time.sleep(0.01)
            with lock:
                holding[0] -= 1

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [2]


def test_who_waits_too_long_is_told_to_come_back() -> None:
    turns = Turns(running=1, waiting=1)
    with turns.take(1), pytest.raises(Unavailable, match="Too many large queries"), turns.take(0.1):
        pass


def test_more_than_may_wait_are_sent_away_at_once() -> None:
    turns = Turns(running=1, waiting=0)
    started = time.monotonic()
    with turns.take(1), pytest.raises(Unavailable), turns.take(60):
        pass
    assert time.monotonic() - started < 1


def test_who_leaves_waits_no_more() -> None:
    turns, visit = Turns(running=1, waiting=1), Visit()
    visit.end()
    with turns.take(1), visiting(visit), pytest.raises(ReaderLeft), turns.take(60):
        pass


def test_a_turn_is_given_back_after_an_error() -> None:
    turns = Turns(running=1, waiting=0)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError), turns.take(1):
            raise ZeroDivisionError
