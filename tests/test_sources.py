"""What a list's file is, its content says: its name only breaks a tie, and a damaged letter is one letter."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lists import graceful

from followup.reading.listing import Given, Listing, list_source, listing_from
from followup.reading.sources.files import Format, format_of
from followup.reading.sources.json_files import NotJson, json_node
from followup.reading.sources.nodes import Entries, Items, Node

PLAYBOOK = graceful()
NAMES = ["list.csv", "list.tsv", "list.txt", "list.yaml", "list.yml", "list.json", "list", "list.md", "-"]
HERE = Given(name="Priya Raman", timezone="Europe/Berlin", country="DE")


def listing(data: bytes, name: str = "list") -> Listing:
    return listing_from([list_source(data, name)], None, None, HERE, PLAYBOOK)


TABLES = {
    "commas": "Company,Role,Date,Start\nAcme,Cook,2026-12-02,14:00\n",
    "tabs": "Company\tRole\tDate\tStart\nAcme\tCook\t2026-12-02\t14:00\n",
    "semicolons, below a title": "My search\n\nFirma;Stelle;Datum;Uhrzeit\nAcme;Cook;2026-12-02;14:00\n",
    "a column of numbers": "#,Company,Role,Date,Start\n1,Acme,Cook,2026-12-02,14:00\n",
    "a remark above": "# exported on Monday\nCompany,Role,Date,Start\nAcme,Cook,2026-12-02,14:00\n",
    "Markdown": "# My search\n\n| Company | Role | Date | Start |\n|:---|---|---:|---|\n| Acme | Cook | 2026-12-02 | 14:00 |\n",
}
RECORDS = {
    "YAML": "interviews:\n  - {company: Acme, role: Cook, date: 2026-12-02, start: 14:00}\n",
    "YAML without its key": "- company: Acme\n  role: Cook\n  date: 2026-12-02\n  start: 14:00\n",
    "YAML below remarks": "# Company, role, date, start\n\n---\ninterviews:\n"
    "- {company: Acme, role: Cook, date: 2026-12-02, start: '14:00'}\n",
    "JSON": '{"interviews": [{"company": "Acme", "role": "Cook", "date": "2026-12-02", "start": "14:00"}]}',
    "JSON without its key": '[\n\t{"company": "Acme",\n\t "role": "Cook",\n\t "date": "2026-12-02",\n\t "start": "14:00"}\n]\n',
    "JSON Lines": '{"company": "Acme", "role": "Cook", "date": "2026-12-02", "start": "14:00"}\n'
    '{"company": "Acme", "role": "Cook", "date": "2026-12-02", "start": "14:00"}\n',
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("text", [*TABLES.values(), *RECORDS.values()], ids=[*TABLES, *RECORDS])
def test_a_list_is_read_by_its_content_whatever_its_name(text: str, name: str) -> None:
    read = listing(text.encode(), name)
    assert [(one.company, one.role, str(one.start)) for one in read.interviews] == [
        ("Acme", "Cook", "2026-12-02 14:00:00+01:00")
    ]
    assert not any(one.is_error for one in read.problems)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("text", [*TABLES.values(), *RECORDS.values()], ids=[*TABLES, *RECORDS])
def test_a_list_is_read_in_every_encoding_that_programs_save(text: str, encoding: str) -> None:
    read = listing(text.replace("Acme", "Caf\N{LATIN SMALL LETTER E WITH ACUTE}").encode(encoding), "list.txt")
    assert [one.company for one in read.interviews] == ["Café"]


def test_where_the_content_says_nothing_the_name_does() -> None:
    assert format_of(b"", "list.csv") is Format.CSV
    assert format_of(b"", "list.yaml") is Format.YAML
    assert format_of(b"Foo,Bar\n1,2\n", "list.csv") is Format.CSV
    assert format_of(b"Foo,Bar\n1,2\n", "list.yaml") is Format.YAML


@pytest.mark.parametrize(
    "text",
    [
        "Company,Role,Date,Start,Notes\nCafé Zoë,Köchin,2026-12-02,14:00,naïve\nBüro,Cook,2026-12-03,9:00,so\n",
        "- {company: Café Zoë, role: Köchin, date: 2026-12-02, start: 14:00, notes: naïve}\n- {company: Büro, date: 2026-12-3}\n",
    ],
    ids=["table", "YAML"],
)
def test_a_damaged_byte_is_one_letter_to_mend_and_not_another_encoding(text: str) -> None:
    whole = text.encode()
    damaged = listing(whole.replace("ö".encode(), b"\xc3"), "list")
    assert [one.company for one in damaged.interviews] == ["Büro"]
    (problem,) = [one for one in damaged.problems if one.is_error]
    assert (problem.code, problem.field) == ("lost-letter", "role")
    assert problem.message == "a letter of K\N{REPLACEMENT CHARACTER}chin was lost when this file was saved"
    in_the_notes = listing(whole.replace("ï".encode(), b"\xc3"), "list")
    assert [one.company for one in in_the_notes.interviews] == ["Café Zoë", "Büro"]
    assert not any(one.is_error for one in in_the_notes.problems), "notes are read by nobody else"


JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False, allow_infinity=False), st.text()),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(), inner, max_size=3)),
    max_leaves=12,
)


def plain(value: object) -> object:
    match value:
        case dict():
            return {key: plain(inner) for key, inner in value.items()}
        case list():
            return [plain(inner) for inner in value]
        case str():
            return value
    return json.dumps(value)


def said(node: Node) -> object:
    if isinstance(node, Items):
        return [said(item) for item in node.items]
    if isinstance(node, Entries):
        return {key.text: said(value) for key, value in node.entries}
    return node.text


@given(JSON, st.booleans(), st.sampled_from([None, 1, "\t"]))
@settings(max_examples=150)
def test_json_is_read_as_it_was_written(value: object, in_letters: bool, indent: str | int | None) -> None:
    text = json.dumps(value, ensure_ascii=not in_letters, indent=indent)
    assert said(json_node(text, "list")) == plain(value)


@given(st.text(alphabet='{}[]:," \\au0"\n\t-1.e+truefalsn', max_size=30))
@settings(max_examples=200)
def test_what_is_no_json_is_no_json(text: str) -> None:
    lines = [line for line in text.split("\n") if line.strip()]
    try:
        value = json.loads(text)
    except ValueError:
        try:
            json_node(text, "list")
        except NotJson:
            return
        # several values, one behind the other, are a list of them
        decoder, rest, count = json.JSONDecoder(strict=True), text.strip(), 0
        while rest:
            _, end = decoder.raw_decode(rest)
            rest, count = rest[end:].strip(), count + 1
        assert count > 1
        assert lines
    else:
        assert said(json_node(text, "list")) == plain(value)


def test_places_in_json_are_those_of_the_text() -> None:
    read = listing(b'[\n  {"company": "Acme",\n   "date": "2026-02-30"}\n]\n', "list.json")
    (problem,) = [one for one in read.problems if one.is_error]
    assert (problem.place.line, problem.place.column, problem.place.width) == (3, 12, 12)


def test_json_nested_without_end_is_a_problem() -> None:
    assert any(one.code in ("too-deep", "yaml-syntax") for one in listing(b"[" * 50_000, "list.json").problems)


def test_a_sheet_of_what_has_none_is_told() -> None:
    source = list_source(TABLES["commas"].encode(), "list.csv", sheet="2027")
    assert [one.code for one in source.problems] == ["no-sheets"]
