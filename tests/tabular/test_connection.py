from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest

from portal.errors import QueryStopped, ReaderLeft, Unavailable
from portal.tabular import Terms, Visit, visiting
from portal.tabular.connection import lending, reading

ENDLESS = "SELECT count(*) FROM range(1000000) a, range(1000000) b WHERE a.range * b.range = -1"


def test_a_query_over_its_time_is_an_error_that_says_so() -> None:
    started = time.monotonic()
    with (
        pytest.raises(QueryStopped, match=r"after 0\.2 seconds.*filter"),
        reading(Terms(seconds=0.2)) as connection,
    ):
        connection.execute(ENDLESS)
    assert time.monotonic() - started < 1


def test_a_query_over_its_memory_is_an_error_that_says_so() -> None:
    with pytest.raises(QueryStopped, match="more memory"), reading(Terms(memory="20MB")) as connection:
        connection.execute("SELECT list(range::VARCHAR) FROM range(5000000)").fetchall()


def test_a_query_stops_when_its_reader_leaves() -> None:
    visit = Visit()
    threading.Timer(0.1, visit.end).start()
    started = time.monotonic()
    with visiting(visit), pytest.raises(ReaderLeft), reading() as connection:
        connection.execute(ENDLESS)
    assert time.monotonic() - started < 1


def test_a_query_that_begins_after_its_reader_left_stops_as_well() -> None:
    visit = Visit()
    visit.end()
    with visiting(visit), pytest.raises(ReaderLeft), reading() as connection:
        connection.execute(ENDLESS)


def test_other_queries_go_on_when_one_is_stopped() -> None:
    with reading(Terms(seconds=30)) as connection:
        slow = threading.Thread(target=test_a_query_over_its_time_is_an_error_that_says_so)
        slow.start()
        found = connection.execute("SELECT count(*) FROM range(20000000) WHERE range % 7 = 0").fetchall()
        slow.join()
    assert found == [(2857143,)]


def test_a_stream_may_take_its_time_once_it_flows() -> None:
    with lending(Terms(seconds=0.2)) as query:
        query.connection.execute("SELECT range FROM range(10000000)")
        query.connection.fetchmany(10)
        query.deadline = None
        time.sleep(0.4)
        assert query.connection.fetchmany(1) == [(10,)]


def test_a_file_that_is_gone_is_no_fault_of_the_reader(tmp_path: Path) -> None:
    with pytest.raises(Unavailable), reading() as connection:
        connection.execute("SELECT * FROM read_parquet(?)", [str(tmp_path / "gone.parquet")])
