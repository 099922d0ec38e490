"""The catalogue in the shapes of CKAN 2.11's API, and its query language over a register of the datasets.

https://docs.ckan.org/en/2.11/api/ describes both.

Public: `read_register`, `Register`, `Card`, `Holder`; `write_package`, `write_resource`, `write_holder`,
`write_tag`, `identify_tag`, `write_licence`; `SearchRefused`, `SortRefused`. Queries are in `query`, tables
in `datastore`.
"""

from portal.syndication.ckan.errors import SearchRefused, SortRefused
from portal.syndication.ckan.gather import read_register
from portal.syndication.ckan.holder import write_holder
from portal.syndication.ckan.licence import write_licence
from portal.syndication.ckan.package import write_package
from portal.syndication.ckan.register import Card, Holder, Register
from portal.syndication.ckan.resource import write_resource
from portal.syndication.ckan.tag import identify_tag, write_tag

__all__ = [
    "Card",
    "Holder",
    "Register",
    "SearchRefused",
    "SortRefused",
    "identify_tag",
    "read_register",
    "write_holder",
    "write_licence",
    "write_package",
    "write_resource",
    "write_tag",
]
