from __future__ import annotations

import subprocess
import sys

from portal.resources import LOCALES

RUN = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache'])"


def test_each_rung_imports_only_rungs_below_it() -> None:
    checked = subprocess.run(
        [sys.executable, "-c", RUN], cwd=LOCALES.parent, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
