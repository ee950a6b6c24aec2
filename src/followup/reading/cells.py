"""Bytes of YAML or CSV -> text cells, each with its place: the one door to PyYAML and csv.

Cells are text and nothing else, so YAML's guesses lose nothing (`start: 14:30` is not 870, `country: NO` is not false).
PyYAML's C *events* are walked rather than its nodes: `compose` crashes the process on deep nesting, and is three times
slower (DESIGN, section 4).
"""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from followup.problems import Place, Problem

MOST_DEPTH = 64
MOST_CELLS = 2_000_000
_FIELD_CHARACTERS = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Text:
    """One cell. `is_plain` tells an unquoted text, which alone may mean "nothing here" in YAML (`~`, `null`)."""

    text: str
    place: Place
    is_plain: bool = False


@dataclass(frozen=True, slots=True)
class Items:
    """Nodes in a row."""

    items: tuple[Node, ...]
    place: Place
    is_cut: bool = False


@dataclass(frozen=True, slots=True)
class Entries:
    """Nodes under keys, in the order written. `is_cut` tells that a syntax error ended the file inside it."""

    entries: tuple[tuple[Text, Node], ...]
    place: Place
    is_cut: bool = False

    def get(self, key: str) -> Node | None:
        return next((node for text, node in self.entries if text.text == key), None)


Node = Text | Items | Entries


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was read: its name as the candidate gave it, its node and its lines for messages."""

    file: str
    node: Node | None
    lines: tuple[str, ...] = field(repr=False)
    problems: tuple[Problem, ...] = ()
    is_table: bool = False


def yaml_source(data: bytes, file: str) -> Source:
    """The node of a YAML file. What stands before a syntax error is kept, and the error is a problem."""
    text, problems = _decoded(data, file)
    if text is None:
        return Source(file, None, (), problems)
    node, found = _Walk(text, file).node()
    return Source(file, node, tuple(text.splitlines()), (*problems, *found))


def csv_source(data: bytes, file: str) -> Source:
    """The rows of a CSV as Items of Entries: one entry a cell that is not blank, under its heading.

    A place's line is the row as a spreadsheet numbers it, headings being row 1.
    """
    text, problems = _decoded(data, file)
    if text is None:
        return Source(file, None, (), problems, is_table=True)
    rows, found = _rows(text, file)
    lines = tuple(text.splitlines())
    if not rows:
        return Source(file, None, lines, (*problems, *found), is_table=True)
    headings = rows[0]
    records = tuple(_record(headings, row, number, file) for number, row in enumerate(rows[1:], 2) if any(map(str.strip, row)))
    overlong = tuple(
        Problem("row-too-long", f"this row has {len(row)} cells, and there are {len(headings)} headings",
                Place(file, number, len(headings) + 1), hint="put quotes around a cell that has a comma in it")
        for number, row in enumerate(rows[1:], 2)
        if len(row) > len(headings) and any(map(str.strip, row[len(headings):]))
    )
    return Source(file, Items(records, Place(file)), lines, (*problems, *found, *overlong), is_table=True)


# --- bytes ----------------------------------------------------------------------------------------------------------


def _decoded(data: bytes, file: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file in UTF-8 or, with a byte-order mark, UTF-16; else the problem with the place of what cannot be."""
    encoding = "utf-16" if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError as error:
        before = data[: error.start].decode(encoding, "replace")
        line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
        offending = data[error.start : error.start + 1].hex()
        return None, (
            Problem("not-utf-8", f"the byte 0x{offending} is no part of a text in UTF-8", Place(file, line, column),
                    hint="save the file again as UTF-8 (in a spreadsheet: “CSV UTF-8”)"),
        )


# --- YAML -----------------------------------------------------------------------------------------------------------


class _Stop(Exception):
    """Reading cannot go on: the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(slots=True)
class _Open:
    """A sequence or mapping whose end has not come yet."""

    place: Place
    anchor: str | None
    is_mapping: bool
    cells_before: int
    nodes: list[Node] = field(default_factory=list)


class _Walk:
    """One pass over the events of a text."""

    def __init__(self, text: str, file: str) -> None:
        self._file = file
        self._text = text
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._cells = 0
        self._problems: list[Problem] = []

    def node(self) -> tuple[Node | None, tuple[Problem, ...]]:
        open_nodes: list[_Open] = []
        roots: list[Node] = []
        try:
            for event in self._events():
                self._take(event, open_nodes, roots)
        except _Stop as stop:
            self._problems.append(stop.problem)
            while open_nodes:
                self._close(open_nodes, roots, is_cut=True)
        return (roots[0] if roots else None), tuple(self._problems)

    def _events(self) -> Iterator[Any]:
        loader_class: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        loader: Any = None
        try:
            loader = loader_class(self._text)
            while loader.check_event():
                yield loader.get_event()
        except yaml.reader.ReaderError as error:
            raise _Stop(self._reader_problem(error)) from None
        except yaml.MarkedYAMLError as error:
            raise _Stop(self._syntax_problem(error)) from None
        finally:
            if loader is not None:
                loader.dispose()

    def _reader_problem(self, error: Any) -> Problem:
        position = error.position if isinstance(error.position, int) else 0
        before = self._text[:position]
        place = Place(self._file, before.count("\n") + 1, position - (before.rfind("\n") + 1) + 1)
        code = error.character if isinstance(error.character, int) else ord(str(error.character)[:1] or "\0")
        return Problem("not-text", f"the character U+{code:04X} may not stand in YAML", place, hint="delete it")

    def _syntax_problem(self, error: Any) -> Problem:
        mark = error.problem_mark or error.context_mark
        place = Place(self._file, mark.line + 1, mark.column + 1) if mark else Place(self._file)
        what = str(error.problem or error.context or "this is no YAML")
        line = self._line(place.line)
        hint = _syntax_hint(what, line)
        return Problem("yaml-syntax", f"YAML cannot be read here: {what}", place, hint=hint)

    def _line(self, number: int) -> str:
        lines = self._text.splitlines()
        return lines[number - 1] if 0 < number <= len(lines) else ""

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        return Place(self._file, start.line + 1, start.column + 1, max(width, 1))

    def _take(self, event: Any, open_nodes: list[_Open], roots: list[Node]) -> None:
        if isinstance(event, yaml.ScalarEvent):
            place = self._place(event)
            is_plain = event.style in (None, "")
            self._add(Text(event.value, place, is_plain), event.anchor, 1, open_nodes, roots)
        elif isinstance(event, yaml.AliasEvent):
            self._add(*self._aliased(event), open_nodes, roots)
        elif isinstance(event, yaml.CollectionStartEvent):
            if len(open_nodes) >= MOST_DEPTH:
                raise _Stop(Problem("too-deep", f"more than {MOST_DEPTH} levels of nesting", self._place(event),
                                    hint="a list needs four or five: look for brackets that are not closed"))
            open_nodes.append(_Open(self._place(event), event.anchor, isinstance(event, yaml.MappingStartEvent),
                                    self._cells))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._close(open_nodes, roots)
        elif isinstance(event, yaml.DocumentStartEvent) and roots:
            raise _Stop(Problem("second-document", "a second YAML document begins here", self._place(event),
                                hint="remove the line ---, or give each document a file of its own"))

    def _aliased(self, event: Any) -> tuple[Node, None, int]:
        known = self._anchors.get(event.anchor)
        if known is None:
            raise _Stop(Problem("unknown-anchor", f"*{event.anchor} stands for nothing here", self._place(event),
                                hint=f"write &{event.anchor} before the value that it stands for"))
        return known[0], None, known[1]

    def _add(self, node: Node, anchor: str | None, cells: int, open_nodes: list[_Open], roots: list[Node]) -> None:
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise _Stop(Problem("too-many-cells", f"more than {MOST_CELLS:,} values once anchors are written out", node.place,
                                hint="split the list into several files"))
        if anchor is not None:
            self._anchors[anchor] = node, cells
        (open_nodes[-1].nodes if open_nodes else roots).append(node)

    def _close(self, open_nodes: list[_Open], roots: list[Node], *, is_cut: bool = False) -> None:
        opened = open_nodes.pop()
        node: Node
        if opened.is_mapping:
            node = Entries(self._entries(opened.nodes), opened.place, is_cut)
        else:
            node = Items(tuple(opened.nodes), opened.place, is_cut)
        if opened.anchor is not None:
            self._anchors[opened.anchor] = node, self._cells - opened.cells_before + 1
        (open_nodes[-1].nodes if open_nodes else roots).append(node)

    def _entries(self, nodes: list[Node]) -> tuple[tuple[Text, Node], ...]:
        """Keys with their values; a second use of a key is a problem, and merged keys (`<<`) yield to written ones."""
        own: dict[str, tuple[Text, Node]] = {}
        merged: dict[str, tuple[Text, Node]] = {}
        for key, value in zip(nodes[::2], nodes[1::2], strict=False):
            if not isinstance(key, Text):
                self._problems.append(Problem("key-not-text", "a key has to be a word", key.place,
                                              hint="text with { or [ in it needs quotes"))
            elif key.text == "<<" and key.is_plain:
                for text, node in self._merged(value):
                    merged.setdefault(text.text, (text, node))
            elif key.text in own:
                first = own[key.text][0].place.line
                self._problems.append(Problem("duplicate-key", f"{key.text} stands here a second time (first on line {first})",
                                              key.place, hint="keep one of the two"))
            else:
                own[key.text] = key, value
        return (*own.values(), *(entry for name, entry in merged.items() if name not in own))

    def _merged(self, value: Node) -> Iterator[tuple[Text, Node]]:
        for node in value.items if isinstance(value, Items) else (value,):
            if isinstance(node, Entries):
                yield from node.entries
            else:
                self._problems.append(Problem("merge-not-keys", "<< takes keys and values from an anchor", node.place,
                                              hint="write <<: *name, where &name marks keys and values"))


def _syntax_hint(what: str, line: str) -> str:
    if "\t" in line[: len(line) - len(line.lstrip())] or "character that cannot start any token" in what and "\t" in line:
        return "indent with spaces: YAML takes no tabs"
    if "mapping values are not allowed" in what:
        return "text with a colon and a space in it needs quotes: “…: …”"
    if "could not find expected ':'" in what:
        return "a key ends in a colon and a space: company: Acme"
    if "flow sequence" in what or "flow mapping" in what:
        return "look for a [ or { that is not closed"
    if "quoted scalar" in what:
        return "look for a quotation mark that is not closed"
    return "what stands before this place was checked all the same"


# --- CSV ------------------------------------------------------------------------------------------------------------


def _rows(text: str, file: str) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """All rows up to the first that csv cannot read; `strict`, since csv otherwise swallows rows after an open quote."""
    csv.field_size_limit(_FIELD_CHARACTERS)
    rows: list[list[str]] = []
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        rows.extend(reader)
    except csv.Error as error:
        place = Place(file, len(rows) + 1)
        hint = "look for a quotation mark that is not closed; inside quotes, a quotation mark is written twice"
        return rows, (Problem("csv-syntax", f"the row that begins here cannot be read: {error}", place, hint=hint),)
    return rows, ()


def _record(headings: list[str], row: list[str], number: int, file: str) -> Entries:
    entries = []
    for column, (heading, cell) in enumerate(zip(headings, row, strict=False), 1):
        if heading.strip() and cell.strip():
            place = Place(file, number, column, len(cell), heading.strip())
            entries.append((Text(heading.strip(), Place(file, 1, column, len(heading), heading.strip())), Text(cell.strip(), place)))
    return Entries(tuple(entries), Place(file, number))
