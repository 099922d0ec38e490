from __future__ import annotations

import ast
import re
import shlex
from urllib.parse import parse_qsl, urlsplit

import pytest
from graphql import parse
from hypothesis import given
from hypothesis import strategies as st

from portal.catalogue.snippets import LANGUAGES, Example, Target, make_snippets
from portal.catalogue.snippets.excel import m_literal
from portal.tabular import Column, ColumnType

COLUMNS = (
    Column("ma_xa", ColumnType.TEXT, nullable=False),
    Column("số hộ", ColumnType.INTEGER, nullable=True),
    Column("ngày", ColumnType.DATE, nullable=True),
)
texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=20)


def write(column: str, value: str) -> dict[str, str]:
    example = Example(column, value)
    target = Target("https://data.angiang.example", "dan-so", "theo-xa", COLUMNS, example)
    return {snippet.language: snippet.code for snippet in make_snippets(target)}


def test_there_is_a_snippet_in_every_language() -> None:
    assert list(write("ma_xa", "30292")) == list(LANGUAGES)


@given(texts, texts)
def test_a_command_gives_the_shell_one_address_whatever_the_value(column: str, value: str) -> None:
    *_, address = shlex.split(write(column, value)["curl"])
    assert address.isascii()
    assert not set(address) & set("$`\\!\"' ")
    assert parse_qsl(urlsplit(address).query) == [(f"{column}__exact", value)]


@given(texts, texts)
def test_a_program_asks_for_the_value_as_it_is(column: str, value: str) -> None:
    assigned = [
        each for each in ast.parse(write(column, value)["python"]).body if isinstance(each, ast.Assign)
    ]
    address, query = (each.value for each in assigned)
    assert ast.literal_eval(address) == "https://data.angiang.example/data/dan-so/theo-xa.csv"
    assert isinstance(query, ast.Call)
    assert ast.literal_eval(query.args[0]) == {f"{column}__exact": value}


@given(texts, texts)
def test_an_operation_is_graphql_whatever_the_value(column: str, value: str) -> None:
    assert parse(write(column, value)["graphql"])


def test_codes_and_dates_are_read_as_text_by_r() -> None:
    assert 'colClasses = c("ma_xa" = "character", "ngày" = "character")' in write("ma_xa", "1")["r"]


def test_a_table_in_excel_has_the_types_of_the_columns() -> None:
    types = '{{"ma_xa", type text}, {"số hộ", Int64.Type}, {"ngày", type date}}'
    assert types in write("ma_xa", "1")["excel"]


@pytest.mark.parametrize(("text", "literal"), [('a"b', '"a""b"'), ("#(lf)", '"#(#)(lf)"'), ("Xã", '"Xã"')])
def test_texts_are_escaped_as_power_query_does(text: str, literal: str) -> None:
    assert m_literal(text) == literal


def test_all_rows_are_asked_for_if_no_value_is_worth_asking_for() -> None:
    target = Target("https://data.angiang.example", "dan-so", "theo-xa", COLUMNS, None)
    codes = {snippet.language: snippet.code for snippet in make_snippets(target)}
    assert re.search(r'"https://data.angiang.example/data/dan-so/theo-xa.csv"$', codes["curl"])
    assert "urlencode({})" in codes["python"]
    assert "where" not in codes["graphql"]
