"""On which terms readers may ask."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final


@dataclass(frozen=True, slots=True)
class Terms:
    """Limits of one query, and the key that page cursors are signed with.

    `seconds` is how long a query may take, and a stream until its first piece. `memory` is what
    DuckDB may hold for all queries together, as it writes it: `128MB`.
    """

    seconds: float = 10.0
    memory: str = "128MB"
    cursor_key: bytes = field(default=b"", repr=False)


USUAL: Final = Terms()
