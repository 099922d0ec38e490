"""What the portal is called."""

from __future__ import annotations

from portal.i18n.locales import Locale
from portal.i18n.messages import translate


def portal_name(locale: Locale) -> str:
    """Return the name of the portal in a language."""
    return translate("An Giang Portal", locale)
