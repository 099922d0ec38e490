"""Is there somebody to ask?"""

from __future__ import annotations

from fractions import Fraction

from portal.i18n import mark
from portal.quality.evidence import Evidence, Grade
from portal.quality.sentence import sentence


def judge_contact(evidence: Evidence) -> Grade:
    """Grade the contact: an e-mail or web address is whole; a name or a telephone number alone, half."""
    contact = evidence.record.contact
    todo = sentence(mark("Give an e-mail or web address at which questions are answered."))
    if written := contact.email or contact.url:
        return Grade(Fraction(1), sentence(mark("Questions are answered at {address}."), address=written))
    if spoken := contact.phone or contact.name:
        found = sentence(mark("Readers can ask {who}, but not in writing."), who=spoken)
        return Grade(Fraction(1, 2), found, todo)
    return Grade(Fraction(0), sentence(mark("Nobody is named to whom questions can be put.")), todo)
