"""May everybody use the data, and do they know it?"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from portal.i18n import mark
from portal.quality.evidence import Evidence, Grade
from portal.quality.sentence import sentence

_OPEN: Final = (
    "creativecommons.org/licenses/by/",
    "creativecommons.org/licenses/by-sa/",
    "creativecommons.org/publicdomain/",
    "opendatacommons.org/licenses/",
)
"""Licences that conform to the Open Definition (https://opendefinition.org/licenses/)."""


def judge_licence(evidence: Evidence) -> Grade:
    """Grade the licence: an open one is whole, any other half."""
    licence = evidence.record.licence
    if not licence.code:
        return Grade(
            Fraction(0),
            sentence(mark("No licence says what readers may do with the data.")),
            sentence(mark("Choose an open licence.")),
        )
    name = licence.title or licence.code
    if any(each in licence.uri for each in _OPEN):
        return Grade(Fraction(1), sentence(mark("The licence is open: {licence}."), licence=name))
    return Grade(
        Fraction(1, 2),
        sentence(mark("The licence {licence} is not known to be open."), licence=name),
        sentence(mark("Choose an open licence.")),
    )
