"""Datasets and procedures as records: what the entry says, what its tables hold and which versions there are.

Public: `DatasetRecord` and what it is made of; `list_datasets` and `read_records`, which gather them;
`Holding`, `read_holdings` and `declare`, the files and how they are read; `cite`; the paths of files;
`ProcedureRecord`, `list_procedures`, `read_procedures`; `read_figures`, which indicators take from
tables.
"""

from portal.catalogue.addresses import report_path, resource_path, rows_path, version_path
from portal.catalogue.citation import Citation, Cited, cite
from portal.catalogue.declaring import declare, declare_columns, is_table
from portal.catalogue.figures import YearFigure, read_figures
from portal.catalogue.gather import list_datasets, make_records, read_records
from portal.catalogue.holdings import Holding, RuledVersion, group_holdings, read_histories, read_holdings
from portal.catalogue.linked import make_link
from portal.catalogue.procedures import (
    ProcedureRecord,
    list_procedures,
    make_procedure_record,
    read_procedures,
)
from portal.catalogue.record import (
    ColumnRecord,
    ContactRecord,
    DatasetRecord,
    DifferenceRecord,
    LinkRecord,
    ResourceRecord,
    TableRecord,
    TermRecord,
    Texts,
    VersionRecord,
)
from portal.catalogue.resources import count_rows, describe_column, make_table, make_versions

__all__ = [
    "Citation",
    "Cited",
    "ColumnRecord",
    "ContactRecord",
    "DatasetRecord",
    "DifferenceRecord",
    "Holding",
    "LinkRecord",
    "ProcedureRecord",
    "ResourceRecord",
    "RuledVersion",
    "TableRecord",
    "TermRecord",
    "Texts",
    "VersionRecord",
    "YearFigure",
    "cite",
    "count_rows",
    "declare",
    "declare_columns",
    "describe_column",
    "group_holdings",
    "is_table",
    "list_datasets",
    "list_procedures",
    "make_link",
    "make_procedure_record",
    "make_records",
    "make_table",
    "make_versions",
    "read_figures",
    "read_histories",
    "read_holdings",
    "read_procedures",
    "read_records",
    "report_path",
    "resource_path",
    "rows_path",
    "version_path",
]
