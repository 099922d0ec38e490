"""Answers for who has a procedure before them: what to bring, when it is done, what it costs.

Everything follows from the values of a procedure and from the calendar; nothing is looked up. Public:
`find_deadline`, `Deadline`, `Day`, `Part`, `WorkingCalendar`, `load_calendar`, `DayOff`, `Reason`,
`find_total_fee`, `TotalFee`, `Certainty`, `make_checklists`, `Checklist`, `PaperGroup`,
`compare_channels`, `Comparison`, `Way`, `choose_case`, `choose_cases`, `choose_channels`,
`list_limits`, `word_due`, `explain_deadline`, `word_date`, `word_day`, `word_length`,
`word_time_limit`, `word_fee`, `word_copies`, `RULES`,
`OFFICE_HOURS`, `FIRST_YEAR`, `LAST_YEAR`.
"""

from portal.guidance.applying import Procedure, choose_case, choose_cases, choose_channels, list_limits
from portal.guidance.calendar import DayOff, Reason, WorkingCalendar, load_calendar
from portal.guidance.checklist import Checklist, PaperGroup, make_checklists
from portal.guidance.comparison import Comparison, Way, compare_channels
from portal.guidance.counting import Day, Part
from portal.guidance.deadline import RULES, Deadline, find_deadline
from portal.guidance.explanation import explain_deadline, word_date, word_day, word_due
from portal.guidance.fees import Certainty, TotalFee, find_total_fee
from portal.guidance.holidays import FIRST_YEAR, LAST_YEAR
from portal.guidance.wording import word_copies, word_fee, word_length, word_time_limit
from portal.guidance.working_time import OFFICE_HOURS

__all__ = [
    "FIRST_YEAR",
    "LAST_YEAR",
    "OFFICE_HOURS",
    "RULES",
    "Certainty",
    "Checklist",
    "Comparison",
    "Day",
    "DayOff",
    "Deadline",
    "PaperGroup",
    "Part",
    "Procedure",
    "Reason",
    "TotalFee",
    "Way",
    "WorkingCalendar",
    "choose_case",
    "choose_cases",
    "choose_channels",
    "compare_channels",
    "explain_deadline",
    "find_deadline",
    "find_total_fee",
    "list_limits",
    "load_calendar",
    "make_checklists",
    "word_copies",
    "word_date",
    "word_day",
    "word_due",
    "word_fee",
    "word_length",
    "word_time_limit",
]
