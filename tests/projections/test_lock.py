from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from portal.errors import Locked
from portal.projections.lock import holding

HOLD = """
import sys
from pathlib import Path
from portal.projections.lock import holding
with holding(Path(sys.argv[1]), "pages"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_two_holders_in_one_process_are_impossible(tmp_path: Path) -> None:
    with (
        holding(tmp_path / "lock", "pages"),
        pytest.raises(Locked, match="pages"),
        holding(tmp_path / "lock", "pages"),
    ):
        pass
    with holding(tmp_path / "lock", "pages"):
        pass


def test_a_second_process_is_kept_out_until_the_first_dies(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        with pytest.raises(Locked), holding(tmp_path / "lock", "pages"):
            pass
        process.kill()
        process.wait()
    with holding(tmp_path / "lock", "pages"):
        pass
