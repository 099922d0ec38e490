"""Pages: which there are, which a change touches, and how an operation and a template become one.

Public: `Renderer`, `Page`, `plan_all`, `plan_changes`, `build_site`, `update_site`, `Site`.
"""

from portal.static_site.build import build_site, update_site
from portal.static_site.plan import Job, plan_all, plan_changes
from portal.static_site.render import Page, Renderer
from portal.static_site.site import Site

__all__ = ["Job", "Page", "Renderer", "Site", "build_site", "plan_all", "plan_changes", "update_site"]
