"""The command line: how a person starts, fills and edits the portal.

Public: `main`.
"""

from portal.cli.main import main

__all__ = ["main"]
