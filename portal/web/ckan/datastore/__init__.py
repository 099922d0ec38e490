"""Rows of tables for `datastore_search`: which table it is, what is asked of it, and a page of its rows.

Public: `open_table`, `OpenTable`; `read_asked`, `Asked`; `read_page`, `Page`.
"""

from portal.web.ckan.datastore.asked import Asked, read_asked
from portal.web.ckan.datastore.opening import OpenTable, open_table
from portal.web.ckan.datastore.pages import Page, read_page

__all__ = ["Asked", "OpenTable", "Page", "open_table", "read_asked", "read_page"]
