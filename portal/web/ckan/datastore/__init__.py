"""Rows of tables for `datastore_search`: what is asked, where a page begins, and the rows of it.

Public: `read_asked`, `Asked`, `number_rows`; `RowReader`, `Rows`.
"""
