"""Message catalogues: what the code says, and whether every language says it too."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from portal import errors
from portal.i18n import Locale
from portal.resources import LOCALES

_ROOT: Final = LOCALES.parent
_METHODS: Final = [("portal/**.py", "python"), ("frontend/**.html", "jinja2")]
_TEMPLATE: Final = LOCALES / "portal.pot"


def extract_messages() -> Catalog:
    """Return the messages of code and templates, sorted, without line numbers."""
    catalogue = Catalog(charset="utf-8")
    for file, _, message, comments, context in extract_from_dir(
        _ROOT, _METHODS, keywords=_keywords(), options_map={}, callback=None
    ):
        catalogue.add(message, None, [(file, None)], auto_comments=comments, context=context)  # type: ignore[list-item]
    return catalogue


def update_catalogues() -> None:
    """Write the template and bring every language's catalogue to it; translations are kept."""
    template = extract_messages()
    _TEMPLATE.write_bytes(_format(template))
    for locale in Locale:
        path = _path(locale)
        catalogue = _read(path, locale)
        catalogue.update(template, no_fuzzy_matching=True)
        catalogue.obsolete.clear()
        path.write_bytes(_format(catalogue))


def find_stale_catalogues() -> Iterator[str]:
    """Yield what is wrong with the catalogues: stale template, missing messages or translations."""
    template = extract_messages()
    if not _TEMPLATE.exists() or _TEMPLATE.read_bytes() != _format(template):
        yield str(_TEMPLATE)
    for locale in Locale:
        catalogue = _read(_path(locale), locale)
        present = {message.id for message in catalogue if message.id}
        if present != {message.id for message in template if message.id}:
            yield str(_path(locale))
        if locale is Locale.VI:
            untranslated = [
                message.id for message in catalogue if message.id and not _is_full(message.string)
            ]
            yield from (f"{_path(locale)} (no translation of {each!r})" for each in untranslated)


def _is_full(translation: object) -> bool:
    return all(translation) if isinstance(translation, tuple | list) else bool(translation)


def _keywords() -> dict[str, Any]:
    """Messages are arguments of the translating functions and of every error."""
    names = [
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, errors.PortalError)
    ]
    return {
        "_": None,
        "mark": None,
        "translate": None,
        "n_": (1, 2),
        "translate_plural": (1, 2),
    } | dict.fromkeys(names)


def _path(locale: Locale) -> Path:
    return LOCALES / locale / "LC_MESSAGES" / "portal.po"


def _read(path: Path, locale: Locale) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=locale.value)


def _format(catalogue: Catalog) -> bytes:
    buffer = BytesIO()
    write_po(buffer, catalogue, width=100, sort_output=True, omit_header=False, include_lineno=False)
    lines = buffer.getvalue().decode().splitlines()
    stamps = (
        '"POT-Creation-Date',
        '"PO-Revision-Date',
        '"Generated-By',
        '"Last-Translator',
        '"Language-Team',
        '"Report-Msgid',
    )
    return (
        "\n".join(line for line in lines if not line.startswith((*stamps, "# ", "#\n")) and line != "#")
        + "\n"
    ).encode()
