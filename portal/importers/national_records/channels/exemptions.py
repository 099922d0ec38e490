"""Words that let somebody off a fee: `Miễn lệ phí cho …`, or everybody for some time or in some way."""

from __future__ import annotations

import re
from typing import Final

from portal.importers.national_records.channels.notes import strip_brackets
from portal.importers.national_records.channels.periods import Period, find_period
from portal.importers.national_records.channels.wording import tidy

_FOR_SOME_TIME: Final = re.compile(
    r"\bmiễn (?:thu )?(?:phí |lệ phí )?(?:kể )?từ ngày .*$", re.IGNORECASE | re.DOTALL
)
_FOR_SOME: Final = re.compile(
    r"(?:^|(?<=[.;]\s))Miễn (?:lệ )?phí (?:cho|đối với) [^.]+\.?(?=\s|$)", re.IGNORECASE
)
_ONLY_FOR_SOME: Final = re.compile(
    r"[-+*•\s]*(?:miễn|không) (?:thu |nộp )?(?:(?:lệ )?phí )?(?:cho|đối với)[ :][^.;%\d]+[.;\s]*",
    re.IGNORECASE,
)
_FOR_ONLINE: Final = re.compile(
    r"[-+*•\s]*miễn (?:thu )?(?:lệ )?phí\b[^.;:%]{0,60} (?:đối với|cho|khi|nếu) [^.;:%]{0,60}"
    r"(?:qua mạng|trực tuyến|môi trường điện tử)[^.;%]*[.;\s]*",
    re.IGNORECASE,
)


def cut_exemption(note: str) -> tuple[str, str, Period | None]:
    """Return `note` before `Miễn … từ ngày …`, these words, and the days; the whole note if it has none."""
    found = _FOR_SOME_TIME.search(note)
    period = find_period(found[0]) if found else None
    if found is None or period is None:
        return note, "", None
    before = note[: found.start()].rstrip(" (.;,")
    opened = before.count("(") > before.count(")")
    before = strip_brackets(before.removeprefix("(") if opened else before)
    return before, found[0].rstrip(" ).;"), period


def cut_exempt(note: str) -> tuple[str, str]:
    """Return `note` without its sentence `Miễn lệ phí cho …`, and this; the whole note if it is no more."""
    found = _FOR_SOME.search(note)
    rest = " ".join(f"{note[: found.start()]} {note[found.end() :]}".split()) if found else ""
    return (rest, found[0].strip()) if found and tidy(rest) else (note, "")


def lets_some_off(note: str) -> bool:
    """Tell whether all that `note` says is for whom the fee is lifted: `miễn phí đối với hộ nghèo`."""
    return _ONLY_FOR_SOME.fullmatch(note) is not None


def lets_online_off(note: str) -> bool:
    """Tell whether `note` lifts the fee for those who apply online, and says no more."""
    return _FOR_ONLINE.fullmatch(note) is not None
