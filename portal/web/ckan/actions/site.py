"""Actions about the portal itself."""

from __future__ import annotations

from typing import Any, Final

from portal.i18n import SOURCE, portal_name, serve
from portal.syndication.ckan import write_licence
from portal.vocabulary import load_vocabulary
from portal.web.ckan.call import Call
from portal.web.ckan.parameters import Parameters

SPOKEN_VERSION: Final = "2.11.0"


def status_show(call: Call, _parameters: Parameters) -> dict[str, Any]:
    """Return what this site is called, where it is, and which version of CKAN's API it speaks.

    :rtype: dictionary
    """
    return {
        "ckan_version": SPOKEN_VERSION,
        "site_url": call.base_url,
        "site_title": portal_name(SOURCE),
        "site_description": "",
        "error_emails_to": None,
        "locale_default": str(SOURCE),
        "extensions": ["datastore"],
    }


def site_read(_call: Call, _parameters: Parameters) -> bool:
    """Return ``True``: everybody may read this site.

    :rtype: boolean
    """
    return True


def license_list(_call: Call, _parameters: Parameters) -> list[dict[str, Any]]:
    """Return the licences that datasets may have here.

    :rtype: list of dictionaries
    """
    terms = load_vocabulary("licences").values()
    return [write_licence(term.code, serve(term.title, SOURCE).text, term.uri) for term in terms]
