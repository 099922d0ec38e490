"""Entries in the forms other programs read.

Public: `write_feed` (Atom), `write_sitemap`, `write_robots`; for datasets `describe_dataset`
(schema.org), `describe_package` (Data Package), `describe_tables` (CSV on the Web),
`describe_for_learning` (Croissant), and `write_json` and `write_script`, which write what these
return. `describe_procedure`, `describe_agency`, `describe_programme` and `describe_legislation`
(schema.org). DCAT-AP is in `dcat`, CPSV-AP in `cpsv`, CKAN's API in `ckan`.
"""

from portal.syndication.atom import FeedEntry, write_feed
from portal.syndication.croissant import describe_for_learning
from portal.syndication.csvw import describe_tables
from portal.syndication.data_package import describe_package
from portal.syndication.government import describe_agency, describe_procedure
from portal.syndication.json_text import write_json, write_script
from portal.syndication.legislation import LegislationRecord, describe_legislation
from portal.syndication.project import describe_programme
from portal.syndication.schema_org import describe_dataset
from portal.syndication.sitemap import SitemapPage, write_robots, write_sitemap

__all__ = [
    "FeedEntry",
    "LegislationRecord",
    "SitemapPage",
    "describe_agency",
    "describe_dataset",
    "describe_for_learning",
    "describe_legislation",
    "describe_package",
    "describe_procedure",
    "describe_programme",
    "describe_tables",
    "write_feed",
    "write_json",
    "write_robots",
    "write_script",
    "write_sitemap",
]
