"""Entries in the forms other programs read.

Public: `write_feed` (Atom), `write_sitemap`, `write_robots`.
"""

from portal.syndication.atom import FeedEntry, write_feed
from portal.syndication.sitemap import SitemapPage, write_robots, write_sitemap

__all__ = ["FeedEntry", "SitemapPage", "write_feed", "write_robots", "write_sitemap"]
