"""Bytes of YAML (and of JSON, which is YAML) -> text cells, each with its place: the one door to PyYAML.

Cells are text and nothing else, so YAML's guesses lose nothing (`start: 14:30` is not 870, `country: NO` is not false).
PyYAML's C *events* are walked rather than its nodes: `compose` crashes the process on deep nesting, and is three times
slower (DESIGN, section 4).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from followup.identity import folded
from followup.problems import Place, Problem
from followup.reading.sources.encodings import LINE_BREAK, kind_of_file, place_after, text_in
from followup.reading.sources.json_files import NotJson, json_node
from followup.reading.sources.nodes import ROWS, Entries, Items, Node, OfRow, Source, Text
from followup.reading.sources.yaml_entries import entries_from

MOST_DEPTH = 64
MOST_CELLS = 1_000_000


def yaml_source(data: bytes, file: str, of_row: OfRow | None = None) -> Source:
    """The node of a YAML file. What stands before a syntax error is kept, and the error is a problem.

    With `of_row` it is a list of which no more than one interview is held as nodes: each is handed over when its end was
    read. (Those of an alias stay where they are.)
    """
    other = kind_of_file(data)
    if other is not None:
        hint = "a list is YAML, CSV, or a workbook (.xlsx, .xls, .ods)"
        return Source(file, None, problems=(Problem("not-yaml", f"this is {other}", Place(file), hint=hint),))
    text, problems = text_in(data, file)
    if text is None:
        return Source(file, None, problems=problems)
    if text.lstrip().startswith(("{", "[")):
        try:
            return Source(file, json_node(text, file), data, problems)
        except NotJson:  # YAML begins with brackets as well, and says what is wrong
            pass
    walk = _Walk(text, file, of_row)
    node, stopped = walk.node()
    return Source(file, node, data, (*problems, *stopped), rows=walk.rows)


class _Stop(Exception):
    """Reading cannot go on: the problem says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem)
        self.problem = problem


@dataclass(slots=True)
class _Open:
    """A sequence or mapping whose end has not come yet; `has_rows` tells the sequence of a list's interviews."""

    place: Place
    anchor: str | None
    is_mapping: bool
    cells_before: int
    has_rows: bool
    nodes: list[Node] = field(default_factory=list)


class _Walk:
    """One pass over the events of a text. `rows` is what `of_row` made of the list's interviews, None without such."""

    def __init__(self, text: str, file: str, of_row: OfRow | None) -> None:
        self._text, self._file, self._of_row = text, file, of_row
        self.rows: tuple[Any, ...] | None = None
        self._open: list[_Open] = []
        self._roots: list[Node] = []
        self._made: list[Any] = []
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._cells = 0
        self._last_line = 0

    def node(self) -> tuple[Node | None, tuple[Problem, ...]]:
        """The first document's node, and what kept the rest from being read."""
        takers: dict[type[Any], Callable[[Any], None]] = {
            yaml.ScalarEvent: self._take_text,
            yaml.AliasEvent: self._take_alias,
            yaml.SequenceStartEvent: self._begin,
            yaml.MappingStartEvent: self._begin,
            yaml.SequenceEndEvent: self._end,
            yaml.MappingEndEvent: self._end,
            yaml.DocumentStartEvent: self._begin_document,
        }
        problems: tuple[Problem, ...] = ()
        try:
            for event in self._events():
                self._hand_over()
                take = takers.get(type(event))
                if take is not None:
                    take(event)
        except _Stop as stop:
            problems = (stop.problem,)
            self._cut_what_goes_on(stop.problem.place)
            while self._open:
                self._close(is_cut=True)
        return (self._roots[0] if self._roots else None), problems

    def _events(self) -> Iterator[Any]:
        loader_class: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        loader: Any = None
        try:
            loader = loader_class(self._text)
            yield from iter(loader.get_event, None)
        except yaml.reader.ReaderError as error:
            raise _Stop(self._reader_problem(error)) from None
        except yaml.MarkedYAMLError as error:
            raise _Stop(self._syntax_problem(error)) from None
        finally:
            if loader is not None:
                loader.dispose()

    def _reader_problem(self, error: Any) -> Problem:
        before = self._text.encode()[: error.position].decode("utf-8", "ignore")  # libyaml counts bytes
        place = place_after(before, self._file)
        return Problem(
            "not-text", f"the character U+{error.character:04X} may not stand in YAML", place, hint="delete it"
        )

    def _syntax_problem(self, error: Any) -> Problem:
        from followup.reading.sources.yaml_mistakes import mistake  # 15 ms with what it needs, and most lists have none
        from followup.reading.sources.yaml_notice import Notice

        what = str(error.problem or error.context or "")
        if "nesting depth" in what:  # libyaml has a bound of its own since 0.2.6, and looks far ahead
            return _too_deep(self._inside(error.problem_mark))
        at = self._inside(error.problem_mark)
        began = self._inside(error.context_mark) if error.context_mark else at
        return mistake(Notice(what, at, began, self._lines()))

    def _inside(self, mark: Any) -> Place:
        """The place of a mark; the end of the last line that has text for one behind it."""
        lines = self._lines()
        if mark is not None and mark.line < len(lines) and mark.column < len(lines[mark.line]):
            return Place(self._file, mark.line + 1, mark.column + 1)
        last = min(mark.line if mark is not None else 0, len(lines) - 1)
        while last and not lines[last].strip():
            last -= 1
        return Place(self._file, last + 1, max(len(lines[last].rstrip()), 1))

    def _lines(self) -> list[str]:
        return LINE_BREAK.split(self._text)

    def _place(self, event: Any) -> Place:
        start, end = event.start_mark, event.end_mark
        line, column = start.line, start.column
        width = end.column - column if end.line == line else 1
        return Place(self._file, line + 1, column + 1, width if width > 0 else 1)

    def _take_text(self, event: Any) -> None:
        text: str = event.value
        if not event.style:
            # A comma at the end of a line is JSON's habit, and what looks like a tag is a text that begins with "!".
            tag = event.tag if event.tag and event.tag.startswith("!") and len(event.tag) > 1 else ""
            text = " ".join(filter(None, (tag, text.rstrip(","))))
        self._add(Text(text, self._place(event), not event.style), event.anchor, 1)
        self._last_line = event.end_mark.line + 1

    def _take_alias(self, event: Any) -> None:
        known = self._anchors.get(event.anchor)
        if known is None:
            raise _Stop(
                Problem(
                    "unknown-anchor",
                    f"*{event.anchor} stands for nothing here",
                    self._place(event),
                    hint=f"write &{event.anchor} before the value that it stands for",
                )
            )
        self._add(known[0], None, known[1])

    def _begin(self, event: Any) -> None:
        place = self._place(event)
        if len(self._open) >= MOST_DEPTH:
            raise _Stop(_too_deep(place))
        is_mapping = isinstance(event, yaml.MappingStartEvent)
        has_rows = not is_mapping and not event.anchor and self._of_row is not None and self._is_at_the_rows()
        self._open.append(_Open(place, event.anchor, is_mapping, self._cells, has_rows))
        self._count(1, place)

    def _end(self, event: Any) -> None:
        self._close()

    def _begin_document(self, event: Any) -> None:
        if self._roots:
            raise _Stop(
                Problem(
                    "second-document",
                    "a second YAML document begins here",
                    self._place(event),
                    hint="remove the line ---, or give each document a file of its own",
                )
            )

    def _is_at_the_rows(self) -> bool:
        """Whether what comes next is a list's interviews: the file itself, or what stands under the first such key."""
        if len(self._open) != 1:
            return not self._open
        (root,) = self._open
        *before, key = [isinstance(key, Text) and folded(key.text) == ROWS for key in root.nodes[::2]] or [False]
        return root.is_mapping and len(root.nodes) % 2 == 1 and key and not any(before)

    def _add(self, node: Node, anchor: str | None, cells: int) -> None:
        self._count(cells, node.place)
        if anchor is not None:
            self._anchors[anchor] = node, cells
        self._put(node)

    def _put(self, node: Node) -> None:
        """Puts a whole node where it stands."""
        if not self._open:
            self._roots.append(node)
        else:
            self._open[-1].nodes.append(node)

    def _hand_over(self) -> None:
        """Makes a row of what has ended, now that something follows it."""
        if self._of_row is not None and self._open and self._open[-1].has_rows and self._open[-1].nodes:
            self._made.append(self._of_row(self._open[-1].nodes.pop(), self._file))

    def _cut_what_goes_on(self, place: Place) -> None:
        """Takes a text that ran on into the line of a mistake away, and marks a record that ended right above it as cut: the
        line there was meant to be one of its own.
        """
        nodes = self._open[-1].nodes if self._open else []
        if nodes and isinstance(nodes[-1], Text) and nodes[-1].place.line < place.line <= self._last_line:
            nodes.pop()
        if not self._open or self._open[-1].is_mapping or self._lines()[place.line - 1].lstrip().startswith("-"):
            return
        if nodes and isinstance(nodes[-1], Entries) and nodes[-1].entries:
            nodes[-1] = dataclasses.replace(nodes[-1], is_cut=True)

    def _count(self, cells: int, place: Place) -> None:
        self._cells += cells
        if self._cells > MOST_CELLS:
            raise _Stop(
                Problem(
                    "too-many-cells",
                    f"more than {MOST_CELLS:,} values once anchors are written out",
                    place,
                    hint="split the list into several files",
                )
            )

    def _close(self, *, is_cut: bool = False) -> None:
        self._hand_over()
        opened = self._open.pop()
        node: Node
        if opened.is_mapping:
            node = entries_from(opened.nodes, opened.place, is_cut=is_cut)
        else:
            node = Items(tuple(opened.nodes), opened.place, is_cut)
        if opened.has_rows:
            self.rows = tuple(self._made)
        if opened.anchor is not None:
            self._anchors[opened.anchor] = node, self._cells - opened.cells_before
        self._put(node)


def _too_deep(place: Place) -> Problem:
    hint = "a list needs four or five: look for brackets that are not closed"
    return Problem("too-deep", f"more than {MOST_DEPTH} levels of nesting", place, hint=hint)
