"""What readers call each kind of entry, where its name in the code is no word for them."""

from __future__ import annotations

from typing import Final

from portal.i18n import Locale, translate


def _(message: str) -> str:
    """Have a message extracted that is translated when it is shown."""
    return message


TYPE_TITLES: Final = {
    "agency": _("Agencies"),
    "area": _("Areas"),
    "dataset": _("Data"),
    "document": _("Legal documents"),
    "media": _("Media"),
    "news": _("News"),
    "page": _("Pages"),
    "procedure": _("Procedures"),
    "programme": _("Programmes"),
    "topic": _("Topics"),
}


def type_title(type_: str, locale: Locale) -> str:
    """Return the title of an entity's kind; what is no kind is its own title."""
    return translate(TYPE_TITLES[type_], locale) if type_ in TYPE_TITLES else type_
