"""CKAN's read API: what harvesters and other clients of CKAN ask, answered from this portal's catalogue.

Public: `answer_action`, `answer_version`, `answer_dataset_page`, `PATHS`.
"""

from portal.web.ckan.door import PATHS, answer_action, answer_version
from portal.web.ckan.pages import answer_dataset_page

__all__ = ["PATHS", "answer_action", "answer_dataset_page", "answer_version"]
