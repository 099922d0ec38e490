"""Reads the steps of a procedure, in their order and with their branches, and its conditions.

Public: `read_steps`, `read_conditions`.
"""

from portal.importers.national_records.steps.conditions import read_conditions
from portal.importers.national_records.steps.reader import read_steps

__all__ = ["read_conditions", "read_steps"]
