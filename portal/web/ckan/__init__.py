"""CKAN's read API: what harvesters and other clients of CKAN ask, answered from this portal's catalogue.

Public: `answer_action`, `answer_version`, `PATHS`.
"""

from portal.web.ckan.door import PATHS, answer_action, answer_version

__all__ = ["PATHS", "answer_action", "answer_version"]
