"""How good a dataset is to use, in parts that say what to do; and whether its links are alive.

Public: `assess_datasets`, `assess_records`; `assess`, its `Assessment`, `Part`, `Findings`, `count_findings`;
`check_links`, `read_checks`, `keep_check`, `forget_checks`; `find_holders`, `list_links`, `find_standing`,
`find_fault`, `Standing`; `Visitor`, `fetch_checked`, `Fetched`, `LinkFailure`.
"""

from portal.quality.assessment import Assessment, Part, assess
from portal.quality.checks import forget_checks, keep_check, read_checks
from portal.quality.evidence import Findings, count_findings
from portal.quality.fetching import Fetched, LinkFailure, Standing, Visitor, fetch_checked
from portal.quality.gathering import assess_datasets, assess_records, find_holders
from portal.quality.parts import find_fault, find_standing, list_links
from portal.quality.sweep import check_links

__all__ = [
    "Assessment",
    "Fetched",
    "Findings",
    "LinkFailure",
    "Part",
    "Standing",
    "Visitor",
    "assess",
    "assess_datasets",
    "assess_records",
    "check_links",
    "count_findings",
    "fetch_checked",
    "find_fault",
    "find_holders",
    "find_standing",
    "forget_checks",
    "keep_check",
    "list_links",
    "read_checks",
]
