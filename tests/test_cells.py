"""Bytes become text cells, each with its place; what ends a file early is told with its place."""

from __future__ import annotations

import time

import pytest

from followup.reading.sources.csv_files import csv_source
from followup.reading.sources.nodes import Entries, Items, Node, Source, Text
from followup.reading.sources.yaml_files import MOST_CELLS, yaml_source


def plain(node: Node | None) -> object:
    """A node as Python's own values, keys written twice aside."""
    if isinstance(node, Text):
        return node.text
    if isinstance(node, Items):
        return [plain(item) for item in node.items]
    return None if node is None else {key.text: plain(value) for key, value in node.entries}


def yaml(text: str | bytes) -> Source:
    return yaml_source(text.encode() if isinstance(text, str) else text, "list.yaml")


def csv(text: str | bytes) -> Source:
    return csv_source(text.encode() if isinstance(text, str) else text, "list.csv")


def told(source: Source) -> list[tuple[str, int, int]]:
    return [(one.code, one.place.line, one.place.column) for one in source.problems]


@pytest.mark.parametrize(
    "word", ["14:30", "NO", "yes", "on", "010", "1e3", "2026-11-24", "0x1F", ".nan", "null", "~", "=", "1_000"]
)
def test_yaml_guesses_nothing(word: str) -> None:
    assert plain(yaml(f"key: {word}").node) == {"key": word}


def test_tags_are_no_orders() -> None:
    assert plain(yaml("a: !!python/object:os.system x\nb: !!python/name:os.system ''\nc: !!int 1").node) == {
        "a": "x",
        "b": "",
        "c": "1",
    }


def test_every_cell_knows_its_place() -> None:
    node = yaml("é: 1\nlist:\n  - {ключ: wert}\n").node
    assert isinstance(node, Entries)
    (_, one), (key, items) = node.entries
    assert isinstance(items, Items)
    assert isinstance(items.items[0], Entries)
    inner_key, inner = items.items[0].entries[0]
    places = [(each.place.line, each.place.column, each.place.width) for each in (one, key, inner_key, inner)]
    assert places == [(1, 4, 1), (2, 1, 4), (3, 6, 4), (3, 12, 4)]


@pytest.mark.parametrize(
    "data",
    [
        "a: é\nb: 2\n".encode(),
        "\ufeffa: é\nb: 2\n".encode(),
        "a: é\nb: 2\n".encode("utf-16"),
        "a: é\nb: 2\n".encode("utf-16-le"),
        b"\xfe\xff" + "a: é\nb: 2\n".encode("utf-16-be"),
        "a: é\r\nb: 2\r\n".encode(),
        "a: é\rb: 2\r".encode(),
        "---\na: é\nb: 2\n...\n".encode(),
    ],
)
def test_encodings_and_line_ends_make_no_difference(data: bytes) -> None:
    assert plain(yaml(data).node) == {"a": "é", "b": "2"}


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"a: 1\nb: caf\xe9\n", ("windows-1252", 2, 1)),
        (b"\xef\xbb\xbfa: \xff\0", ("not-utf-8", 1, 4)),
        ("a: 1\nb".encode("utf-16") + b"\x00\xd8", ("not-utf-16", 2, 2)),
        (b"a: 1\nb: \0", ("not-text", 2, 4)),
        (b"a: \0\0b", ("not-text", 1, 4)),
        ("é: é\né: \x01\n".encode(), ("not-text", 2, 4)),
        ("a: \u2028b: \x07".encode(), ("not-text", 2, 4)),
    ],
)
def test_what_is_no_text_is_told_with_its_place(data: bytes, problem: tuple[str, int, int]) -> None:
    assert told(yaml(data)) == [problem]


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("a: [b, c\nd: e\n", 1, 4, "this bracket is not closed: [b, c"),
        ("a: 1\nb: {c", 2, 4, "this bracket is not closed: {c"),
        ('a: "b\nc: d\n', 1, 4, 'this quotation mark is not closed: "b'),
        ("a: b: c\n", 1, 5, "a colon stands in the middle of a text: b: c"),
        ("a: 1\n b: 2\n", 2, 2, "this line begins a space too far to the right: b: 2"),
        ("a:\n  b: 1\n c: 2\n", 3, 2, "this line begins a space too far to the left: c: 2"),
        ("a: 'it's'\n", 1, 8, "text goes on behind the quotation mark: 'it's'"),
        ("- a\nb: c\n", 2, 1, "this line cannot be read here: b: c"),
        ("a: 1\nb\nc: 2\n", 2, 1, "a colon is missing: b"),
        ("a: - b\n", 1, 4, "a text cannot begin with a dash and a space: - b"),
        ("a: @b\n", 1, 4, "a text cannot begin with @: @b"),
        ("a: *\n", 1, 4, "a text cannot begin with *: *"),
        ("a:\n\t- b\n", 2, 1, "a tab stands where YAML takes spaces alone: - b"),
        ('a: "C:\\q"\n', 1, 7, 'a backslash means something else in double quotation marks: a: "C:\\q"'),
        ('a: "\\ud800"\n', 1, 7, 'a backslash means something else in double quotation marks: a: "\\ud800"'),
    ],
)
def test_a_syntax_error_is_told_in_plain_words(text: str, line: int, column: int, message: str) -> None:
    (problem,) = yaml(text).problems
    assert (problem.code, problem.place.line, problem.message) == ("yaml-syntax", line, message)
    assert problem.place.column == column
    assert problem.hint


def test_what_stands_before_a_syntax_error_is_kept_and_marked_as_cut() -> None:
    node = yaml("rows:\n  - {a: 1}\n  - b: [2,\n    c: 3\n").node
    assert plain(node) == {"rows": [{"a": "1"}, {"b": ["2", {"c": "3"}]}]}
    assert isinstance(node, Entries)
    rows = node.entries[0][1]
    assert isinstance(rows, Items)
    assert [row.is_cut for row in rows.items if isinstance(row, Entries)] == [False, True]


def test_anchors_and_merge_keys_work() -> None:
    text = "base: &b {x: 1, y: 2}\nother: &o {y: 3, z: 4}\none: {<<: *b, y: 5}\ntwo: {<<: [*b, *o]}\nthree: {x: 6, <<: *b}\n"
    found = plain(yaml(text).node)
    assert isinstance(found, dict)
    assert found["one"] == {"y": "5", "x": "1"}
    assert found["two"] == {"x": "1", "y": "2", "z": "4"}
    assert found["three"] == {"x": "6", "y": "2"}


def test_a_merge_of_what_has_no_keys_is_a_problem_of_its_mapping() -> None:
    node = yaml("a: {<<: b, ? [c] : d}").node
    assert isinstance(node, Entries)
    inner = node.entries[0][1]
    assert isinstance(inner, Entries)
    assert [one.code for one in inner.problems] == ["merge-not-keys", "key-not-text"]


def test_an_alias_to_nothing_is_told() -> None:
    assert told(yaml("a: &x 1\nb: *y\n")) == [("unknown-anchor", 2, 4)]
    assert told(yaml("a: &x [*x]\n")) == [("unknown-anchor", 1, 8)]


def test_a_second_document_is_told() -> None:
    assert told(yaml("a: 1\n---\nb: 2\n")) == [("second-document", 2, 1)]


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 100_000, "- " * 100_000, "? " * 50_000])
def test_deep_nesting_ends_early(text: str) -> None:
    begin = time.perf_counter()
    assert [one.code for one in yaml(text).problems] == ["too-deep"]
    assert time.perf_counter() - begin < 5


@pytest.mark.parametrize("inner", ["x", "[]", "{}"])
def test_a_billion_laughs_end_early(inner: str) -> None:
    lines = [f"a0: &a0 [{', '.join([inner] * 10)}]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 10)}]" for level in range(1, 12)]
    assert [one.code for one in yaml("\n".join(lines)).problems] == ["too-many-cells"]
    assert MOST_CELLS < 10**9


def test_a_cell_stands_under_its_heading_at_the_row_of_the_spreadsheet() -> None:
    source = csv('company,notes,date\r\nAcme,"two\r\nlines",\r\n,,\r\n Birch ,,2026-11-24\r\n')
    assert plain(source.node) == [
        {"company": "Acme", "notes": "two\r\nlines"},
        {"company": "Birch", "date": "2026-11-24"},
    ]
    assert isinstance(source.node, Items)
    row = source.node.items[1]
    assert isinstance(row, Entries)
    place = row.entries[1][1].place
    assert (place.line, place.column, place.heading) == (4, 3, "date")


def test_blank_rows_may_come_before_the_headings() -> None:
    source = csv("\n,,\ncompany,date\nAcme,2026-11-24\n")
    assert plain(source.node) == [{"company": "Acme", "date": "2026-11-24"}]
    assert [heading.place.line for heading in source.headings or ()] == [3, 3]


def test_a_byte_order_mark_is_no_part_of_the_first_heading() -> None:
    assert plain(csv("\ufeffcompany\nAcme\n").node) == [{"company": "Acme"}]


def test_a_cell_behind_the_last_heading_is_a_problem_of_its_row() -> None:
    source = csv("company,date\nAcme,2026-11-24,,\nBirch, Ltd,2026-11-24\n")
    assert isinstance(source.node, Items)
    assert [[one.code for one in row.problems] for row in source.node.items if isinstance(row, Entries)] == [
        [],
        ["no-heading"],
    ]


@pytest.mark.parametrize("text", ['company,date\nAcme,1\nBirch,"2\nDune,3\n', 'company,date\nAcme,1\nBirch,"2"x\n'])
def test_a_quotation_mark_out_of_place_is_told_with_its_row(text: str) -> None:
    source = csv(text)
    assert told(source) == [("csv-syntax", 3, 1)]
    assert plain(source.node) == [{"company": "Acme", "date": "1"}]


def test_an_empty_table_has_no_rows() -> None:
    assert plain(csv("").node) == []
    assert csv("").is_table
