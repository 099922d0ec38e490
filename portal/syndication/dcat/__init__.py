"""The catalogue of datasets as DCAT-AP 3, page by page, and each dataset by itself.

Every value that the profile wants to be of a class is of that class in the same graph, so that the
official shapes hold without another file. Public: `Catalogue`, `CataloguePage`, `describe_page`,
`describe_alone`.
"""

from portal.syndication.dcat.catalogue import Catalogue
from portal.syndication.dcat.describing import describe_alone, describe_page
from portal.syndication.dcat.paging import CataloguePage

__all__ = ["Catalogue", "CataloguePage", "describe_alone", "describe_page"]
