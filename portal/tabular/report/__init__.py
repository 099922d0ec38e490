"""What is found in a data file on its way in, for people in their language and for programs.

Public: `Report`, `Finding`, `Kind`, `Severity`, `KINDS`, `kinds`, `read_report`, `dump_report`.
"""

from portal.tabular.report import kinds
from portal.tabular.report.finding import Finding
from portal.tabular.report.kinds import KINDS, Kind, Severity
from portal.tabular.report.report import Report, dump_report, read_report

__all__ = ["KINDS", "Finding", "Kind", "Report", "Severity", "dump_report", "kinds", "read_report"]
