"""Many ranges of an array taken in one step."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray


def spread(starts: NDArray[Any], ends: NDArray[Any]) -> NDArray[np.int64]:
    """Return the numbers of `range(start, end)` for each pair, one range after another."""
    sizes: NDArray[np.int64] = (ends - starts).astype(np.int64)
    shifts: NDArray[np.int64] = starts.astype(np.int64) - np.cumsum(sizes) + sizes
    return np.arange(sizes.sum()) + np.repeat(shifts, sizes)
