"""Records of the national database of administrative procedures, as crawled: glued text in, data out.

Public: `gather` (files to procedures, nothing written), `count_items`, `import_records` (procedures to
entries), `Gathered`, `Imported` with `Named` and `Changed`, `Account` with `Tally` and `Example`, `Outcome`.
"""

from portal.importers.national_records.account import Account, Example, Tally
from portal.importers.national_records.gather import Gathered, gather
from portal.importers.national_records.import_records import import_records
from portal.importers.national_records.imported import Changed, Imported, Named
from portal.importers.national_records.reading import Outcome
from portal.importers.national_records.source import count_items

__all__ = [
    "Account",
    "Changed",
    "Example",
    "Gathered",
    "Imported",
    "Named",
    "Outcome",
    "Tally",
    "count_items",
    "gather",
    "import_records",
]
