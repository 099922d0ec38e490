"""Old portal and newspaper pages, saved as text or HTML: found, cut free of their furniture, dated.

Reading alone, no database: source -> blocks -> roles -> article, and a report of every line left out.
Public: `read_page`, `parse_text`, `parse_html`, `OldPage`, `DateSource`, `Dropped`.
"""

from portal.importers.old_pages.page import DateSource, Dropped, OldPage
from portal.importers.old_pages.reading import parse_html, parse_text, read_page

__all__ = ["DateSource", "Dropped", "OldPage", "parse_html", "parse_text", "read_page"]
