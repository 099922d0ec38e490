"""The ways to apply, each with its time limit and fees, read from the glued cells of the source's table.

Public: `read_channels`.
"""

from __future__ import annotations

from portal.importers.national_records.channels.reader import read_channels

__all__ = ["read_channels"]
