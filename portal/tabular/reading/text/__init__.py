"""Text in any encoding as clean UTF-8, in constant memory, its lines ending as they did.

Public: `settle_text`, `read_lines`, `read_start`.
"""

from portal.tabular.reading.text.clean_text import settle_text
from portal.tabular.reading.text.lines import read_lines, read_start

__all__ = ["read_lines", "read_start", "settle_text"]
