"""What clients can ask of CKAN's API: one function an action, its docstring the text of `help_show`.

Public: `ACTIONS`, `Action`, `find_action`.
"""

from portal.web.ckan.actions.table import ACTIONS, Action, find_action

__all__ = ["ACTIONS", "Action", "find_action"]
